import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../domain/geometry.ts";
import type { PageFonts } from "./fonts.ts";
import { emptyInk, type Ink } from "./ink.ts";
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
  return walker.ink;
}

interface GraphicsState extends TextState {
  ctm: Matrix;
  lineWidth: number;
  whiteStroke: boolean;
  whiteFill: boolean;
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

  constructor(viewport: Matrix, fonts: PageFonts) {
    this.viewport = viewport;
    this.#fonts = fonts;
    this.state = { ...initialTextState(), ctm: viewport, lineWidth: 1, whiteStroke: false, whiteFill: false };
  }

  save(): void {
    this.#stack.push(this.state);
    this.state = { ...this.state };
    this.#unused = null;
  }

  restore(): void {
    if (this.#unused) this.image(this.#unused);
    this.state = this.#stack.pop() ?? this.state;
    this.#unused = null;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
    this.#unused = this.state.ctm;
  }

  /** A form or annotation begins: its content has a state of its own, under `ctm`. */
  enter(ctm: Matrix): void {
    this.save();
    this.state.ctm = ctm;
  }

  show(items: readonly (PdfGlyph | number | null)[]): void {
    this.#unused = null;
    this.cursor.show(items, this.state, this.state.ctm);
  }

  path(operator: number, path: Float32Array | null | undefined): void {
    const stroke = STROKES.has(operator);
    const fill = FILLS.has(operator);
    if (!path || !(stroke || fill)) return;
    this.#unused = null;
    drawPath(path, this.state.ctm, { ...this.state, stroke, fill }, this.ink);
  }

  image(matrix: Matrix): void {
    this.#unused = null;
    this.ink.images.push(unitSquare(matrix));
  }

  font(id: string, size: number): void {
    this.state.font = this.#fonts.metricsOf(id);
    this.state.size = size;
  }

  painted(): void {
    this.#unused = null;
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
const paintImage: Step = (page) => page.image(page.state.ctm);

/** What each operator does; those that are not here leave no ink and move nothing. */
const STEPS: readonly (Step | undefined)[] = stepsByNumber([
  [OPS.save, (page) => page.save()],
  [OPS.restore, (page) => page.restore()],
  [OPS.transform, (page, matrix) => page.transform(matrixOf(matrix))],
  [OPS.paintFormXObjectBegin, (page, [matrix]) => page.enter(multiply(page.state.ctm, matrixOf(matrix)))],
  [OPS.paintFormXObjectEnd, (page) => page.restore()],
  [OPS.beginAnnotation, (page, [, , place, own]) => page.enter(annotationMatrix(page.viewport, place, own))],
  [OPS.endAnnotation, (page) => page.restore()],
  [OPS.setGState, (page, [parameters]) => applyParameters(page, parameters)],
  [OPS.setLineWidth, (page, [width]) => assign(page, { lineWidth: width })],
  [OPS.setStrokeRGBColor, (page, [color]) => assign(page, { whiteStroke: color === "#ffffff" })],
  [OPS.setFillRGBColor, (page, [color]) => assign(page, { whiteFill: color === "#ffffff" })],
  [OPS.setStrokeColorN, (page) => assign(page, { whiteStroke: false })],
  [OPS.setFillColorN, (page) => assign(page, { whiteFill: false })],
  [OPS.constructPath, (page, [operator, buffers]) => page.path(operator, buffers?.[0])],
  [OPS.shadingFill, (page) => page.painted()],
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
  [OPS.paintImageXObject, paintImage],
  [OPS.paintInlineImageXObject, paintImage],
  [OPS.paintImageMaskXObject, paintImage],
  [OPS.paintSolidColorImageMask, paintImage],
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
  }
}

const annotationMatrix = (viewport: Matrix, place: unknown, own: unknown): Matrix =>
  multiply(multiply(viewport, matrixOf(place)), matrixOf(own));

function unitSquare(m: Matrix): Box {
  const xs = [m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]];
  const ys = [m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
