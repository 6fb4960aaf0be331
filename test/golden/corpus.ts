import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { foldName } from "../../src/domain/characters.ts";
import type { Provenance } from "../../src/domain/provenance.ts";
import type { Submission } from "../../src/domain/record.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/corpus/hainan-2022/", import.meta.url));
/** The shared corpus lies beside the project; without it the tests on it skip. */
export const HAS_CORPUS = existsSync(`${FOLDER}truth.json`);
export const corpusFile = (name: string): string => `${FOLDER}${name}`;
const read = (name: string) => JSON.parse(readFileSync(corpusFile(name), "utf8"));

interface TruthFigure {
  readonly printed: string | null;
  readonly op: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualitative: string | null;
}
export interface TruthTable {
  readonly no: number;
  readonly project_name: string;
  readonly phone: string;
  readonly funds: Readonly<
    Record<"budget" | "executed_1_10" | "rate_current_pct" | "rate_forecast_pct", { readonly printed: string }>
  >;
  readonly indicators: readonly ({
    readonly level1: string;
    readonly level2: string;
    readonly level3: string;
  } & Readonly<Record<"target" | "actual" | "forecast", TruthFigure>>)[];
}
export interface TruthClaim {
  readonly id: string;
  readonly subject: string;
  readonly indicator: string | null;
  readonly measure: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualitative: string | null;
  readonly printed: string | null;
}
interface Place {
  readonly where: "table" | "narrative";
  readonly table?: number | string;
  readonly field?: string;
  readonly claim?: string | null;
}
export interface Known {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly places: readonly Place[];
}

export const truth = (): {
  readonly tables: readonly TruthTable[];
  readonly narrative: { readonly claims: readonly TruthClaim[] };
} => read("truth.json");
export const knownFindings = (): readonly Known[] => read("findings.json").findings;
export const knownRelations = (): readonly Known[] => read("checks.json").checks;

/** A known place as a key: `3.funds.budget`, `C025`; empty for places without one (a heading, a sentence). */
export const keyOfPlace = (place: Place): string =>
  place.where === "table" ? `${place.table}.${place.field}` : (place.claim ?? "");
export const keysOf = (known: Known): ReadonlySet<string> =>
  new Set(known.places.map(keyOfPlace).filter((key) => key !== ""));

const MEASURES: Readonly<Record<string, readonly string[]>> = {
  预算: ["budget"],
  金额: ["budget"],
  预算下达: ["budget"],
  预算批复率: ["approvalRate"],
  执行数: ["executed"],
  执行率: ["executionRate"],
  预计结转结余: ["carryover"],
  年初指标值: ["target"],
  实际完成值: ["actual"],
  全年预计完成值: ["forecast"],
};

/** Which claim of the submission is each claim of the truth: same value, unit, measure, subject; null where none is. */
export function alignClaims(submission: Submission, claims: readonly TruthClaim[]): ReadonlyMap<string, number> {
  const free = new Set(submission.narrative.claims.keys());
  const aligned = new Map<string, number>();
  for (const wanted of claims) {
    const found = [...free].find((index) => isClaim(submission, index, wanted));
    if (found === undefined) continue;
    free.delete(found);
    aligned.set(wanted.id, found);
  }
  return aligned;
}

function isClaim(submission: Submission, index: number, wanted: TruthClaim): boolean {
  const claim = submission.narrative.claims[index];
  if (claim === undefined || wanted.printed === null) return false;
  const { figure } = claim;
  const value = figure.number === null ? null : print(figure.number.digits, figure.number.decimals);
  const counted = /^(一|二|三)级指标个数/.exec(wanted.measure)?.[1];
  const measured =
    wanted.measure === "项目个数"
      ? claim.measure === "count"
      : counted === undefined
        ? (MEASURES[wanted.measure] ?? []).includes(claim.measure)
        : claim.measure === "count" && claim.counted === `${counted}级指标`;
  const subject = foldName(wanted.subject.replace(/^\d+个/, "").replace(/合计$/, ""));
  const named = foldName(claim.subject).endsWith(subject) || subject.endsWith(foldName(claim.subject));
  const indicated =
    wanted.indicator === null
      ? claim.indicator === null
      : foldName(claim.indicator ?? "").startsWith(foldName(wanted.indicator));
  const worded = wanted.qualitative === null || foldName(figure.text).includes(foldName(wanted.qualitative));
  return (
    measured &&
    named &&
    claim.subject !== "" &&
    indicated &&
    worded &&
    value === wanted.value &&
    (figure.unit.name || null) === wanted.unit
  );
}

function print(digits: bigint, decimals: number): string {
  const text = digits.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** Every place of the submission under the key the corpus knows it by. */
export function placesOf(
  submission: Submission,
  aligned: ReadonlyMap<string, number>,
): ReadonlyMap<Provenance, string> {
  const places = new Map<Provenance, string>();
  const put = (at: Provenance | undefined, key: string): void => {
    if (at !== undefined) places.set(at, key);
  };
  for (const project of submission.projects) {
    const at = (field: string): string => `${project.number}.${field}`;
    put(project.funds.budget?.at, at("funds.budget"));
    put(project.funds.executed?.at, at("funds.executed_1_10"));
    put(project.funds.executionRate?.at, at("funds.rate_current_pct"));
    put(project.funds.forecastRate?.at, at("funds.rate_forecast_pct"));
    put(project.name?.at, at("project_name"));
    put(project.phone?.at, at("phone"));
    put(project.progress?.at, at("progress"));
    put(project.light?.wording.at, at("warning_lights"));
    put(project.goal.expected?.at, at("overall.target"));
    put(project.goal.actual?.at, at("overall.actual"));
    put(project.goal.forecast?.at, at("overall.forecast"));
    put(project.deviation?.at, at("deviation_reason"));
    put(project.measures?.at, at("measures"));
    for (const indicator of project.indicators) {
      for (const key of ["level1", "level2", "level3", "target", "actual", "forecast"] as const) {
        put(indicator[key]?.at, at(`indicators[${indicator.row}].${key}`));
      }
    }
  }
  for (const [id, index] of aligned) put(submission.narrative.claims[index]?.figure.at, id);
  return places;
}
