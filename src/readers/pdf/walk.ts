import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../domain/geometry.ts";
import type { PageFonts } from "./fonts.ts";
import { emptyInk, type Ink, type PictureSource, pathsOf } from "./ink.ts";
import { type Matrix, matrixOf, multiply } from "./matrix.ts";
import { drawPath } from "./paths.ts";
import { initialTextState, type PdfGlyph, TextCursor, type TextState } from "./text.ts";

/**
 * Everything the operators of one page put on paper, in page space (points, origin top left, after rotation).
 *
 * `viewport` is pdfjs' viewport transform at scale 1. With images left undecoded their operators are missing; a
 * saved state with its own transform in which nothing is painted was then an image, the unit square under it.
 */
export function walk(operators: readonly number[], args: readonly unknown[], viewport: Matrix, fonts: PageFonts): Ink {
  const walker = new Walker(viewport, fonts);
  for (let i = 0; i < operators.length; i++) {
    STEPS[operators[i] as number]?.(walker, (args[i] ?? []) as Arguments);
  }
  walker.end();
  return walker.ink;
}

interface GraphicsState extends TextState {
  ctm: Matrix;
  lineWidth: number;
  whiteStroke: boolean;
  whiteFill: boolean;
  /** What ink is cut to; null when to nothing. */
  clip: Box | null;
  /** How opaque ink is, 0 to 1. */
  alpha: number;
  /** Ink mixes with what is under it otherwise than by covering it. */
  blended: boolean;
  masked: boolean;
}

class Walker {
  readonly ink = emptyInk();
  readonly cursor = new TextCursor(this.ink);
  readonly viewport: Matrix;
  state: GraphicsState;
  readonly #fonts: PageFonts;
  readonly #stack: GraphicsState[] = [];
  /** The transform since which nothing was painted, null when there is none. */
  #unused: Matrix | null = null;
  /** The next path cuts what follows. */
  #cuts = false;

  constructor(viewport: Matrix, fonts: PageFonts) {
    this.viewport = viewport;
    this.#fonts = fonts;
    this.state = {
      ...initialTextState(),
      ctm: viewport,
      lineWidth: 1,
      whiteStroke: false,
      whiteFill: false,
      clip: null,
      alpha: 1,
      blended: false,
      masked: false,
    };
  }

  save(): void {
    this.#stack.push(this.state);
    this.state = { ...this.state };
    this.#unused = null;
  }

  restore(): void {
    this.end();
    this.state = this.#stack.pop() ?? this.state;
  }

