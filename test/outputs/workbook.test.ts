import fc from "fast-check";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { Report } from "../../src/domain/report.ts";
import { amountCell, valueCell } from "../../src/outputs/workbook/amount.ts";
import { decimal } from "../../src/outputs/workbook/content.ts";
import { linkTarget } from "../../src/outputs/workbook/sheets/location.ts";
import { cellText, clip, excerpt, linesOf } from "../../src/outputs/workbook/text.ts";
import { printWorkbook } from "../../src/outputs/workbook/workbook.ts";
import { matchesDocument } from "../generated.ts";
import { bookText } from "./book-text.ts";
import {
  figure,
  finding,
  project,
  readFromPicture,
  row,
  scannedReport,
  smallReport,
  submission,
  toReview,
  wording,
} from "./report-builder.ts";

const linkOf = (document: string): string => linkTarget(`../报告/${document}`);

test.each(["zh", "en"] as const)("the workbook in %s is the one agreed on", async (lang) => {
  const text = await bookText(await printWorkbook(smallReport(lang), linkOf));
  matchesDocument(`test/outputs/golden/workbook.${lang}.txt`, text);
});

test.each(["zh", "en"] as const)("of a scan it adds what to look at, in %s", async (lang) => {
  const text = await bookText(await printWorkbook(scannedReport(lang), linkOf));
  const shown = /^(?:待核读数|文件情况|Readings to review|Files) /;
  const sheets = text.split(/^# /m).filter((sheet) => shown.test(sheet));
  matchesDocument(`test/outputs/golden/workbook-scan.${lang}.txt`, sheets.map((sheet) => `# ${sheet}`).join(""));
  expect(text).toContain(lang === "zh" ? "12 页由图像识别，其中 3 处存疑" : "3 readings of them are in doubt");
});

test("the readings that hold back most come first, and only so many have pictures", async () => {
  const readings = Array.from({ length: 502 }, (_, index) => toReview(`${index}`, index, readFromPicture(0.5)));
  const settled = toReview("confirmed", 999, {
    ...readFromPicture(1),
    confirmed: { read: "1", check: "rate.execution", formula: "1 = 1" },
  });
  const bytes = await printWorkbook({ ...scannedReport(), readings: [settled, ...readings] } as Report, linkOf);
  const { Sheets } = XLSX.read(bytes);
  const rows = XLSX.utils.sheet_to_json<unknown[]>(Sheets.待核读数 as XLSX.WorkSheet, { header: 1 }).slice(1);
  expect(rows[0]?.[0]).toContain("前 500 行");
  expect(rows.slice(2).map((line) => line[6])).toEqual([...readings.map(({ text }) => text).reverse(), "confirmed"]);
  const pictured = rows.slice(2).map((line) => line[5]);
  expect(pictured.slice(0, 500).every((words) => words === undefined)).toBe(true);
  expect(pictured.slice(500)).toEqual(["见原件", "见原件", "见原件"]);
  const text = await bookText(bytes);
  expect(text.match(/^ {2}picture /gm)).toHaveLength(500);
});

test("equal reports give equal bytes", async () => {
  const [one, two] = [await printWorkbook(smallReport(), linkOf), await printWorkbook(smallReport(), linkOf)];
  expect(Buffer.compare(one, two)).toBe(0);
});

test("an empty run still gives a workbook, without the sheet that has nothing to say", async () => {
  const empty = { ...smallReport(), documents: [], submissions: [], relations: [], findings: [] };
  const book = XLSX.read(await printWorkbook(empty, () => null));
  expect(book.SheetNames).toEqual([
    "说明",
    "汇总表",
    "问题清单",
    "项目明细",
    "绩效指标",
    "叙述数据",
    "文件情况",
    "核查规则",
  ]);
});

const HOSTILE = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+SUM(A1)",
  "@x",
  "-1-1",
  "<script>alert(1)</script>",
  "&amp; ]]> <![CDATA[",
  "a\u0000b\u0008c\u001Bd",
  "\uD800 lone",
  "_x000D_",
  "\uFFFE\uFFFF",
  "長".repeat(40_000),
  "{=1}",
  "https://example.org/",
];

