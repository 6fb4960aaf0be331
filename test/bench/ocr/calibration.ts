import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { table } from "./markdown.ts";
import { isRight, type Outcome } from "./score.ts";

/** Readings whose stated confidence lies in one range, and how many of them are right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** The mean of what was stated. */
  readonly stated: number;
}

/** Narrow where decisions are made: figures below 0.9 are doubtful. */
const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1];

/** Every figure something was read for, by its stated confidence. The last range takes in its end. */
export function binsOf(outcomes: readonly Outcome[]): readonly Bin[] {
  const read = outcomes.filter(({ kind, read }) => kind === "figure" && read !== null);
  return EDGES.slice(1).map((to, i) => {
    const from = EDGES[i] ?? 0;
    const inside = read.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    const stated = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    return { from, to, count: inside.length, right: inside.filter(isRight).length, stated };
  });
}

export const reliabilityTable = (bins: readonly Bin[]): string =>
  table(
    ["stated confidence", "figures", "stated, mean", "right"],
    bins.map(({ from, to, count, right, stated }) => [
      `${from}–${to}`,
      count,
      count === 0 ? "–" : stated.toFixed(4),
      count === 0 ? "–" : (right / count).toFixed(4),
    ]),
  );

/** The mean distance of what was stated from what was right, weighed by count (Guo et al. 2017, eq. 3). */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, right, stated }) => sum + Math.abs(right - stated * count), 0) / Math.max(1, all);
}

const SIZE = { width: 600, height: 560, left: 80, top: 30, side: 440 };

/**
 * Stated confidence against what was right, the errors on both axes in decades from 1 to 0.001: the ranges that
 * matter lie close to 1. Circles are as large as their ranges are full; the bars are 95% intervals (Wilson 1927).
 */
export function plotBins(bins: readonly Bin[]): Uint8Array {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.font = "13px sans-serif";
  drawAxes(context);
  for (const bin of bins) if (bin.count > 0) drawBin(context, bin);
  return canvas.encodeSync("png");
}

/** 0 at certain error, 1 at one error in a thousand or fewer. */
const scale = (right: number): number => Math.min(1, -Math.log10(Math.max(1 - right, 1e-3)) / 3);
const xOf = (value: number): number => SIZE.left + SIZE.side * scale(value);
const yOf = (value: number): number => SIZE.top + SIZE.side * (1 - scale(value));

function drawAxes(context: SKRSContext2D): void {
  context.strokeStyle = "#ddd";
  context.fillStyle = "#666";
  for (const value of [0, 0.5, 0.9, 0.95, 0.99, 0.995, 0.999]) {
    line(context, xOf(value), yOf(0), xOf(value), yOf(0.999));
    line(context, xOf(0), yOf(value), xOf(0.999), yOf(value));
    context.fillText(String(value), xOf(value) - 14, yOf(0) + 20);
    context.fillText(String(value), SIZE.left - 45, yOf(value) + 4);
  }
  context.strokeStyle = "#999";
  line(context, xOf(0), yOf(0), xOf(0.999), yOf(0.999));
  context.strokeStyle = "#c60";
  line(context, xOf(0.9), yOf(0), xOf(0.9), yOf(0.999));
  context.fillText("stated confidence (orange: doubtful to the left)", SIZE.left + 90, SIZE.height - 40);
  context.save();
  context.translate(22, SIZE.top + 290);
  context.rotate(-Math.PI / 2);
  context.fillText("share of figures read right", 0, 0);
  context.restore();
}

function drawBin(context: SKRSContext2D, { count, right, stated }: Bin): void {
  const [low, high] = wilson(right, count);
  context.strokeStyle = "#369";
  context.fillStyle = "#3699";
  line(context, xOf(stated), yOf(low), xOf(stated), yOf(high));
  context.beginPath();
  context.arc(xOf(stated), yOf(right / count), 3 + 2 * Math.log10(count), 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = "#333";
  context.fillText(`n=${count}`, xOf(stated) + 10, yOf(right / count) + 14);
}

function wilson(right: number, count: number): readonly [number, number] {
  const [z, p] = [1.96, right / count];
  const middle = (p + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half = (z / (1 + (z * z) / count)) * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count));
  return [middle - half, middle + half];
}

function line(context: SKRSContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}
