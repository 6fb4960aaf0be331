import { createHash } from "node:crypto";
import type { Page } from "../domain/page.ts";
import type { PageImage, Sheet } from "../domain/picture.ts";
import type { ReadScan, Scans } from "../readers/pdf/read.ts";
import type { ScanReader } from "../readers/scan/scan-reader.ts";
import type { Job, OcrOptions } from "./job.ts";
import { pageCache } from "./page-cache.ts";
import { version } from "./version.ts";

/** What a change of the reader makes stale: raise it whenever a page may come out otherwise. */
const READER = 1;
/** More pictures than these are shared out among processes. */
const FEW = 4;

/** How one job reads pictures, and which pages it left for others to read. */
export interface JobPictures {
  readonly pictures: Scans | null;
  readonly left: readonly number[];
}

/**
 * The pictures of one job: what the cache has is not read again; a `read` task reads its own pages only; a `check`
 * leaves out the lost ones; a job without a task leaves what is more than a few to others.
 */
export function jobPictures({ options, task }: Job, reader: () => Promise<ScanReader>): JobPictures {
  const { ocr, cache } = options;
  const left: number[] = [];
  if (ocr.mode === "never") return { pictures: null, left };
  const stored = cache === null ? null : pageCache(cache);
  let fresh = 0;
  const read: ReadScan = async (image, sheet) => {
    if (task?.do === "check" && task.lost.includes(sheet.number)) return lost(sheet);
    const key = keyOf(image, sheet, ocr);
    const known = stored?.get(key) ?? null;
    if (known !== null) return known;
    if (task === undefined && stored !== null && fresh++ >= FEW) {
      left.push(sheet.number);
      return { page: unread(sheet), notes: [] };
    }
    const result = await (await reader()).read(image, sheet);
    stored?.put(key, result);
    return result;
  };
  const which = ocr.mode === "always" ? "all" : "needed";
  return { pictures: { which, read, ...(task?.do === "read" ? { pages: task.pages } : {}) }, left };
}

/** The same picture at the same place reads the same. */
function keyOf(image: PageImage, sheet: Sheet, { engine }: OcrOptions): string {
  const shape = [image.width, image.height, image.channels, sheet.number, sheet.width, sheet.height, sheet.rotation];
  return createHash("sha256")
    .update([version(), READER, engine, ...shape].join(" "))
    .update(image.data)
    .digest("hex");
}

const unread = (sheet: Sheet): Page => ({
  ...sheet,
  state: "scanned",
  source: "text",
  glyphs: [],
  fonts: [],
  rulings: [],
  fills: [],
  images: [[0, 0, sheet.width, sheet.height]],
});

const lost = (sheet: Sheet) => ({
  page: unread(sheet),
  notes: [
    {
      code: "scan.lost",
      page: sheet.number,
      message: {
        zh: `第${sheet.number}页的图像两次都未能读完(超时或内存不足),该页未读取;请重新扫描该页,或人工核对`,
        en: `the picture of page ${sheet.number} could not be read to its end, twice (time or memory); scan it again, or check the page by hand`,
      },
      loss: true,
    },
  ],
});
