import { type Canvas, createCanvas, ImageData } from "@napi-rs/canvas";
import type { PageImage, Pixels } from "../../domain/picture.ts";
import type { Crop } from "../../domain/review.ts";

/** `[x0, top, x1, bottom]` in pixels of the picture. */
type PixelBox = readonly [x0: Pixels, top: Pixels, x1: Pixels, bottom: Pixels];
/** A page's picture, or a grey one of a stage with `channels: 1` said of it. */
type Raster = Pick<PageImage, "width" | "height" | "channels" | "data">;

/** Large enough to tell 3 from 8 in a cell of a sheet, whatever the scanner's resolution. */
const MOST_WIDTH = 480;
const MOST_HEIGHT = 160;
/** Five hundred of them are a workbook that can still be mailed. */
const MOST_BYTES = 30 * 1024;
/** Tried in turn until the picture is small enough; noise is what costs. */
const QUALITIES = [82, 65, 45, 25];
/** Neither ink nor seal nor signature is green. */
const FRAME = "#00A651";
/** Between the figure and its frame, and the frame's own breadth, in pixels of the crop. */
const GAP = 3;
const BREADTH = 2;

/**
 * The figure in `box`, framed, with `margin` pixels left and right of it and half as many above and below, as a JPEG
 * of at most 30 KB and 480 × 160 pixels: what stands beside a figure tells more of it than the rows around.
 *
 * A margin beyond the picture ends at its edge; a box outside it is moved to the nearest edge. Never throws.
 */
export function cropPicture(image: Raster, box: PixelBox, margin: Pixels): Crop {
  const figure = within(image, box, 0, 0);
  const area = within(image, box, margin, margin / 2);
  const scale = Math.min(1, MOST_WIDTH / (area[2] - area[0]), MOST_HEIGHT / (area[3] - area[1]));
  const canvas = drawArea(image, area, scale);
  frame(canvas, area, figure, scale);
  const bytes = encodeSmall(canvas);
  return { format: "jpeg", bytes, width: canvas.width, height: canvas.height };
}

/** The box grown by so much, in whole pixels, inside the picture and at least one pixel each way. */
function within({ width, height }: Raster, [x0, top, x1, bottom]: PixelBox, across: Pixels, along: Pixels): PixelBox {
  const left = clamp(Math.floor(x0 - across), 0, width - 1);
  const upper = clamp(Math.floor(top - along), 0, height - 1);
  return [
    left,
    upper,
    clamp(Math.ceil(x1 + across), left + 1, width),
    clamp(Math.ceil(bottom + along), upper + 1, height),
  ];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function drawArea(image: Raster, [x0, top, x1, bottom]: PixelBox, scale: number): Canvas {
  const source = paint(image, x0, top, x1 - x0, bottom - top);
  if (scale === 1) return source;
  const canvas = createCanvas(
    Math.max(1, Math.round(source.width * scale)),
    Math.max(1, Math.round(source.height * scale)),
  );
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The `width × height` pixels of a picture from (`x0`, `top`) on, as a canvas of that size. */
function paint(
  { data, channels, width: stride }: Raster,
  x0: Pixels,
  top: Pixels,
  width: Pixels,
  height: Pixels,
): Canvas {
  const painted = new Uint8ClampedArray(width * height * 4);
  // A grey picture's one byte is its red, its green and its blue.
  const [green, blue] = channels === 3 ? [1, 2] : [0, 0];
  let to = 0;
  for (let y = top; y < top + height; y++) {
    let from = (y * stride + x0) * channels;
    for (let x = 0; x < width; x++, from += channels, to += 4) {
      painted[to] = data[from] as number;
      painted[to + 1] = data[from + green] as number;
      painted[to + 2] = data[from + blue] as number;
      painted[to + 3] = 255;
    }
  }
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(painted, width, height), 0, 0);
  return canvas;
}

function frame(canvas: Canvas, area: PixelBox, figure: PixelBox, scale: number): void {
  const context = canvas.getContext("2d");
  const x = (figure[0] - area[0]) * scale - GAP;
  const y = (figure[1] - area[1]) * scale - GAP;
  context.strokeStyle = FRAME;
  context.lineWidth = BREADTH;
  context.strokeRect(x, y, (figure[2] - figure[0]) * scale + 2 * GAP, (figure[3] - figure[1]) * scale + 2 * GAP);
}

function encodeSmall(canvas: Canvas): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = canvas.encodeSync("jpeg", quality);
    if (bytes.length <= MOST_BYTES) break;
  }
  return bytes;
}
