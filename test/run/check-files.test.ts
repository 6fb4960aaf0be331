import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { type CheckFiles, queueFiles } from "../../src/run/check-files.ts";
import { collectInputs } from "../../src/run/collect-inputs.ts";
import { rowOf } from "../../src/run/document-row.ts";
import type { CheckedDocument } from "../../src/run/job.ts";
import { folderOf } from "./folder.ts";

const CHECKED: CheckedDocument = {
  submission: null,
  relations: [],
  findings: [],
  notes: [],
  readings: [],
  figures: { total: 0, untouched: 0 },
  kind: "pdf",
  pages: 1,
  ocrPages: 0,
  readPages: 1,
};
const PDF = "%PDF-1.7\n";

async function rowsOf(folder: string, more: Partial<CheckFiles> = {}) {
  const pending = await queueFiles({
    files: collectInputs([folder], { folder: "/nowhere", names: new Set() }),
    options: { pipelines: [], pipeline: null, ocr: { mode: "never", engine: null }, cache: null } as const,
    check: async () => ({ checked: CHECKED }),
    room: async () => {},
    signal: new AbortController().signal,
    onOutcome: () => {},
    ...more,
  });
  return (await Promise.all(pending)).map(rowOf);
}

test("equal bytes are checked once, under the first name", async () => {
  let checks = 0;
  const check = async () => {
    checks++;
    return { checked: CHECKED };
  };
  const rows = await rowsOf(folderOf({ "a.pdf": PDF, "b/c.pdf": PDF, "d.pdf": `${PDF}d` }), { check });
  expect(rows.map(({ path, duplicateOf }) => [path, duplicateOf])).toEqual([
    ["a.pdf", null],
    ["b/c.pdf", "a.pdf"],
    ["d.pdf", null],
  ]);
  expect(checks).toBe(2);
});

const zip = (name: string): Uint8Array =>
  zipSync({ "[Content_Types].xml": new Uint8Array(10), [name]: new Uint8Array(10) });
const compound = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
};

test.each([
  ["报告.docx", zip("word/document.xml"), "docx", "failed", "unsupported-kind"],
  ["报告.pdf", zip("word/document.xml"), "docx", "failed", "unsupported-kind"],
  ["表.xlsx", zip("xl/workbook.xml"), "xlsx", "failed", "unsupported-kind"],
  ["报告.ofd", zip("OFD.xml"), "unknown", "failed", "unsupported-kind"],
  ["报告.zip", zip("甲局/报告.pdf"), "unknown", "failed", "unsupported-kind"],
  ["报告.doc", compound("WordDocument"), "doc", "failed", "unsupported-kind"],
  ["表.et", compound("Workbook"), "xls", "failed", "unsupported-kind"],
  ["扫描.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image", "failed", "unsupported-kind"],
  ["名单.csv", "a,b\n", "csv", "failed", "unsupported-kind"],
  ["报告.pdf", "这是文本", "unknown", "failed", "not-a-pdf"],
  ["报告.docx", "这是文本", "unknown", "failed", "not-what-it-says"],
  ["空.pdf", "", "unknown", "failed", "empty-file"],
  ["说明.txt", "这是文本", "unknown", "skipped", "unsupported-kind"],
] as const)("%s with other bytes than a PDF's has its row and a reason", async (name, bytes, kind, status, code) => {
  const [row] = await rowsOf(folderOf({ [name]: bytes }));
  expect(row).toMatchObject({ kind, status, reason: { code } });
  expect(row?.reason?.zh).not.toBe("");
});

test("a PDF behind junk is a PDF, whatever its name", async () => {
  const [row] = await rowsOf(folderOf({ "报告.dat": `\uFEFFjunk\n${PDF}` }));
  expect(row?.kind).toBe("pdf");
});

test.each([
  ["changed", (path: string) => writeFileSync(path, `${PDF}more`)],
  ["gone", (path: string) => rmSync(path)],
])("a file that is %s after it was read is not taken for checked", async (_, disturb) => {
  const folder = folderOf({ "a.pdf": PDF });
  const check = async () => {
    disturb(join(folder, "a.pdf"));
    return { checked: CHECKED };
  };
  expect((await rowsOf(folder, { check }))[0]).toMatchObject({
    status: "failed",
    reason: { code: "changed-while-reading" },
  });
});

test("after Ctrl-C the rest is interrupted, and has its rows", async () => {
  const abort = new AbortController();
  const check = async () => {
    abort.abort();
    return { checked: CHECKED };
  };
  const rows = await rowsOf(folderOf({ "a.pdf": PDF, "b.pdf": `${PDF}b` }), { check, signal: abort.signal });
  expect(rows.map(({ reason }) => reason?.code)).toEqual(["unknown-form", "interrupted"]);
});

test.each([
  [{ readPages: 0, kind: "scan" as const }, "failed", "scanned"],
  [{ notes: [loss("normalisation.no-pipeline")] }, "partial", "unknown-form"],
  [{ notes: [loss("pdf.damaged-page")] }, "failed", "pdf.damaged-page"],
])("a document nobody knows is never ok", async (more, status, code) => {
  const [row] = await rowsOf(folderOf({ "a.pdf": PDF }), { check: async () => ({ checked: { ...CHECKED, ...more } }) });
  expect(row).toMatchObject({ status, reason: { code } });
});

test("every page that was not read is named", async () => {
  const notes = [1, 3, 4, 5, 9].map((page) => loss("pdf.damaged-page", page));
  const [row] = await rowsOf(folderOf({ "a.pdf": PDF }), { check: async () => ({ checked: { ...CHECKED, notes } }) });
  expect(row?.reason?.zh).toContain("第3-5、9页");
});

function loss(code: string, page = 1) {
  return { code, page, message: { zh: code, en: code }, loss: true };
}
