import type { Grey } from "../../../domain/picture.ts";
import { type Background, backgroundOf } from "./background.ts";
import { type Edges, edgesOf, paintEdges } from "./edges.ts";
import { flatten, type Tones, tonesOf } from "./flatten.ts";
import { leanOf } from "./lean.ts";
import { transpose } from "./scale.ts";
import { erase } from "./sideways.ts";
import { type Stroke, traceStrokes } from "./strokes.ts";

/** What the reduced page shows: everything is estimated on it. */
export interface View {
  readonly dpi: number;
  /** Ink: 255 is black. Without a copier's bands. */
  readonly dark: Grey;
  /** `dark` without rulings. */
  readonly text: Grey;
  /** Rulings that run across, and, in the transposed picture, those that run down. */
  readonly level: readonly Stroke[];
  readonly plumb: readonly Stroke[];
  /** Degrees, clockwise positive, from the rows alone. */
  readonly lean: number;
  /** How much sharper the rows are in that direction than in others: 1 is not at all. */
  readonly plain: number;
  readonly edges: Edges;
  readonly background: Background;
  readonly tones: Tones;
}

/** Rulings are erased with what the reduction smeared of them. */
const RULING_INCHES = 0.025;

export function viewOf(small: Grey, dpi: number): View {
  const background = backgroundOf(small, dpi);
  const tones = tonesOf(small, background);
  const inked = invertTones(flatten(small, background, tones));
  const edges = edgesOf(inked, dpi);
  const dark = paintEdges(inked, edges, 0);
  const across = transpose(dark);
  const { degrees: lean, plain } = leanOf(dark);
  const slope = Math.tan((lean * Math.PI) / 180);
  const level = traceStrokes(dark, dpi, slope);
  const plumb = tracePlumb(across, dpi, -slope);
  const thick = RULING_INCHES * dpi;
  const text = erase(transpose(erase(across, plumb, thick)), level, thick);
  return { dpi, dark, text, level, plumb, lean, plain, edges, background, tones };
}

function invertTones(grey: Grey): Grey {
  const data = new Uint8Array(grey.data.length);
  for (let i = 0; i < data.length; i += 1) data[i] = 255 - (grey.data[i] as number);
  return { ...grey, data };
}

/** A form has more upright rulings than this. */
const FEW = 6;

/** Upright rulings stand square to the rows, except in a photograph: then they have a direction of their own. */
function tracePlumb(across: Grey, dpi: number, slope: number): readonly Stroke[] {
  const square = traceStrokes(across, dpi, slope);
  if (square.length >= FEW) return square;
  const own = traceStrokes(across, dpi, Math.tan((leanOf(across).degrees * Math.PI) / 180));
  return own.length > square.length ? own : square;
}
