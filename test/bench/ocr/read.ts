import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Note } from "../../../src/domain/note.ts";
import type { Page } from "../../../src/domain/page.ts";
import type { DocumentResult, Extract } from "../../../src/domain/report.ts";
import { readPdf, type Scans } from "../../../src/readers/pdf/read.ts";
import { type ScanOptions, scanReader } from "../../../src/readers/scan/scan-reader.ts";
import { choosePipelines } from "../../../src/run/pipelines.ts";
import { extractPages, processDocument } from "../../../src/run/process-document.ts";

/** One document as the product reads it. */
export interface Reading {
  /** As a run has it: boxes on the sheet. */
  readonly result: DocumentResult;
  /** Its pages as they were read: scanned ones straightened, with `onSheet` leading back. */
  readonly pages: readonly Page[];
  /** {@link result}'s extract, with boxes on {@link pages}. */
  readonly straight: Extract;
  readonly notes: readonly Note[];
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

export interface BenchReader {
  readonly read: (bytes: Uint8Array, name: string) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

/** The one place where the benches and tests call the product's scanning line. Its engines open once. */
export function benchReader(options: ScanOptions = { engine: null }): BenchReader {
  const reader = scanReader(options);
  const pipelines = choosePipelines(null);
  const folder = mkdtempSync(join(tmpdir(), "gouji-ocr-"));
  return {
    read: async (bytes, name) => {
      const scanned = new Map<number, Page>();
      const pictures: Scans = {
        which: "needed",
        read: async (image, sheet) => {
          const read = await reader.read(image, sheet);
          scanned.set(sheet.number, read.page);
          return read;
        },
      };
      const path = join(folder, "document.pdf");
      writeFileSync(path, bytes);
      const cpu = process.cpuUsage();
      const start = performance.now();
      const result = await processDocument({ path, name }, { ...pipelines, pictures });
      const wallSeconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      const pages = await pagesOf(bytes, name, scanned);
      const straight = extractPages(pages, name, result.extract.kind).value;
      return { result, pages, straight, notes: result.notes, cpuSeconds: (user + system) / 1e6, wallSeconds };
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await reader.close();
    },
  };
}

async function pagesOf(bytes: Uint8Array, name: string, scanned: ReadonlyMap<number, Page>): Promise<readonly Page[]> {
  const { value } = await readPdf(bytes, name);
  return value.pages.map((page) => scanned.get(page.number) ?? page);
}

/** Pages the product says it did not read, or asks to be scanned anew. */
export const askedAgain = (notes: readonly Note[], page: number): boolean =>
  notes.some(
    (note) => note.page === page && note.code.startsWith("scan.") && (note.loss || note.code === "scan.rescan"),
  );
export const refused = (notes: readonly Note[], page: number): boolean =>
  notes.some((note) => note.page === page && note.loss);
