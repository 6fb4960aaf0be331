import { beforeAll, describe, expect, test } from "vitest";
import { fold, foldName } from "../../src/domain/characters.ts";
import { decimalOf, type Figure, isNumeric } from "../../src/domain/figure.ts";
import type { Finding } from "../../src/domain/relation.ts";
import type { DocumentResult } from "../../src/domain/report.ts";
import { processDocument } from "../../src/run/process-document.ts";
import { PIPELINE } from "../checks/example-report.ts";
import { matchesDocument } from "../generated.ts";
import {
  alignClaims,
  corpusFile,
  HAS_CORPUS,
  keysOf,
  knownFindings,
  knownRelations,
  placesOf,
  truth,
} from "./corpus.ts";
import { REACH } from "./reach.ts";

/** F03 is told within F02; the rest of those with a check are findings of their own. */
const TOLD = Object.entries(REACH).filter(([id, reach]) => reach.check !== undefined && id !== "F03");

const sameKeys = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key));

describe.skipIf(!HAS_CORPUS)("a real report", () => {
  let result: DocumentResult;
  let places: ReturnType<typeof placesOf>;
  let aligned: ReturnType<typeof alignClaims>;
  const submission = () => {
    if (result.submission === null) throw new Error("no pipeline knew the report");
    return result.submission;
  };
  const keys = (finding: Finding): ReadonlySet<string> =>
    new Set(finding.evidence.map((one) => places.get(one.at) ?? "").filter((key) => key !== ""));
  const told = (id: string): Finding[] => {
    const known = knownFindings().find((one) => one.id === id);
    const wanted = known === undefined ? new Set<string>() : keysOf(known);
    return result.findings.filter(
      (finding) => finding.check === REACH[id]?.check && [...keys(finding)].some((key) => wanted.has(key)),
    );
  };

  beforeAll(async () => {
    result = await processDocument(
      { path: corpusFile("report.pdf"), name: "report.pdf" },
      { pipelines: [PIPELINE], pipeline: null },
    );
    aligned = alignClaims(submission(), truth().narrative.claims);
    places = placesOf(submission(), aligned);
  });

  test("every fund figure is right", () => {
    const printed = submission().projects.map(({ funds }) =>
      [funds.budget, funds.executed, funds.executionRate, funds.forecastRate].map((one) => one?.text ?? null),
    );
    const wanted = truth().tables.map(({ funds }) =>
      [funds.budget, funds.executed_1_10, funds.rate_current_pct, funds.rate_forecast_pct].map((one) => one.printed),
    );
    expect(printed).toEqual(wanted);
    expect(submission().projects.map((project) => foldName(project.name?.text ?? ""))).toEqual(
      truth().tables.map((table) => foldName(table.project_name)),
    );
    expect(submission().projects.map((project) => project.phone?.text)).toEqual(
      truth().tables.map((table) => table.phone),
    );
  });

  test("all indicators are right", () => {
    const value = (figure: Figure | null) =>
      figure === null
        ? null
        : isNumeric(figure)
          ? [figure.op ?? "=", decimalOf(figure), figure.unit.name]
          : fold(figure.text);
    const read = submission().projects.flatMap((project) =>
      project.indicators.map((one) => [
        fold(one.level1?.text ?? ""),
        fold(one.level2?.text ?? ""),
        fold(one.level3?.text ?? ""),
        value(one.target),
        value(one.actual),
        value(one.forecast),
      ]),
    );
    const wanted = truth().tables.flatMap((table) =>
      table.indicators.map((one) => {
        const of = (figure: (typeof one)["target"]) =>
          figure.printed === null
            ? null
            : figure.value === null
              ? fold(figure.printed)
              : [figure.op ?? "=", figure.value, figure.unit ?? ""];
        return [fold(one.level1), fold(one.level2), fold(one.level3), of(one.target), of(one.actual), of(one.forecast)];
      }),
    );
    expect(read.length).toBe(93);
    expect(read).toEqual(wanted);
  });

  test("at least 285 of the 288 claims are right, and none is invented", () => {
    expect(aligned.size).toBeGreaterThanOrEqual(285);
    expect(submission().narrative.claims.length).toBe(aligned.size);
  });

  test.each(TOLD.map(([id, { what }]) => [id, what] as const))("%s is told: %s", (id) => {
    expect(told(id).length).toBeGreaterThan(0);
  });

  test("F03 is told as what follows from F02", () => {
    const [carryover, ...others] = result.findings.filter((finding) => finding.check === "forecast.carryover");
    expect(others).toEqual([]);
    expect(carryover?.consequences.map((one) => one.check)).toEqual(["forecast.carryover"]);
  });

  test("every accusation is on the list: no other error", () => {
    const errors = result.findings.filter((finding) => finding.severity === "error");
    const listed = ["F01", "F02", "F04", "F17", "F18"].flatMap(told);
    expect(errors.filter((finding) => !listed.includes(finding)).map((finding) => finding.message.zh)).toEqual([]);
    expect(errors.length).toBe(5);
  });

  test("none of the 657 relations that hold is accused", () => {
    const accusations = result.findings
      .filter((finding) => finding.severity !== "notice")
      .map((finding) => ({ finding, keys: keys(finding) }));
    // A fault and a pass can stand on the same places: one number in five forms is alike, and too long.
    const listed = knownFindings().map(keysOf);
    const accused = knownRelations().flatMap((known) => {
      const wanted = keysOf(known);
      if (wanted.size < 2 || listed.some((one) => sameKeys(one, wanted))) return [];
      return accusations
        .filter(({ keys: found }) => sameKeys(found, wanted))
        .map(({ finding }) => `${known.id} ${finding.check} ${finding.message.zh}`);
    });
    expect(accused).toEqual([]);
  });

  test("docs/reach.md is in step", () => {
    expect(Object.keys(REACH)).toEqual(knownFindings().map((one) => one.id));
    const rows = knownFindings().map(({ id, severity }) => {
      const { what, check, why } = REACH[id] ?? { what: "" };
      return `| ${id} | ${severity} | ${what} | ${check === undefined ? `out of reach: ${why}` : `\`${check}\``} |`;
    });
    const told = Object.values(REACH).filter((one) => one.check !== undefined).length;
    matchesDocument(
      "docs/reach.md",
      [
        "# What is found in a real report",
        "",
        "A prefecture's monitoring report of 2022, 29 pages with 17 forms, was read by hand: 68 inconsistencies, 657 relations that",
        `hold. gouji tells ${told} of the 68, accuses none of the 657, and raises no error beyond the list (F01, F02 with F03 as its`,
        "consequence, F04, F17, F18). `test/golden/corpus.test.ts` holds it to that wherever the corpus is at hand.",
        "",
        "| | severity | what | told by |",
        "| --- | --- | --- | --- |",
        ...rows,
        "",
      ].join("\n"),
    );
  });

  test("what no relation touched is counted", () => {
    expect(result.figures.total).toBeGreaterThan(500);
    expect(result.figures.untouched).toBeLessThan(result.figures.total / 10);
  });
});
