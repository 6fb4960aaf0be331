import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as contract from "../../src/domain/contract.ts";
import { folderOf } from "../run/folder.ts";
import { FIXTURES, gouji, start } from "./gouji.ts";

const BROKEN = join(FIXTURES, "broken");
const GOOD = "正常-青榆县档案馆2023年1-10月绩效运行监控报告.pdf";

const documentsIn = (out: string) =>
  contract.Documents.parse(JSON.parse(readFileSync(join(out, "documents.json"), "utf8"))).documents;

test("bad files beside a good one: each has its row, the good one is checked as if alone, status 3", async () => {
  const [all, alone] = [folderOf(), folderOf()];
  const run = await gouji(["check", BROKEN, "--out", all, "--ocr", "never"]);
  expect(run.status).toBe(3);
  const rows = new Map(documentsIn(all).map((row) => [row.path, row]));
  expect([...rows.keys()].sort()).toEqual(readdirSync(BROKEN).sort());
  expect(rows.get(GOOD)).toMatchObject({ status: "ok", projects: 1 });
  expect(rows.get("加密.pdf")).toMatchObject({ status: "failed", reason: { code: "encrypted" } });
  expect(rows.get("文本改名.pdf")).toMatchObject({ status: "failed", reason: { code: "not-a-pdf" } });
  expect(rows.get("空文件.pdf")).toMatchObject({ status: "failed", reason: { code: "empty-file" } });
  expect(rows.get("截断.pdf")?.status).toBe("failed");
  expect(rows.get("扫描件.pdf")).toMatchObject({ status: "failed", reason: { code: "scanned" } });
  expect(rows.get("损坏.pdf")?.status).not.toBe("ok");
  expect(rows.get("混合.pdf")?.status).toBe("partial");
  expect(rows.get("~$temp.docx")).toMatchObject({ status: "skipped", reason: { code: "temporary-file" } });
  for (const row of rows.values()) if (row.status === "failed") expect(run.err).toContain(row.path);

  expect((await gouji(["check", join(BROKEN, GOOD), "--out", alone])).status).toBe(0);
  const line = (out: string) =>
    readFileSync(join(out, "records.json"), "utf8")
      .split("\n")
      .find((one) => one.includes(`"document":"${GOOD}"`))
      ?.replace(/,$/, "");
  expect(line(all)).toBe(line(alone));
});

test("the files keep the contract", async () => {
  const out = folderOf();
  await gouji(["check", join(FIXTURES, "qingyu/县教育体育局"), "--out", out]);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(out, name), "utf8"));
  expect(() => contract.Findings.parse(read("findings.json"))).not.toThrow();
  expect(() => contract.Relations.parse(read("relations.json"))).not.toThrow();
  expect(() => contract.Records.parse(read("records.json"))).not.toThrow();
  const ids = contract.Findings.parse(read("findings.json")).findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { finding } of contract.Relations.parse(read("relations.json")).relations) {
    if (finding !== null) expect(ids).toContain(finding);
  }
});

test("two runs, with one child or two, give the same JSON and CSV byte for byte", async () => {
  const [one, two] = [folderOf(), folderOf()];
  await gouji(["check", join(FIXTURES, "qingyu"), "--out", one, "--jobs", "1", "--quiet"]);
  await gouji(["check", join(FIXTURES, "qingyu"), "--out", two, "--jobs", "2", "--quiet"]);
  const names = readdirSync(one).filter((name) => /\.(json|csv)$/.test(name));
  expect(names).toHaveLength(7);
  for (const name of names) {
    expect(Buffer.compare(readFileSync(join(one, name)), readFileSync(join(two, name))), name).toBe(0);
  }
});

test("an empty folder is a finished run with a workbook", async () => {
  const [folder, out] = [folderOf(), folderOf()];
  const { status, out: said } = await gouji(["check", folder, "--out", join(out, "深/处")]);
  expect(status).toBe(0);
  expect(said).toContain("共 0 个文件");
  expect(existsSync(join(out, "深/处/核查结果.xlsx"))).toBe(true);
});

