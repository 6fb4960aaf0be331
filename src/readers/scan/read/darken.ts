import type { Grey } from "../../../domain/picture.ts";

/** Where between the ink's level (0) and the paper's (1) everything becomes paper: a seal scanned in grey is lighter than print. */
const CUT = 0.55;

/** A line crop with its half-tones gone: print under a seal that was scanned in grey, or over a tinted ground. */
export function darkened({ width, height, data }: Grey): Grey {
  const sorted = data.slice().sort();
  const ink = sorted[Math.floor(sorted.length * 0.02)] ?? 0;
  const paper = sorted[Math.floor(sorted.length * 0.8)] ?? 255;
  const scale = 255 / Math.max(1, (paper - ink) * CUT);
  const cut = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) cut[i] = Math.max(0, Math.min(255, ((data[i] as number) - ink) * scale));
  return { width, height, data: cut };
}
