import { readFileSync } from "node:fs";
import { fold, foldName } from "../../../src/domain/characters.ts";
import { decimalOf, type Figure, isNumeric } from "../../../src/domain/figure.ts";
import type { Project, Submission } from "../../../src/domain/record.ts";
import type { Finding } from "../../../src/domain/relation.ts";
import type { DocumentResult } from "../../../src/domain/report.ts";
import { alignClaims, corpusFile, HAS_CORPUS, placesOf, type TruthTable, truth } from "../../golden/corpus.ts";
import { seconds, share, table } from "./markdown.ts";
import type { BenchOptions } from "./options.ts";
import { type BenchReader, type Reading, refused } from "./read.ts";
import { type Outcome, tally } from "./score.ts";

/** A real report in three pictures of it, and its electronic twin, which says what must be found. */
const FILES = ["scan-300", "scan-200-rough", "mixed"] as const;

export interface ReadReport {
  readonly file: string;
  readonly outcomes: readonly Outcome[];
  readonly claims: { readonly matched: number; readonly wanted: number; readonly silentlyInvented: number };
  readonly errors: { readonly wanted: readonly string[]; readonly told: readonly string[] };
  readonly pages: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

export async function benchHainan(options: BenchOptions, reader: BenchReader): Promise<readonly ReadReport[]> {
  if (!HAS_CORPUS) return [];
  const files = FILES.filter((name) => options.only.length === 0 || options.only.includes(name));
  if (files.length === 0) return [];
  const twin = await readFile(reader, "report");
  const read: ReadReport[] = [];
  for (const file of files) read.push(scoreReport(file, await readFile(reader, file), errorsOf(twin.result)));
  return read;
}

const readFile = (reader: BenchReader, name: string): Promise<Reading> =>
  reader.read(new Uint8Array(readFileSync(corpusFile(`${name}.pdf`))), `${name}.pdf`);

function scoreReport(file: string, reading: Reading, wanted: readonly Told[]): ReadReport {
  const { submission } = reading.result;
  const told = errorsOf(reading.result);
  const claims = truth().narrative.claims.filter(({ printed }) => printed !== null);
  const aligned = submission === null ? new Map<string, number>() : alignClaims(submission, claims);
  const used = new Set(aligned.values());
  const invented = (submission?.narrative.claims ?? []).filter(
    ({ figure }, i) => !used.has(i) && isNumeric(figure) && figure.at.confidence >= 0.9,
  );
  return {
    file,
    outcomes: truth().tables.flatMap((form) => formOutcomes(file, form, reading)),
    claims: { matched: aligned.size, wanted: claims.length, silentlyInvented: invented.length },
    errors: {
      wanted: wanted.filter((one) => !told.some((other) => sameError(one, other))).map(({ text }) => text),
      told: told.filter((one) => !wanted.some((other) => sameError(one, other))).map(({ text }) => text),
    },
    pages: reading.result.extract.pages.length,
    cpuSeconds: reading.cpuSeconds,
    wallSeconds: reading.wallSeconds,
  };
}

/** The four fund figures and all indicator figures of one form, against what is printed in it. */
function formOutcomes(file: string, form: TruthTable, { result, notes }: Reading): readonly Outcome[] {
  const project = projectOf(result.submission, form);
  // One form a page, after twelve pages of cover and prose.
  const unread = refused(notes, form.no + 12);
  const outcome = (field: string, wanted: string, figure: Figure | null): Outcome => ({
    variant: file,
    where: `${file} form ${form.no} ${field}`,
    kind: "figure",
    wanted,
    read: figure === null ? null : shown(figure),
    confidence: figure?.at.confidence ?? 1,
    doubts: figure?.at.doubts ?? [],
    refused: figure === null && unread,
  });
  const { funds } = form;
  return [
    outcome("budget", funds.budget.printed, project?.funds.budget ?? null),
    outcome("executed", funds.executed_1_10.printed, project?.funds.executed ?? null),
    outcome("rate", funds.rate_current_pct.printed, project?.funds.executionRate ?? null),
    outcome("forecast rate", funds.rate_forecast_pct.printed, project?.funds.forecastRate ?? null),
    ...form.indicators.flatMap((wanted, row) =>
      (["target", "actual", "forecast"] as const).flatMap((column) => {
        const { printed, op, value, unit } = wanted[column];
        if (printed === null) return [];
        const figure = project?.indicators[row]?.[column] ?? null;
        return [
          outcome(`${row} ${column}`, value === null ? fold(printed) : `${op ?? "="}${value}${unit ?? ""}`, figure),
        ];
      }),
    ),
  ];
}

/** As the truth writes it: `=` where an indicator prints no comparison; funds have none. */
function shown(figure: Figure): string {
  if (!isNumeric(figure)) return fold(figure.text);
  if (/^[\d.]+$/.test(fold(figure.text))) return decimalOf(figure);
  return `${figure.op ?? "="}${decimalOf(figure)}${figure.unit.name}`;
}

/** The form of that name, else the one in that place. */
const projectOf = (submission: Submission | null, form: TruthTable): Project | null =>
  submission?.projects.find(({ name }) => foldName(name?.text ?? "") === foldName(form.project_name)) ??
  submission?.projects.find(({ number }) => number === form.no) ??
  null;

/** An error by its check and the places it rests on, not by its number. */
interface Told {
  readonly check: string;
  readonly keys: ReadonlySet<string>;
  readonly text: string;
}

function errorsOf({ submission, findings }: DocumentResult): readonly Told[] {
  if (submission === null) return [];
  const places = placesOf(submission, alignClaims(submission, truth().narrative.claims));
  const byBox = new Map([...places].map(([at, key]) => [`${at.page} ${at.box}`, key]));
  return findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => ({
      check: finding.check,
      keys: keysOf(finding, byBox),
      text: `${finding.check} ${finding.message.zh}`,
    }));
}

const keysOf = ({ evidence }: Finding, byBox: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ at }) => byBox.get(`${at.page} ${at.box}`) ?? []));

const sameError = (a: Told, b: Told): boolean =>
  a.check === b.check && (a.text === b.text || [...a.keys].some((key) => b.keys.has(key)));

export function hainanTable(read: readonly ReadReport[]): string {
  const rows = read.map(({ file, outcomes, claims, errors, pages, cpuSeconds, wallSeconds }) => {
    const { figures, exact, flagged, silent, lost, needless } = tally(outcomes);
    return [
      file,
      share(exact, figures, 2),
      share(flagged, figures),
      share(silent, figures, 2),
      lost,
      share(needless, exact),
      share(claims.matched, claims.wanted),
      claims.silentlyInvented,
      errors.wanted.length,
      errors.told.length,
      seconds(cpuSeconds / pages),
      seconds(wallSeconds / pages),
    ];
  });
  return table(
    [
      "file",
      "form figures exact",
      "wrong, flagged",
      "wrong, silent",
      "not found",
      "right, flagged",
      "claims matched",
      "claims wrong, silent",
      "errors missed",
      "errors invented",
      "CPU s/page",
      "s/page",
    ],
    rows,
  );
}
