import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as contract from "../../src/domain/contract.ts";
import { folderOf } from "../run/folder.ts";
import { FIXTURES, gouji } from "./gouji.ts";

test("help lists what exists, and nothing that does not", async () => {
  const { status, out } = await gouji(["--help"]);
  expect(status).toBe(0);
  for (const command of ["check", "extract", "checks", "pipelines", "doctor"]) expect(out).toContain(`  ${command} `);
  expect(out).not.toMatch(/rollup|review/);
  expect(out).toContain("用法:");
  expect((await gouji(["--help", "--lang", "en"])).out).toContain("Usage:");
});

test("without a command the help is shown, with status 2", async () => {
  const { status, err } = await gouji([]);
  expect(status).toBe(2);
  expect(err).toContain("check");
});

test("extract prints one document's tables and claims as the contract has them", async () => {
  const { status, out } = await gouji([
    "extract",
    join(FIXTURES, "broken/正常-青榆县档案馆2023年1-10月绩效运行监控报告.pdf"),
  ]);
  expect(status).toBe(0);
  const extract = contract.Extract.parse(JSON.parse(out));
  expect(extract.tables.length).toBeGreaterThan(0);
  expect(extract.claims.length).toBeGreaterThan(0);
});

test.each([
  ["加密.pdf", "已加密"],
  ["文本改名.pdf", "不是 PDF"],
  ["空文件.pdf", "0 字节"],
])("extract says why it cannot read %s, with status 3", async (name, why) => {
  const { status, out, err } = await gouji(["extract", join(FIXTURES, "broken", name)]);
  expect(status).toBe(3);
  expect(out).toBe("");
  expect(err).toContain(why);
});

test("extract reads a scan from its picture, and shows every step of it with --debug", async () => {
  const folder = folderOf();
  const scan = join(FIXTURES, "broken/扫描件.pdf");
  const { status, out, err } = await gouji(["extract", scan, "--debug", join(folder, "pictures"), "--lang", "en"]);
  expect(status).toBe(0);
  const { pages } = contract.Extract.parse(JSON.parse(out));
  expect(pages.every(({ source }) => source === "ocr")).toBe(true);
  const files = readdirSync(join(folder, "pictures"));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(file).toMatch(/^page-\d+-[\w-]+\.png$/);
  expect(err).toContain(`wrote ${files.length} pictures`);
}, 60_000);

test("with --ocr never a scan stays unread, and no picture is written", async () => {
  const folder = folderOf();
  const scan = join(FIXTURES, "broken/扫描件.pdf");
  const { out, err } = await gouji(["extract", scan, "--ocr", "never", "--debug", folder]);
  const { pages, notes } = contract.Extract.parse(JSON.parse(out));
  expect(pages.every(({ state }) => state === "scanned")).toBe(true);
  expect(notes.some(({ code, loss }) => code === "pdf.scanned-page" && loss)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  expect(err).toContain("未写出图像");
});

test("extract of what is no file is wrong usage", async () => {
  expect((await gouji(["extract", folderOf()])).status).toBe(2);
});

test("checks lists every check with what it rests on", async () => {
  const { status, out } = await gouji(["checks"]);
  expect(status).toBe(0);
  expect(out).toContain("rate.execution");
});

test("pipelines lists them, and validates one", async () => {
  expect((await gouji(["pipelines"])).out).toContain("performance-monitoring");
  const own = join(folderOf({ "own.yaml": "name: x\n" }), "own.yaml");
  const bad = await gouji(["pipelines", "validate", own, "--lang", "en"]);
  expect(bad.status).toBe(2);
  expect(bad.err).toContain(own);
  const [, path] = /^ {4}(.*\.ya?ml)$/m.exec((await gouji(["pipelines"])).out) ?? [];
  expect((await gouji(["pipelines", "validate", path ?? ""])).status).toBe(0);
});

test("doctor finds this machine fit, and an unwritable folder ill", async () => {
  const folder = folderOf({ "a.txt": "x" });
  expect((await gouji(["doctor", "--out", join(folder, "out")])).status).toBe(0);
  const fit = await gouji(["doctor", "--out", join(folder, "out"), "--lang", "en"]);
  expect(fit.out).toContain("✓ reading scans");
  expect(fit.out).toContain("✓ second reading of scans");
  expect(fit.out).toContain("✓ drawing of pages");
  const ill = await gouji(["doctor", "--out", join(folder, "a.txt/out")]);
  expect(ill.status).toBe(2);
  expect(ill.out).toContain("✗");
});
