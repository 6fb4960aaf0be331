import { expect, test } from "vitest";
import { z } from "zod";
import * as contract from "../../src/domain/contract.ts";
import type { Provenance } from "../../src/domain/provenance.ts";
import type { Extract } from "../../src/domain/report.ts";
import { extractJson } from "../../src/outputs/json/extract.ts";
import {
  type Pieces,
  printDocuments,
  printFindings,
  printRecords,
  printRelations,
} from "../../src/outputs/json/print.ts";
import { confidenceJson } from "../../src/outputs/json/provenance.ts";
import { matchesDocument } from "../generated.ts";
import { finding, scannedReport, smallReport } from "./report-builder.ts";

const FILES = {
  findings: [contract.Findings, printFindings],
  relations: [contract.Relations, printRelations],
  records: [contract.Records, printRecords],
  documents: [contract.Documents, printDocuments],
} as const;

const parse = (pieces: Pieces): unknown => JSON.parse([...pieces].join(""));

test.each(Object.entries(FILES))("%s.json keeps the contract", (_, [schema, print]) => {
  expect(() => schema.parse(parse(print(smallReport())))).not.toThrow();
});

test.each(Object.entries(FILES))("%s.json of an empty run keeps it too", (_, [schema, print]) => {
  const empty = { ...smallReport(), documents: [], submissions: [], relations: [], findings: [] };
  expect(() => schema.parse(parse(print(empty)))).not.toThrow();
});

test("amounts leave as they were printed, blanks as null, wordings with their text", () => {
  const { submissions } = contract.Records.parse(parse(printRecords(smallReport())));
  const project = submissions[0]?.projects[0];
  expect(project?.funds.budget).toMatchObject({ text: "22.03", value: "22.03", unit: "万元", page: 5 });
  expect(project?.funds.balance).toBeNull();
  expect(project?.indicators[0]?.target).toMatchObject({ text: "=27条", op: "=", value: "27", unit: "条" });
  expect(project?.indicators[1]?.actual).toBeNull();
  expect(project?.preparedOn).toBe("2022-11-22");
  expect(project?.item).toMatchObject({ number: 1, by: "name", similarity: 0.833 });
});

test("a reading in doubt leaves with what else it may be, why, and what settled it; a certain one with nothing", () => {
  const report = scannedReport();
  const [doubtful, settled] = report.readings;
  const evidence = [doubtful, settled].map((one) => ({
    role: "stated",
    text: one?.text ?? "",
    at: one?.at as Provenance,
  }));
  const told = { ...report, findings: [finding("f", "rate.execution", "error", { evidence })] };
  const [first, second] = contract.Findings.parse(parse(printFindings(told))).findings[0]?.evidence ?? [];
  expect(first).toMatchObject({ confidence: 0.899, alternatives: ["≥95%"], doubts: ["leading-gap", "pattern"] });
  expect(first).not.toHaveProperty("confirmed");
  expect(second?.confirmed).toEqual({ read: "51.29", check: "rate.execution", formula: "57.29 ÷ 114.10 = 50.2%" });
  const printed = [...printFindings(smallReport()), ...printRecords(smallReport())].join("");
  expect(printed).not.toMatch(/alternatives|doubts|confirmed/);
});

test("a confidence leaves to a thousandth, never more than it was", () => {
  for (let thousandths = 0; thousandths <= 1000; thousandths++) {
    expect(confidenceJson(thousandths / 1000)).toBe(thousandths / 1000);
    expect(confidenceJson(thousandths / 1000 + 0.0009)).toBe(thousandths / 1000);
  }
});

test("boxes leave to a tenth of a point", () => {
  const { submissions } = contract.Records.parse(parse(printRecords(smallReport())));
  for (const number of submissions[0]?.claims[0]?.bbox ?? []) expect(number).toBe(Math.round(number * 10) / 10);
});

test("extract keeps the contract", () => {
  const report = smallReport();
  const narrative = report.submissions[0]?.narrative;
  const box = [1.04, 2, 3, 4.06] as const;
  const extract: Extract = {
    file: "报告.pdf",
    kind: "pdf",
    pages: [{ page: 1, width: 595.32, height: 841.92, rotation: 0, source: "text", state: "text" }],
    tables: [
      {
        pages: [1],
        page: 1,
        box,
        method: "lattice",
        rows: 1,
        columns: 1,
        headerRows: 0,
        cells: [{ r0: 0, c0: 0, r1: 0, c1: 0, text: "甲", page: 1, box, textBox: null, confidence: 1 }],
      },
    ],
    paragraphs: [{ page: 1, box, text: "甲", places: [], level: 0, number: null, role: "body" }],
    leftovers: [{ page: 1, box, text: "- 1 -", why: "page-number" }],
    narrative: narrative ?? { claims: [], lists: [], others: [] },
  };
  const printed = extractJson(extract, []);
  expect(() => contract.Extract.parse(printed)).not.toThrow();
  expect(printed.tables[0]?.bbox).toEqual([1, 2, 3, 4.1]);
  expect(Object.keys(printed.pages[0] ?? {})).toEqual(["page", "width", "height", "rotation", "source", "state"]);
});

test("extract of a scan says what is in doubt, and where the seals are", () => {
  const box = [1, 2, 3, 4] as const;
  const cell = { r0: 0, c0: 0, r1: 0, c1: 0, page: 1, box, textBox: box };
  const page = { page: 1, width: 595, height: 842, rotation: 90, source: "ocr", state: "scanned" } as const;
  const table = { pages: [1], page: 1, box, rows: 1, columns: 1, headerRows: 0 };
  const extract: Extract = {
    file: "扫描件.pdf",
    kind: "scan",
    pages: [{ ...page, marks: [{ kind: "seal", box, confidence: 0.75, page: 1 }] }],
    tables: [
      {
        ...table,
        method: "ocr-lattice",
        cells: [{ ...cell, text: "83", confidence: 0.51, alternatives: ["88"], doubts: ["under-seal"] }],
      },
    ],
    paragraphs: [],
    leftovers: [],
    narrative: { claims: [], lists: [], others: [] },
  };
  const { pages, tables } = contract.Extract.parse(extractJson(extract, []));
  expect(pages[0]?.marks).toEqual([{ kind: "seal", bbox: [1, 2, 3, 4], confidence: 0.75 }]);
  expect(tables[0]?.cells[0]).toMatchObject({ alternatives: ["88"], doubts: ["under-seal"], confidence: 0.51 });
});

test.each([
  ...Object.entries(FILES).map(([name, [schema]]) => [name, schema] as const),
  ["extract", contract.Extract] as const,
])("docs/schema/%s.schema.json is in step", (name, schema) => {
  const json = z.toJSONSchema(schema, { target: "draft-2020-12" });
  matchesDocument(`docs/schema/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
});
