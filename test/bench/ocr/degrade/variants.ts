import type { Points } from "../../../../src/domain/geometry.ts";
import type { Projection } from "../../../../src/domain/picture.ts";
import { blur } from "./blur.ts";
import { scribble } from "./handwriting.ts";
import { bleedThrough, halftone, lowInk, weakenRulings } from "./ink.ts";
import { IDENTITY, ontoQuad, type Point, quarterTurn, rotation, scaling } from "./projection.ts";
import { Random } from "./random.ts";
import { blank, greyOf, type Raster, retone } from "./raster.ts";
import { drawSeal, press, RED } from "./seal.ts";
import { copierEdge, fade, noise, shadow, speckle, threshold, uneven, vignette } from "./tone.ts";
import { shrink, warp } from "./warp.ts";

/** A page as it came out of a machine. */
export interface Degraded {
  readonly picture: Raster;
  /** The sheet the picture covers, whatever its pixels' shape. */
  readonly sheet: { readonly width: Points; readonly height: Points };
  /** Clean pixel → degraded pixel. */
  readonly map: Projection;
  /** How the file keeps it: a JPEG of that quality, else without loss at so many bits a sample. */
  readonly kept: { readonly jpeg: number } | { readonly bits: 1 | 8 };
}

/** A clean page to degrade: grey, upright, `dpi` pixels an inch. */
export interface CleanPage {
  readonly picture: Raster;
  readonly dpi: number;
  /** The page printed on its back. */
  readonly verso: Raster;
  readonly random: Random;
}

/** `good`: a flat-bed scan as it should be. `seal`: over figures. `poor`: bad, but common. `beyond`: what nobody should send. */
export interface Variant {
  readonly name: string;
  readonly group: "good" | "seal" | "poor" | "beyond";
  readonly dpi: 200 | 300;
  readonly make: (page: CleanPage) => Degraded;
}

const sheetOf = ({ width, height }: Raster, dpi: number) => ({
  width: (width * 72) / dpi,
  height: (height * 72) / dpi,
});

const jpeg = (picture: Raster, page: CleanPage, quality: number, map: Projection = IDENTITY): Degraded => ({
  picture,
  sheet: sheetOf(picture, page.dpi),
  map,
  kept: { jpeg: quality },
});

/** Askew by `degrees` clockwise, as a sheet lies in a feeder. */
function skewed(picture: Raster, degrees: number): readonly [Raster, Projection] {
  const map = rotation(picture.width, picture.height, degrees);
  return [warp(picture, map, picture.width, picture.height), map];
}

export interface Scan {
  readonly skew: number;
  readonly blur: number;
  readonly noise: number;
  readonly quality: number;
}

/** Skew, the lens's blur, the sensor's noise, JPEG: what every flat-bed scan has of each. */
export function scanned(page: CleanPage, picture: Raster, scan: Scan): Degraded {
  const [askew, map] = skewed(picture, scan.skew);
  return jpeg(noise(blur(askew, scan.blur), scan.noise, page.random), page, scan.quality, map);
}

/** A red seal with its middle at these parts of the width and height: over figures, in most forms. */
export function sealed({ picture, dpi, random }: CleanPage, [u, v]: Point = [0.74, 0.56]): Raster {
  const seal = drawSeal(dpi, random);
  return press(picture, seal, u * picture.width - seal.width / 2, v * picture.height - seal.height / 2, RED);
}

const OFFICE: Scan = { skew: 0.4, blur: 0.6, noise: 5, quality: 60 };
const office = (page: CleanPage, picture: Raster): Degraded => scanned(page, picture, OFFICE);

export function turned(page: CleanPage, degrees: 90 | 180 | 270): Degraded {
  const { picture } = page;
  const map = quarterTurn(picture.width, picture.height, degrees);
  const [width, height] =
    degrees === 180 ? [picture.width, picture.height] : ([picture.height, picture.width] as const);
  const upside = warp(picture, map, width, height);
  return jpeg(noise(blur(upside, 0.6), 5, page.random), page, 60, map);
}

/** Group 3 fax, standard resolution (ITU-T T.4): 204 × 98 dots an inch, black or white. The sheet stays as it was. */
function fax(page: CleanPage): Degraded {
  const { picture, dpi } = page;
  const [width, height] = [Math.round((picture.width * 204) / dpi), Math.round((picture.height * 98) / dpi)];
  const dots = threshold(noise(shrink(picture, width, height), 12, page.random), 150);
  return {
    picture: dots,
    sheet: sheetOf(picture, dpi),
    map: scaling(width / picture.width, height / picture.height),
    kept: { bits: 1 },
  };
}

/** Held under a phone: the sheet's far edge smaller and lying askew on a dark desk, a shadow over one side. */
function photographed(page: CleanPage): Degraded {
  const { picture } = page;
  const [w, h] = [picture.width, picture.height];
  const map = ontoQuad(w, h, [
    [0.055 * w, 0.035 * h],
    [0.93 * w, 0.05 * h],
    [0.975 * w, 0.965 * h],
    [0.02 * w, 0.975 * h],
  ]);
  const lying = blur(warp(picture, map, w, h, 70), 0.8);
  return jpeg(noise(shadow(vignette(lying, 0.25), 0.3), 6, page.random), page, 70, map);
}