test("a document's words stay words", async () => {
  const report = smallReport();
  const projects = HOSTILE.map((words, index) => ({
    ...project(index + 1, "x", ["1.00", "1.00", "100%"], "none"),
    name: wording(words),
    deviation: wording(words),
  }));
  const findings = HOSTILE.map((words, index) =>
    finding(`f${index}`, words, "error", {
      project: words,
      message: { zh: words, en: words },
      stated: { text: words, value: null, unit: words },
    }),
  );
  const documents = HOSTILE.map((words) => row(words, "failed", { reason: { code: "x", zh: words, en: words } }));
  const bytes = await printWorkbook(
    { ...report, findings, documents, submissions: [submission(projects, [])] },
    linkOf,
  );
  const book = XLSX.read(bytes, { cellFormula: true });
  const formulas = Object.values(book.Sheets).flatMap((sheet) =>
    Object.values(sheet).flatMap((cell) => (cell?.f === undefined ? [] : [String(cell.f)])),
  );
  for (const formula of formulas)
    expect(formula).toMatch(/^(SUM\([A-Z]+\d+:[A-Z]+\d+\)|IF\([A-Z]+\d+=0,"",[A-Z]+\d+\/[A-Z]+\d+\))$/);
  const names = XLSX.utils
    .sheet_to_json<string[]>(book.Sheets.项目明细 as XLSX.WorkSheet, { header: 1 })
    .slice(3)
    .map((line) => line[2]);
  expect(names).toContain("=1+1");
  expect(names).toContain("<script>alert(1)</script>");
  expect(names).toContain("abcd");
  expect(names).toContain("_x000D_");
});

test("what cannot stand in a cell is taken out, and a cell never holds too much", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (words) => {
      const clean = cellText(words);
      expect(clean.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(clean).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    }),
  );
  expect(cellText("x".repeat(40_000))).toHaveLength(32_767);
});

test("a clipped cell fits its lines", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (words, width, lines) => {
        expect(linesOf(clip(words, width, lines), width)).toBeLessThanOrEqual(lines);
      },
    ),
  );
});

test("an excerpt keeps what it is about", () => {
  expect(excerpt(`${"甲".repeat(100)}213.73${"乙".repeat(100)}`, 40, "213.73")).toContain("213.73");
  expect(excerpt("短", 40)).toBe("短");
});

test("every decimal of a cell reads back exactly, or stays text", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: 0, max: 6 }),
      (digits, decimals) => {
        const sign = digits < 0n ? "-" : "";
        const padded = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
        const value =
          decimals === 0 ? sign + padded : `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
        const cell = decimal(value, "0");
        if (cell.kind === "number") expect(cell.value).toBe(Number(value));
        else expect(cell).toMatchObject({ kind: "text", text: value });
        if (padded.replace(/^0+/, "").length <= 15) expect(cell.kind).toBe("number");
      },
    ),
  );
});

test("an amount in yuan stands in 万元, a percentage as a fraction", () => {
  expect(amountCell(figure("2203000元"))).toMatchObject({ kind: "number", value: 220.3 });
  expect(amountCell(figure("0.01元"))).toMatchObject({ kind: "number", value: 0.000001 });
  expect(valueCell("58.64", "%")).toMatchObject({ value: 0.5864, format: "0.00%" });
  expect(valueCell("213.73", "万元")).toMatchObject({ value: 213.73, format: '#,##0.00"万元"' });
});

test("a unit that is no word stays out of the number format", () => {
  expect(valueCell("1", '"];[Red]0;"')).toMatchObject({ format: "#,##0" });
});

test("a link escapes what a URI keeps for itself", () => {
  expect(linkTarget("../a b/50%#1?!.pdf")).toBe("../a%20b/50%25%231%3F%21.pdf");
});
