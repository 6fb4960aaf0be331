import { NORMALS, type Random } from "./random.ts";
import { type Raster, retone, toByte } from "./raster.ts";

/** Ink that lost `part` (0 to 1) of its darkness: an empty cartridge, a copy of a copy. */
export const fade = (raster: Raster, part: number): Raster => retone(raster, (old) => old + (255 - old) * part);

/** Light that falls off towards the bottom right, by `depth` tones in the corner. */
export const uneven = (raster: Raster, depth: number): Raster =>
  retone(raster, (old, x, y) => old - depth * ((0.6 * x) / raster.width + (0.4 * y) / raster.height));

/** The dark left and bottom edges a copier leaves around a sheet that lies askew. */
export const copierEdge = (raster: Raster): Raster =>
  retone(
    raster,
    (old, x, y) =>
      old - 200 * Math.exp(-x / (raster.width * 0.015)) - 170 * Math.exp((y - raster.height) / (raster.height * 0.01)),
  );

/** A lens that is darker towards its corners, by `depth` (0 to 1) there. */
export const vignette = (raster: Raster, depth: number): Raster =>
  retone(raster, (old, x, y) => {
    const [u, v] = [(2 * x) / raster.width - 1, (2 * y) / raster.height - 1];
    return old * (1 - depth * 0.5 * (u * u + v * v));
  });

/** The shadow of a hand or a phone: a soft slanting edge, `depth` (0 to 1) darker on one side. */
export const shadow = (raster: Raster, depth: number): Raster =>
  retone(raster, (old, x, y) => {
    const across = x / raster.width + (0.5 * y) / raster.height - 0.75;
    return old * (1 - depth / (1 + Math.exp(-across * 25)));
  });

/** A sensor's noise, `sigma` tones; in colour each channel adds a third of its own. */
export function noise(raster: Raster, sigma: number, random: Random): Raster {
  if (sigma <= 0) return raster;
  const { channels, data } = raster;
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += channels) {
    const common = NORMALS[random.short()]! * sigma;
    for (let channel = 0; channel < channels; channel++) {
      const own = channels === 1 ? 0 : NORMALS[random.short()]! * sigma * 0.3;
      out[at + channel] = toByte(data[at + channel]! + common + own);
    }
  }
  return { ...raster, data: out };
}

/** Dust and scratches: `part` of all pixels black, as many white. */
export function speckle(raster: Raster, part: number, random: Random): Raster {
  return retone(raster, (old) => {
    const draw = random.next();
    return draw < part ? 0 : draw < 2 * part ? 255 : old;
  });
}

/** Black or white, nothing between. */
export const threshold = (raster: Raster, at: number): Raster => retone(raster, (old) => (old < at ? 0 : 255));
