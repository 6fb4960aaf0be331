import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { collectInputs } from "../../src/run/collect-inputs.ts";
import { folderOf } from "./folder.ts";

const NOWHERE = { folder: "/nowhere", names: new Set<string>() };
const namesOf = (inputs: string[], out = NOWHERE): string[] => collectInputs(inputs, out).map(({ name }) => name);

test("folders are walked to the bottom, by code point", () => {
  const folder = folderOf({ "乙局/b.pdf": "", "甲局/深/a.pdf": "", "B.pdf": "", "a.pdf": "" });
  expect(namesOf([folder])).toEqual(["B.pdf", "a.pdf", "乙局/b.pdf", "甲局/深/a.pdf"].sort());
});

test("one file is named by its own name", () => {
  const folder = folderOf({ "甲局/报告.pdf": "" });
  expect(namesOf([join(folder, "甲局/报告.pdf")])).toEqual(["报告.pdf"]);
});

test("inputs whose files would share a name are named from the folder they share", () => {
  const folder = folderOf({ "甲/报告.pdf": "1", "乙/报告.pdf": "2" });
  expect(namesOf([join(folder, "甲"), join(folder, "乙")])).toEqual(["乙/报告.pdf", "甲/报告.pdf"]);
});

test("a file given twice is one input", () => {
  const folder = folderOf({ "a.pdf": "", "b.pdf": "" });
  expect(namesOf([join(folder, "a.pdf"), folder, folder])).toEqual(["a.pdf", "b.pdf"]);
});

test("links that lead back are walked once, and broken ones have their row", () => {
  const folder = folderOf({ "甲/a.pdf": "" });
  symlinkSync(folder, join(folder, "甲/loop"));
  symlinkSync(join(folder, "甲"), join(folder, "丙"));
  symlinkSync(join(folder, "none"), join(folder, "broken.pdf"));
  const files = collectInputs([folder], NOWHERE);
  expect(files).toHaveLength(2);
  expect(files.find(({ name }) => name === "broken.pdf")?.refusal).toMatchObject({
    status: "failed",
    reason: { code: "unreadable" },
  });
});

test("the output folder is not looked into, nor its files when inputs lie beside them", () => {
  const folder = folderOf({ "a.pdf": "", "out/核查结果.xlsx": "", "findings.json": "" });
  const names = new Set(["findings.json", "核查结果.xlsx"]);
  expect(namesOf([folder], { folder: join(folder, "out"), names })).toEqual(["a.pdf", "findings.json"]);
  expect(namesOf([folder], { folder, names })).toEqual(["a.pdf", "out/核查结果.xlsx"]);
});

test.each(["~$报告.docx", ".~lock.报告.odt#", "x.tmp", "Thumbs.db", ".DS_Store", "._报告.pdf", "报告.pdf.crdownload"])(
  "%s is what a program left, and has its row",
  (name) => {
    const [file] = collectInputs([folderOf({ [name]: "x" })], NOWHERE);
    expect(file?.refusal).toMatchObject({ status: "skipped", reason: { code: "temporary-file" } });
  },
);

test("an input that does not exist ends the run before it starts", () => {
  expect(() => collectInputs(["/nowhere/at/all"], NOWHERE)).toThrow(UsageError);
});