  /** The last operator, or that of a saved state. */
  end(): void {
    if (this.#unused) this.image(this.#unused, { kind: "left-out" });
    this.#unused = null;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
    this.#unused = this.state.ctm;
  }

  /** A form or annotation begins: its content has a state of its own, under `ctm`. */
  enter(ctm: Matrix, bounds: unknown): void {
    this.save();
    this.state.ctm = ctm;
    this.cut(bounds);
  }

  /** Ink is cut to `bounds` (`[x0, y0, x1, y1]` in the current space) from here. */
  cut(bounds: unknown): void {
    const [x0, y0, x1, y1] = (bounds ?? []) as number[];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    const box = boxUnder(this.state.ctm, x0, y0, x1, y1);
    this.state.clip = this.state.clip ? intersectionOf(this.state.clip, box) : box;
  }

  cutByNextPath(): void {
    this.#cuts = true;
  }

  show(items: readonly (PdfGlyph | number | null)[]): void {
    this.#unused = null;
    this.cursor.show(items, this.state, this.state.ctm);
  }

  path(operator: number, path: Float32Array | null | undefined, bounds: unknown): void {
    if (this.#cuts) this.cut(bounds);
    this.#cuts = false;
    const stroke = STROKES.has(operator);
    const fill = FILLS.has(operator);
    if (!path || !(stroke || fill)) return;
    this.#unused = null;
    drawPath(path, this.state.ctm, { ...this.state, stroke, fill }, this.ink);
  }

  image(matrix: Matrix, source: PictureSource): void {
    this.#unused = null;
    const box = boxUnder(matrix, 0, 0, 1, 1);
    const { clip, alpha, blended, masked } = this.state;
    const sheer = alpha < 1 || blended || masked;
    const before = { glyphsBefore: this.ink.glyphs.length, pathsBefore: pathsOf(this.ink) };
    this.ink.pictures.push({ source, matrix, box, clip, sheer, ...before });
    if (source.kind !== "several") this.ink.images.push(box);
  }

  font(id: string, size: number): void {
    this.state.font = this.#fonts.metricsOf(id);
    this.state.size = size;
  }

  shade(): void {
    this.#unused = null;
    this.ink.shadings++;
  }
}

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** PDF text render modes that leave no ink: 3 is invisible, 7 only clips. */
const INVISIBLE = new Set([3, 7]);

/** pdfjs types no operator's arguments; each step names those it reads. */
// biome-ignore lint/suspicious/noExplicitAny: their types differ from operator to operator
type Arguments = readonly any[];
type Step = (page: Walker, args: Arguments) => void;

const showText: Step = (page, [items]) => page.show(items ?? []);
const paint =
  (sourceOf: (args: Arguments) => PictureSource): Step =>
  (page, args) =>
    page.image(page.state.ctm, sourceOf(args));
const paintSeveral = paint(() => ({ kind: "several" }));

/** What each operator does; those that are not here leave no ink and move nothing. */
const STEPS: readonly (Step | undefined)[] = stepsByNumber([
  [OPS.save, (page) => page.save()],
  [OPS.restore, (page) => page.restore()],
  [OPS.transform, (page, matrix) => page.transform(matrixOf(matrix))],
  [OPS.paintFormXObjectBegin, (page, [matrix, box]) => page.enter(multiply(page.state.ctm, matrixOf(matrix)), box)],
  [OPS.paintFormXObjectEnd, (page) => page.restore()],
  [OPS.beginAnnotation, (page, [, , place, own]) => page.enter(annotationMatrix(page.viewport, place, own), null)],
  [OPS.endAnnotation, (page) => page.restore()],
  [OPS.setGState, (page, [parameters]) => applyParameters(page, parameters)],
  [OPS.setLineWidth, (page, [width]) => assign(page, { lineWidth: width })],
  [OPS.setStrokeRGBColor, (page, [color]) => assign(page, { whiteStroke: color === "#ffffff" })],
  [OPS.setFillRGBColor, (page, [color]) => assign(page, { whiteFill: color === "#ffffff" })],
  [OPS.setStrokeColorN, (page) => assign(page, { whiteStroke: false })],
  [OPS.setFillColorN, (page) => assign(page, { whiteFill: false })],
  [OPS.constructPath, (page, [operator, buffers, bounds]) => page.path(operator, buffers?.[0], bounds)],
  [OPS.clip, (page) => page.cutByNextPath()],
  [OPS.eoClip, (page) => page.cutByNextPath()],
  [OPS.shadingFill, (page) => page.shade()],
  [OPS.beginText, (page) => page.cursor.begin()],
  [OPS.setFont, (page, [id, size]) => page.font(id, size)],
  [OPS.setTextMatrix, (page, [matrix]) => page.cursor.begin(matrixOf(matrix))],
  [OPS.moveText, (page, [x, y]) => page.cursor.nextLine(x, y)],
  [OPS.nextLine, (page) => page.cursor.nextLine(0, page.state.leading)],
  [OPS.setLeading, (page, [leading]) => assign(page, { leading: -leading })],
  [
    OPS.setLeadingMoveText,
    (page, [x, y]) => {
      page.state.leading = y;
      page.cursor.nextLine(x, y);
    },
  ],
  [OPS.setCharSpacing, (page, [characterSpacing]) => assign(page, { characterSpacing })],
  [OPS.setWordSpacing, (page, [wordSpacing]) => assign(page, { wordSpacing })],
  [OPS.setHScale, (page, [percent]) => assign(page, { scaling: percent / 100 })],
  [OPS.setTextRise, (page, [rise]) => assign(page, { rise })],
  [OPS.setTextRenderingMode, (page, [mode]) => assign(page, { invisible: INVISIBLE.has(mode) })],
  [OPS.showText, showText],
  [OPS.showSpacedText, showText],
  [OPS.nextLineShowText, showText],
  [OPS.paintImageXObject, paint(([id, width, height]) => ({ kind: "image", id, width, height }))],
  [OPS.paintInlineImageXObject, paint(([{ width, height }]) => ({ kind: "inline", width, height }))],
  [OPS.paintImageMaskXObject, paint(([image]) => stencilOf(image))],
  [OPS.paintSolidColorImageMask, paint(() => ({ kind: "stencil", id: null, width: 1, height: 1 }))],
  [OPS.paintInlineImageXObjectGroup, paintSeveral],
  [OPS.paintImageXObjectRepeat, paintSeveral],
  [OPS.paintImageMaskXObjectGroup, paintSeveral],
  [OPS.paintImageMaskXObjectRepeat, paintSeveral],
]);

function stepsByNumber(entries: readonly (readonly [operator: number, step: Step])[]): (Step | undefined)[] {
  const steps: (Step | undefined)[] = [];
  for (const [operator, step] of entries) steps[operator] = step;
  return Array.from(steps);
}

const assign = (page: Walker, change: Partial<GraphicsState>): void => void Object.assign(page.state, change);

function applyParameters(page: Walker, parameters: readonly Arguments[] | undefined): void {
  for (const [key, value] of parameters ?? []) {
    if (key === "LW") page.state.lineWidth = value;
    if (key === "Font") page.font(value[0], value[1]);
    if (key === "ca") page.state.alpha = value;
    if (key === "BM") page.state.blended = value !== "source-over";
    if (key === "SMask") page.state.masked = value === true;
  }
}

/** Its data is named, or stands in the operator itself. */
function stencilOf({ data, width, height }: Arguments[number]): PictureSource {
  return { kind: "stencil", id: typeof data === "string" ? data : null, width, height };
}

const annotationMatrix = (viewport: Matrix, place: unknown, own: unknown): Matrix =>
  multiply(multiply(viewport, matrixOf(place)), matrixOf(own));

/** Around the rectangle between two corners once `m` is applied. */
function boxUnder(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const x = m[0] * x0 + m[2] * y0 + m[4];
  const y = m[1] * x0 + m[3] * y0 + m[5];
  const [ax, ay, bx, by] = [m[0] * (x1 - x0), m[1] * (x1 - x0), m[2] * (y1 - y0), m[3] * (y1 - y0)];
  const [left, right] = [x + Math.min(0, ax) + Math.min(0, bx), x + Math.max(0, ax) + Math.max(0, bx)];
  return [left, y + Math.min(0, ay) + Math.min(0, by), right, y + Math.max(0, ay) + Math.max(0, by)];
}

const intersectionOf = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];