/** A bad office copy: skew, blur, noise, faded, uneven light, the copier's dark edges. */
function bad(page: CleanPage): Degraded {
  const [askew, map] = skewed(fade(page.picture, 0.15), 2);
  const lit = blur(uneven(copierEdge(askew), 35), 1.1);
  return jpeg(noise(lit, 16, page.random), page, 40, map);
}

/** 100 dpi: half of what characters of 10 points need. */
function coarse(page: CleanPage): Degraded {
  const [width, height] = [Math.round(page.picture.width / 2), Math.round(page.picture.height / 2)];
  const small = noise(shrink(page.picture, width, height), 5, page.random);
  return {
    picture: small,
    sheet: sheetOf(page.picture, page.dpi),
    map: scaling(width / page.picture.width, height / page.picture.height),
    kept: { jpeg: 50 },
  };
}

const clean = (page: CleanPage): Degraded => ({
  picture: page.picture,
  sheet: sheetOf(page.picture, page.dpi),
  map: IDENTITY,
  kept: { bits: 8 },
});

const variant = (
  group: Variant["group"],
  name: string,
  dpi: Variant["dpi"],
  make: (page: CleanPage) => Degraded,
): Variant => ({ name, group, dpi, make });

/** Every way a page is degraded. The first seven follow the measured bake-off, the others go beyond it. */
export const VARIANTS: readonly Variant[] = [
  variant("good", "clean300", 300, clean),
  variant("good", "clean200", 200, clean),
  variant("good", "scan300", 300, (page) =>
    scanned(page, page.picture, { skew: -1.6, blur: 1, noise: 12, quality: 40 }),
  ),
  variant("good", "scan200", 200, (page) =>
    scanned(page, page.picture, { skew: 1.2, blur: 0.7, noise: 10, quality: 40 }),
  ),
  variant("seal", "seal300", 300, (page) =>
    scanned(page, sealed(page), { skew: 0.8, blur: 0.7, noise: 8, quality: 60 }),
  ),
  variant("seal", "sealgrey200", 200, (page) =>
    scanned(page, greyOf(sealed(page)), { skew: -1, blur: 0.6, noise: 8, quality: 50 }),
  ),
  variant("poor", "bad200", 200, bad),
  variant("beyond", "fax", 200, fax),
  variant("beyond", "turn90", 200, (page) => turned(page, 90)),
  variant("beyond", "turn180", 200, (page) => turned(page, 180)),
  variant("beyond", "turn270", 200, (page) => turned(page, 270)),
  variant("beyond", "skew+5", 200, (page) => scanned(page, page.picture, { ...OFFICE, skew: 5 })),
  variant("beyond", "skew-5", 200, (page) => scanned(page, page.picture, { ...OFFICE, skew: -5 })),
  variant("beyond", "photo", 300, photographed),
  variant("beyond", "lowink", 200, (page) => office(page, lowInk(page.picture, page.random))),
  variant("beyond", "moire", 300, (page) => office(page, halftone(page.picture, 5.3, 55))),
  variant("beyond", "bleed", 200, (page) => office(page, bleedThrough(page.picture, blur(page.verso, 1.5), 0.35))),
  variant("beyond", "speckle", 200, (page) => office(page, speckle(page.picture, 0.004, page.random))),
  variant("beyond", "jpeg20", 200, (page) => scanned(page, page.picture, { ...OFFICE, quality: 20 })),
  variant("beyond", "edge", 200, (page) => office(page, copierEdge(page.picture))),
  variant("beyond", "faint", 200, (page) => office(page, weakenRulings(page.picture, 100, 0.22, 0))),
  variant("beyond", "dashed", 200, (page) => office(page, weakenRulings(page.picture, 100, 0, 7))),
  variant("beyond", "hand", 200, (page) => office(page, scribble(page.picture, page.dpi, 4, page.random))),
  variant("beyond", "coarse100", 200, coarse),
];

/** A degraded page, the same one for the same page number every time. */
export function degrade(variant: Variant, picture: Raster, verso: Raster, seed: number): Degraded {
  const random = new Random(seed * 7919 + VARIANTS.findIndex(({ name }) => name === variant.name));
  return variant.make({ picture, dpi: variant.dpi, verso, random });
}

/** A page degraded in a way of its own; nothing is printed on its back. */
export function degradeWith(make: Variant["make"], picture: Raster, dpi: number, seed: number): Degraded {
  return make({ picture, dpi, verso: blank(picture.width, picture.height), random: new Random(seed) });
}

/** A sheet with nothing on it but a sensor's noise, and one that is nothing but noise. */
export const blankSheet = (width: number, height: number, random: Random): Raster =>
  noise({ width, height, channels: 1, data: new Uint8Array(width * height).fill(246) }, 3, random);
export const noiseSheet = (width: number, height: number, random: Random): Raster =>
  retone(blankSheet(width, height, random), () => random.between(0, 256));
