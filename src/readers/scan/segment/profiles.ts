import type { Grey, Pixels } from "../../../domain/picture.ts";

/**
 * How dark the picture is in short strips laid along one direction, one value for each place across it.
 * A ruling is a narrow ridge at the same place of strip after strip, however faint, dotted or wavy it is: the mean over
 * a strip takes the noise and the dots away.
 */
export interface Profiles {
  /** Length of a strip along the direction. */
  readonly strip: Pixels;
  readonly strips: number;
  /** Places across the direction. */
  readonly places: Pixels;
  /** Mean darkness, 0 white to 255 black; `strips × places`. */
  readonly data: Uint8Array;
}

/** Both directions in one pass: `horizontal` has strips along the rows, `vertical` down the columns. */
export function profilesOf(flat: Grey, strip: Pixels): { horizontal: Profiles; vertical: Profiles } {
  const { width, height } = flat;
  const horizontal = emptyProfiles(strip, Math.floor(width / strip), height);
  const vertical = emptyProfiles(strip, Math.floor(height / strip), width);
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y++) {
    addRow(flat, y, horizontal, sums);
    if ((y + 1) % strip === 0) flushColumns(sums, vertical, (y + 1) / strip - 1);
  }
  return { horizontal, vertical };
}

/** Strips of `count` strips each: what is dotted or dashed becomes even. */
export function widen(profiles: Profiles, count: number): Profiles {
  const strips = Math.max(0, Math.floor(profiles.strips / count));
  const wide = emptyProfiles(profiles.strip * count, strips, profiles.places);
  for (let s = 0; s < strips; s++) {
    for (let p = 0; p < profiles.places; p++) {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += profiles.data[(s * count + k) * profiles.places + p]!;
      wide.data[s * profiles.places + p] = sum / count;
    }
  }
  return wide;
}

const emptyProfiles = (strip: Pixels, strips: number, places: Pixels): Profiles => ({
  strip,
  strips,
  places,
  data: new Uint8Array(strips * places),
});

/** The row's darkness into the strips along it, and onto the sums of the columns. */
function addRow(flat: Grey, y: number, horizontal: Profiles, sums: Uint32Array): void {
  const { width, data } = flat;
  const { strip, strips, places } = horizontal;
  let at = y * width;
  let x = 0;
  for (let s = 0; s < strips; s++) {
    let sum = 0;
    for (const end = x + strip; x < end; x++, at++) {
      const dark = 255 - data[at]!;
      sum += dark;
      sums[x]! += dark;
    }
    horizontal.data[s * places + y] = sum / strip;
  }
  for (; x < width; x++, at++) sums[x]! += 255 - data[at]!;
}

function flushColumns(sums: Uint32Array, vertical: Profiles, s: number): void {
  const from = s * vertical.places;
  for (let x = 0; x < sums.length; x++) vertical.data[from + x] = sums[x]! / vertical.strip;
  sums.fill(0);
}