test("in English the workbook and the words are English", async () => {
  const [folder, out] = [folderOf(), folderOf()];
  const { out: said } = await gouji(["check", folder, "--out", out, "--lang", "en"]);
  expect(said).toContain("0 files");
  expect(existsSync(join(out, "discrepancies.xlsx"))).toBe(true);
});

test.each([
  [["check"], "缺少参数"],
  [["check", "/nowhere/at/all"], "找不到输入"],
  [["check", ".", "--ocr", "sometimes"], "取值不对"],
  [["check", ".", "--ocr-engine", "crystal-ball"], "取值不对"],
  [["check", ".", "--roster", "x.csv"], "--roster"],
  [["check", ".", "--ledger", "x.csv"], "--ledger"],
  [["check", ".", "--jobs", "0"], "取值不对"],
  [["check", ".", "--pipeline", "nothing-such"], "nothing-such"],
  [["check", ".", "--fail-on", "notice"], "取值不对"],
  [["check", ".", "--colour"], "没有这个选项"],
  [["rollup", "."], "没有这个命令"],
])("%j is refused with status 2, and nothing is written", async (words, said) => {
  const folder = folderOf();
  const { status, err } = await gouji(words, folder);
  expect(status).toBe(2);
  expect(err).toContain(said);
  expect(readdirSync(folder).filter((name) => name !== "output")).toEqual([]);
  expect(existsSync(join(folder, "output/documents.json"))).toBe(false);
});

test("an output folder that cannot be made ends the run before it starts", async () => {
  const folder = folderOf({ "a.txt": "x", "in/a.txt": "x" });
  const { status, err } = await gouji(["check", join(folder, "in"), "--out", join(folder, "a.txt/out")]);
  expect(status).toBe(2);
  expect(err).toContain("--out");
});

test("--fail-on says by the exit status what was found", async () => {
  const faulty = join(FIXTURES, "qingyu/县教育体育局");
  const status = async (input: string, on: string) =>
    (await gouji(["check", input, "--out", folderOf(), "--quiet", "--fail-on", on])).status;
  expect(await status(faulty, "never")).toBe(0);
  expect(await status(faulty, "error")).toBe(1);
  expect(await status(join(BROKEN, GOOD), "warning")).toBe(0);
});

test("--json tells every step as one object a line", async () => {
  const { err } = await gouji(["check", join(BROKEN, GOOD), "--out", folderOf(), "--json"]);
  const events = err
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string });
  expect(events.map(({ event }) => event)).toEqual(["start", "document", ...Array(8).fill("written"), "finish"]);
});

test("--quiet says nothing but what was not read", async () => {
  const { out, err } = await gouji(["check", BROKEN, "--out", folderOf(), "--quiet", "--ocr", "never"]);
  expect(out).toBe("");
  expect(
    err
      .trim()
      .split("\n")
      .every((line) => line.startsWith("未能读取")),
  ).toBe(true);
});

test("results in the input folder are no input of the next run", async () => {
  const folder = folderOf({ "说明.txt": "x" });
  mkdirSync(join(folder, "output"));
  await gouji(["check", "."], folder);
  await gouji(["check", "."], folder);
  expect(documentsIn(join(folder, "output")).map(({ path }) => path)).toEqual(["说明.txt"]);
});

test("Ctrl-C keeps what is done: status 130, every file has its row", async () => {
  const out = folderOf();
  const { child, ended } = start(["check", join(FIXTURES, "qingyu"), "--out", out, "--jobs", "1", "--json"]);
  let asked = false;
  child.stderr?.on("data", (data: string) => {
    if (!asked && data.includes('"document"')) asked = child.kill("SIGINT");
  });
  const { status } = await ended;
  expect(status).toBe(130);
  const rows = documentsIn(out);
  expect(rows).toHaveLength(11);
  expect(rows.some(({ status }) => status === "ok")).toBe(true);
  expect(rows.some(({ reason }) => reason?.code === "interrupted")).toBe(true);
  expect(existsSync(join(out, "核查结果.xlsx"))).toBe(true);
  expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
