import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page } from "../../../src/domain/page.ts";
import { imagePdf, type Pixmap } from "../../scans/image-pdf.ts";
import type { Degraded } from "./degrade/variants.ts";
import { seconds, share, table } from "./markdown.ts";
import type { BenchOptions } from "./options.ts";
import { carry, ontoRead } from "./places.ts";
import { askedAgain, type BenchReader, refused } from "./read.ts";
import { bestCell, type Outcome, type TrueCell, tally } from "./score.ts";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus/ocr-pages/", import.meta.url));

/** CSS pixels are 1/96 inch. */
const POINTS_A_CSS_PIXEL = 72 / 96;

interface Entry {
  readonly file: string;
  readonly page: number;
  readonly variant: string;
  readonly dpi: number;
  readonly M: readonly [readonly [number, number, number], readonly [number, number, number]];
}
interface Place {
  readonly t: string;
  readonly k: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface ReadEntry {
  readonly variant: string;
  readonly outcomes: readonly Outcome[];
  readonly askedAgain: boolean;
  readonly cpuSeconds: number;
}

/** The bake-off's 35 pages, in the folder where its own script put their pictures. Empty without one. */
export async function benchOcrPages(options: BenchOptions, reader: BenchReader): Promise<readonly ReadEntry[]> {
  const folder = options.ocrPages;
  if (folder === null) return [];
  const entries: readonly Entry[] = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  const wanted = entries.filter(
    ({ variant, page, file }) =>
      (options.only.length === 0 || options.only.includes(variant) || options.only.includes(`p${page}`)) &&
      existsSync(`${folder}/${file}`),
  );
  const read: ReadEntry[] = [];
  for (const entry of wanted) read.push(await readEntry(folder, entry, reader));
  return read;
}

async function readEntry(folder: string, entry: Entry, reader: BenchReader): Promise<ReadEntry> {
  const bytes = readFileSync(`${folder}/${entry.file}`);
  const picture = await decode(bytes);
  const [[a, b, c], [d, e, f]] = entry.M;
  const degraded: Degraded = {
    picture,
    sheet: { width: (picture.width * 72) / entry.dpi, height: (picture.height * 72) / entry.dpi },
    map: [a, b, c, d, e, f, 0, 0, 1],
    kept: entry.file.endsWith(".jpg") ? { jpeg: 95 } : { bits: 8 },
  };
  const jpeg = entry.file.endsWith(".jpg") ? bytes : null;
  const reading = await reader.read(
    imagePdf([{ ...degraded, ...(jpeg === null ? {} : { encoded: jpeg }) }]),
    entry.file,
  );
  const cells = reading.straight.tables.flatMap((one) => one.cells);
  const map = ontoRead(degraded, entry.dpi, reading.pages[0] as Page);
  const outcomes = truthOf(entry.page).map((wanted): Outcome => {
    const found = bestCell(cells, carry(wanted.box, map));
    return {
      variant: entry.variant,
      where: entry.file,
      kind: wanted.kind,
      wanted: wanted.text,
      read: found?.text ?? null,
      confidence: found?.confidence ?? 1,
      doubts: found?.doubts ?? [],
      refused: found === null && refused(reading.notes, 1),
    };
  });
  return { variant: entry.variant, outcomes, askedAgain: askedAgain(reading.notes, 1), cpuSeconds: reading.cpuSeconds };
}

/** The cells of the form; `out` is what stands around it. Every cell the truth calls `num` counts as a figure. */
function truthOf(page: number): readonly TrueCell[] {
  const places: readonly Place[] = JSON.parse(readFileSync(`${CORPUS}p${page}.json`, "utf8"));
  return places
    .filter(({ k }) => k !== "out")
    .map(({ t, k, x, y, w, h }) => ({
      text: t,
      kind: k === "num" ? "figure" : k === "name" ? "name" : "text",
      box: [x, y, x + w, y + h].map((side) => side * POINTS_A_CSS_PIXEL) as unknown as TrueCell["box"],
    }));
}

async function decode(bytes: Buffer): Promise<Pixmap> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const colour = new Uint8Array(image.width * image.height * 3);
  for (let from = 0, at = 0; from < data.length; from += 4, at += 3) {
    colour[at] = data[from]!;
    colour[at + 1] = data[from + 1]!;
    colour[at + 2] = data[from + 2]!;
  }
  return { width: image.width, height: image.height, channels: 3, data: colour };
}

export function ocrPagesTable(read: readonly ReadEntry[]): string {
  const groups: (readonly [string, readonly ReadEntry[]])[] = [
    ...Map.groupBy(read, ({ variant }) => variant),
    ["all", read],
  ];
  const rows = groups.map(([variant, pages]) => {
    const { figures, exact, flagged, silent, lost, needless, names, namesExact, characters, edits } = tally(
      pages.flatMap((one) => one.outcomes),
    );
    return [
      variant,
      share(exact, figures),
      share(namesExact, names),
      `${((100 * edits) / Math.max(1, characters)).toFixed(2)}%`,
      share(flagged, figures),
      share(silent, figures, 2),
      lost,
      share(needless, exact),
      `${pages.filter((one) => one.askedAgain).length}/${pages.length}`,
      seconds(pages.reduce((sum, one) => sum + one.cpuSeconds, 0) / Math.max(1, pages.length)),
    ];
  });
  return table(
    [
      "variant",
      "figures exact",
      "names exact",
      "CER",
      "wrong, flagged",
      "wrong, silent",
      "not found",
      "right, flagged",
      "asks for a rescan",
      "CPU s/page",
    ],
    rows,
  );
}
