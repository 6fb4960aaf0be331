import type { Base } from "./base.ts";
import { type PoorPicture, poor } from "./poor.ts";
import type { Resolution } from "./resolution.ts";
import type { View } from "./view.ts";

/** Under 75 dpi a 12-point character has 12 pixels: ideographs of more than a few strokes are one blot. */
const UNREADABLE_DPI = 75;
/** Under 140 dpi figures are read, but ≥ and > differ by less than two pixels. */
const LOW_DPI = 140;

export function lowResolution({ x, y }: Resolution): readonly PoorPicture[] {
  const least = Math.min(x, y);
  return least < LOW_DPI ? [poor("low-resolution", least < UNREADABLE_DPI)] : [];
}

/** 35,000 × 35,000 must end at once; A3 at 600 dpi has 70 million pixels. */
const MOST_PIXELS = 120e6;
export const isTooLarge = (width: number, height: number): boolean => width * height > MOST_PIXELS;

/** Blocks of 4 mm with less than this share of ink are paper. */
const PAPER_INK = 0.012;

/** Paper darker than this is none: a lid left open, an exposed sheet. */
const DARKEST_PAPER = 40;
/** Rows of a page with even one line of text are several times as sharp in their own direction as in others; noise has none. */
const NO_DIRECTION = 1.5;

/**
 * Refused after a look at the reduced page: blank, or no text at all.
 *
 * Text leaves paper: margins, gaps between lines, empty cells. Where hardly a block of the page is free of ink, it is
 * noise or a picture from edge to edge; the fullest of printed forms leave a fifth of their blocks empty.
 */
export function notReadable(view: View): PoorPicture | undefined {
  if (view.background.paper < DARKEST_PAPER) return poor("not-text", true);
  const shares = inkShares(view);
  const inked = shares.filter((share) => share > PAPER_INK).length;
  if (inked > 0.97 * shares.length) return poor("not-text", true);
  if (inked > 0.5 * shares.length && view.plain < NO_DIRECTION) return poor("not-text", true);
  return inked < 1 ? poor("blank", true) : undefined;
}

/** Share of dark pixels in each block of the background. */
function inkShares({ dark, background: { block, columns, rows } }: View): readonly number[] {
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < dark.height; y += 1) {
    const row = Math.floor(y / block) * columns;
    for (let x = 0; x < dark.width; x += 1) {
      if ((dark.data[y * dark.width + x] as number) > 100) counts[row + ((x / block) | 0)]! += 1;
    }
  }
  return [...counts].map((count) => count / (block * block));
}

/** Ink that keeps more than this of the paper's brightness is near the show-through that is suppressed; good scans keep 0.3. */
const FAINT = 0.55;
/** Noise as a share of the contrast of ink and paper: scans read without a fault have 0.02, at 0.065 every seventh figure was misread. */
const NOISY = 0.05;
/** Blur that fills the white between two strokes of 10-point print, a hundredth of an inch wide; good scans have 0.003. */
const BLURRED = 0.006;
/** A view whose rulings converge by more than this was taken from so near that the far lines are much coarser. */
const ANGLED = 6;

/** Reasons to distrust what is read from the page, from measures of the whole of it. */
export function qualityOf(measures: {
  /** Darkest ink as a share of the paper. */
  readonly ink: number;
  /** Standard deviation and tone of the paper. */
  readonly noise: number;
  readonly paper: number;
  /** Standard deviation of the blur, in inches; null when too few edges were steep enough to tell. */
  readonly blur: number | null;
  readonly clipped: boolean;
  readonly convergence: number;
}): readonly PoorPicture[] {
  const contrast = Math.max(0.02, 1 - measures.ink);
  const reasons: PoorPicture[] = [];
  if (measures.ink > FAINT) reasons.push(poor("faint"));
  if (measures.noise / measures.paper / contrast > NOISY) reasons.push(poor("noise"));
  if (measures.blur !== null && measures.blur > BLURRED) reasons.push(poor("blurred"));
  if (measures.clipped) reasons.push(poor("clipped"));
  if (measures.convergence > ANGLED) reasons.push(poor("perspective"));
  return reasons;
}

/**
 * Blur as the standard deviation of the edges of ink, in inches along the rows; null with too few edges.
 *
 * A Gaussian edge of rise `h` and deviation σ is steepest by h / (σ √2π). The upper quartile of steepest step over rise
 * is taken, over edges of at least half the contrast: strokes across the row, not along it.
 */
export function blurOf({ grey, resolution }: Base, paper: number, ink: number): number | null {
  const least = 0.5 * paper * (1 - ink);
  const counts = new Uint32Array(101);
  let total = 0;
  for (let y = 5; y < grey.height; y += 16) {
    for (let x = 1, at = y * grey.width; x < grey.width; x += 1) {
      let [rise, steepest] = [0, 0];
      for (let d = 1; x < grey.width && d > 0; x += 1) {
        d = (grey.data[at + x - 1] as number) - (grey.data[at + x] as number);
        if (d > 0) rise += d;
        if (d > steepest) steepest = d;
      }
      if (rise < least) continue;
      counts[Math.round((100 * steepest) / rise)]! += 1;
      total += 1;
    }
  }
  if (total < 200) return null;
  let rank = total * 0.25;
  let share = 100;
  for (; share > 1 && rank > (counts[share] as number); share -= 1) rank -= counts[share] as number;
  // One pixel's own width is a deviation of 0.29; a step in one pixel is no blur at all.
  return share >= 90 ? 0 : 100 / (share * Math.sqrt(2 * Math.PI)) / resolution.x;
}

/** True when rulings that run across end in a row at the picture's side: the table goes on beyond it. */
export function isClipped({ level, plumb, dark }: View): boolean {
  const rim = 3;
  const cut = (strokes: View["level"], extent: number): number =>
    Math.max(
      strokes.filter(({ from }) => from <= rim).length,
      strokes.filter(({ to }) => to >= extent - rim - 16).length,
    );
  return cut(level, dark.width) >= 4 || cut(plumb, dark.height) >= 4;
}
