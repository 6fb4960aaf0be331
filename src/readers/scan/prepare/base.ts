import type { Grey, PageImage, Pixels } from "../../../domain/picture.ts";
import { separateSeal } from "./grey.ts";
import { type Extent, extentOf, scaling } from "./projection.ts";
import { type Resolution, workingDpi } from "./resolution.ts";
import { reduce, shrink } from "./scale.ts";
import { despeckle } from "./speckle.ts";

/** A page in grey, without its seals and specks, at most as fine as it is worked at. */
export interface Base {
  readonly grey: Grey;
  /** Same size, 255 where a seal's red ink is; null when the picture has no colour. */
  readonly seal: Grey | null;
  /** The box around the seals, in pixels of both; null when there are none. */
  readonly sealed: Extent | null;
  readonly resolution: Resolution;
}

export function baseOf(image: PageImage, own: Resolution): Base {
  const { grey, seal, sealed } = separateSeal(image);
  const clean = despeckle(grey, own);
  const finest = workingDpi(own);
  if (Math.max(own.x, own.y) <= finest * 1.02) return { grey: clean, seal, sealed, resolution: own };
  const resolution = { x: Math.min(finest, own.x), y: Math.min(finest, own.y) };
  const width = Math.max(1, Math.round((image.width * resolution.x) / own.x));
  const height = Math.max(1, Math.round((image.height * resolution.y) / own.y));
  const box = sealed === null ? null : extentOf(scaling(width / image.width, height / image.height), sealed);
  return { grey: shrink(clean, width, height), seal: seal && shrink(seal, width, height), sealed: box, resolution };
}

/** A base picture reduced, with square pixels: everything is estimated on it. */
export interface Small {
  readonly grey: Grey;
  readonly dpi: number;
  /** Pixels of the base, and of the image, that one of its pixels stands for along each axis. */
  readonly ofBase: readonly [number, number];
  readonly ofImage: readonly [number, number];
}

/** A ruling is a pixel wide at this resolution, a page a megapixel. */
const REDUCED_DPI = 100;

export function reducedOf(image: { readonly width: Pixels; readonly height: Pixels }, base: Base): Small {
  const { grey, resolution } = base;
  const least = Math.min(resolution.x, resolution.y);
  const factor = Math.max(1, Math.round(least / REDUCED_DPI));
  const dpi = least / factor;
  const small = isSquare(resolution) ? reduce(grey, factor, factor) : squared(grey, resolution, dpi);
  const ofBase = isSquare(resolution)
    ? ([factor, factor] as const)
    : ([grey.width / small.width, grey.height / small.height] as const);
  const ofImage = [(ofBase[0] * image.width) / grey.width, (ofBase[1] * image.height) / grey.height] as const;
  return { grey: small, dpi, ofBase, ofImage };
}

const isSquare = ({ x, y }: Resolution): boolean => Math.abs(x - y) < 0.02 * Math.min(x, y);

const squared = (grey: Grey, { x, y }: Resolution, dpi: number): Grey =>
  shrink(grey, Math.max(1, Math.round((grey.width * dpi) / x)), Math.max(1, Math.round((grey.height * dpi) / y)));
