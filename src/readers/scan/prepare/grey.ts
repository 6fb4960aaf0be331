import type { Grey, PageImage } from "../../../domain/picture.ts";
import { type Component, componentsOf } from "./components.ts";
import { around, type Extent } from "./projection.ts";

/** A page in grey, and where red ink of a seal was. */
export interface Separated {
  /** Red seals taken away; whatever is printed under them stays. */
  readonly grey: Grey;
  /** Same size, 255 where a seal's red ink is; null when the picture has no colour. */
  readonly seal: Grey | null;
  /** The box around all seals; null when there are none. */
  readonly sealed: Extent | null;
}

/** A pixel is red when its red is this much above its green and blue: seal paste is 150 above, warm paper 10 to 30. */
const RED = 60;
/** Less red than this share of the page is no seal: specks of colour noise. */
const LEAST_RED = 0.0005;
/** Cells of this size, in inches, are counted and joined: wider than the gaps inside a seal's ring and lettering. */
const CELL_INCHES = 0.08;

/**
 * A colour page in grey: luminance (ITU-R BT.601), and the red light alone where a seal lies, corrected for what the
 * seal's own paste takes of it.
 *
 * Only seals are taken away. Red print (a letterhead, a negative figure) is as wide as a line of text, not as a seal,
 * and stays as grey ink. Blue and purple stamps stay too: no channel is free of them and of black at once.
 */
export function separateSeal(image: PageImage): Separated {
  const { width, height, data } = image;
  if (image.channels === 1) return { grey: { width, height, data }, seal: null, sealed: null };
  const cell = Math.max(2, Math.round(CELL_INCHES * image.dpi));
  const reds = { width: Math.ceil(width / cell), height: Math.ceil(height / cell), counts: new Uint32Array(0) };
  reds.counts = new Uint32Array(reds.width * reds.height);
  const grey = luminance(image, cell, reds.width, reds.counts);
  const seal: Grey = { width, height, data: new Uint8Array(width * height) };
  const total = reds.counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_RED * width * height) return { grey, seal, sealed: null };
  const blobs = sealsOf(reds, cell / image.dpi, cell);
  for (const blob of blobs) takeAway(image, blob, cell, grey, seal);
  const corners = blobs.flatMap(
    ({ x0, top, x1, bottom }) =>
      [
        [x0 * cell, top * cell],
        [x1 * cell, bottom * cell],
      ] as const,
  );
  return { grey, seal, sealed: corners.length === 0 ? null : around(corners) };
}

function luminance({ width, height, data }: PageImage, cell: number, columns: number, reds: Uint32Array): Grey {
  const out = new Uint8Array(width * height);
  for (let y = 0, i = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 1, i += 1, at += 3) {
      const r = data[at] as number;
      const g = data[at + 1] as number;
      const b = data[at + 2] as number;
      out[i] = (r * 77 + g * 150 + b * 29 + 128) >> 8;
      if (r > g + RED && r > b + RED) {
        const c = row + ((x / cell) | 0);
        reds[c] = (reds[c] as number) + 1;
      }
    }
  }
  return { width, height, data: out };
}

/** An office's seal is 4 to 6 cm across, a person's or a date's about 2 cm. */
const LEAST_INCHES = 0.4;
const MOST_INCHES = 2.5;

/** Gatherings of red cells with the extent of a seal; one cut by the sheet's edge may be narrow. */
function sealsOf(
  reds: { readonly width: number; readonly height: number; readonly counts: Uint32Array },
  inch: number,
  cell: number,
): readonly Component[] {
  const { width, height, counts } = reds;
  const red = new Uint8Array(width * height);
  counts.forEach((count, i) => {
    if (count >= Math.max(2, cell * cell * 0.02)) red[i] = 255;
  });
  return componentsOf(widen({ width, height, data: red })).filter((blob) => {
    const [across, down] = [(blob.x1 - blob.x0 - 2) * inch, (blob.bottom - blob.top - 2) * inch];
    const [long, short] = [Math.max(across, down), Math.min(across, down)];
    const cut = blob.x0 === 0 || blob.top === 0 || blob.x1 === width || blob.bottom === height;
    return (
      long <= MOST_INCHES &&
      long >= 0.6 &&
      (short >= LEAST_INCHES || (cut && short > 0.1)) &&
      long <= short * (cut ? 12 : 4)
    );
  });
}

/** Each cell takes in its neighbours. */
function widen({ width, height, data }: Grey): Grey {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] === 0) continue;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
        out.fill(255, v * width + Math.max(0, x - 1), v * width + Math.min(width, x + 2));
      }
    }
  }
  return { width, height, data: out };
}

/**
 * Inside one seal: `red light ÷ (1 − a (1 − R/255))`, `a` being how much paste covers the pixel (its redness over the
 * paste's own) and `R` the paste's own red.
 */
function takeAway(image: PageImage, blob: Component, cell: number, grey: Grey, seal: Grey): void {
  const { width, height, data } = image;
  const [x0, x1] = [blob.x0 * cell, Math.min(width, blob.x1 * cell)];
  const [top, bottom] = [blob.top * cell, Math.min(height, blob.bottom * cell)];
  const paste = pasteOf(image, x0, top, x1, bottom);
  for (let y = top; y < bottom; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const at = 3 * (y * width + x);
      const r = data[at] as number;
      const redness = r - Math.max(data[at + 1] as number, data[at + 2] as number);
      if (redness < 20) continue;
      const cover = Math.min(1, redness / paste.redness);
      grey.data[y * width + x] = Math.min(255, r / (1 - cover * (1 - paste.red / 255)));
      if (redness > RED) seal.data[y * width + x] = 255;
    }
  }
}

/** The paste's own colour: the mean of the red pixels that are redder than most. */
function pasteOf(
  { width, data }: PageImage,
  x0: number,
  top: number,
  x1: number,
  bottom: number,
): { readonly red: number; readonly redness: number } {
  const [counts, reds] = [new Uint32Array(256), new Float64Array(256)];
  let total = 0;
  for (let y = top; y < bottom; y += 2) {
    for (let x = x0; x < x1; x += 2) {
      const at = 3 * (y * width + x);
      const r = data[at] as number;
      const redness = r - Math.max(data[at + 1] as number, data[at + 2] as number);
      if (redness <= RED) continue;
      counts[redness] = (counts[redness] as number) + 1;
      reds[redness] = (reds[redness] as number) + r;
      total += 1;
    }
  }
  let [seen, sum, weight] = [0, 0, 0];
  for (let redness = 255; redness > RED && seen < total * 0.3; redness -= 1) {
    seen += counts[redness] as number;
    sum += reds[redness] as number;
    weight += redness * (counts[redness] as number);
  }
  return seen === 0 ? { red: 220, redness: 160 } : { red: sum / seen, redness: weight / seen };
}
