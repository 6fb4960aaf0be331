import type { Grey, Pixels } from "../../../domain/picture.ts";
import type { Ring } from "./ring.ts";

/** The ring's ink lies between these, in radii from its middle. */
const RING_FROM = 0.97;
const RING_TO = 1.03;
/** What belongs to a seal is within this, in radii. */
const REACH = 1.05;

/**
 * The picture without the grey ink of seals, for finding lines only: what is printed is darker than a seal, and stays
 * with the pixels next to it; the ring's own tone tells how dark the seal is. What is as pale as the seal is lost from
 * the lines' shapes, not from the picture they are read from.
 */
export function withoutSeals(ink: Grey, rings: readonly Ring[], paper: number): Grey {
  if (rings.length === 0) return ink;
  const lifted = { ...ink, data: ink.data.slice() };
  for (const ring of rings) lift(ink, lifted.data, ring, paper);
  return lifted;
}

function lift(ink: Grey, lifted: Uint8Array, ring: Ring, paper: number): void {
  const limit = limitIn(ink, ring, paper);
  eachWithin(ink, ring, REACH, (at) => {
    if (ink.data[at]! < paper && !isByDark(ink, at, limit)) lifted[at] = 255;
  });
}

/** Half-way between the darkest ink in a ring and the ring itself. */
function limitIn(ink: Grey, ring: Ring, paper: number): number {
  const inside = new Uint32Array(256);
  const own = new Uint32Array(256);
  eachWithin(ink, ring, RING_TO, (at, radii) => {
    const value = ink.data[at]!;
    if (value >= paper) return;
    inside[value]!++;
    if (radii > RING_FROM) own[value]!++;
  });
  return (shareIn(inside, 0.02) + shareIn(own, 0.4)) / 2;
}

/** The value a share of the counted pixels lies below. */
function shareIn(counts: Uint32Array, share: number): number {
  let rest = share * counts.reduce((sum, count) => sum + count, 0);
  for (let value = 0; value < counts.length; value++) {
    rest -= counts[value]!;
    if (rest < 0) return value;
  }
  return 255;
}

function isByDark({ width, data }: Grey, at: number, limit: number): boolean {
  for (let row = at - width; row <= at + width; row += width) {
    for (let k = row - 1; k <= row + 1; k++) if ((data[k] ?? 255) < limit) return true;
  }
  return false;
}

/** Every pixel within so many radii of a ring's middle, with its distance in radii. */
function eachWithin(
  { width, height }: Grey,
  ring: Ring,
  radii: number,
  see: (at: number, radii: number) => void,
): void {
  const reach: Pixels = ring.radius * radii;
  const top = Math.max(0, Math.ceil(ring.y - reach));
  const bottom = Math.min(height, Math.floor(ring.y + reach) + 1);
  for (let y = top; y < bottom; y++) {
    const half = Math.sqrt(Math.max(0, reach ** 2 - (y - ring.y) ** 2));
    const end = Math.min(width, Math.floor(ring.x + half) + 1);
    for (let x = Math.max(0, Math.ceil(ring.x - half)); x < end; x++) {
      see(y * width + x, Math.sqrt((x - ring.x) ** 2 + (y - ring.y) ** 2) / ring.radius);
    }
  }
}
