/** A small picture that is itself in no other orientation: 96 × 128 pixels, the shape of the tiny sheet. */
export const WIDTH = 96;
export const HEIGHT = 128;

/** `[left, top, right, bottom, red, green, blue]`, on the 8-pixel grid that JPEG works in. */
type Patch = readonly [number, number, number, number, number, number, number];

const BLACK: readonly Patch[] = [
  [8, 8, 72, 16, 0, 0, 0],
  [8, 16, 16, 88, 0, 0, 0],
  [64, 96, 88, 112, 0, 0, 0],
];
const GREY: Patch = [32, 48, 56, 72, 128, 128, 128];
const RED: Patch = [56, 24, 80, 40, 200, 32, 32];

const PATCHES = { black: BLACK, grey: [...BLACK, GREY], colour: [...BLACK, GREY, RED] };

/** Three bytes a pixel, row after row; `black` has black on white alone. */
export function patternOf(tones: "black" | "grey" | "colour"): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3).fill(255);
  for (const [left, top, right, bottom, ...colour] of PATCHES[tones])
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) pixels.set(colour, (y * WIDTH + x) * 3);
  return pixels;
}

/** One byte a pixel; `black` and `grey` patterns only. */
export const greyPattern = (tones: "black" | "grey"): Uint8Array => patternOf(tones).filter((_, i) => i % 3 === 0);

/** One bit a pixel, rows in whole bytes; 1 is white. */
export function bitPattern(): Uint8Array {
  const bits = new Uint8Array((WIDTH / 8) * HEIGHT);
  greyPattern("black").forEach((level, i) => {
    if (level > 127) bits[i >> 3] = (bits[i >> 3] ?? 0) | (0x80 >> (i & 7));
  });
  return bits;
}
