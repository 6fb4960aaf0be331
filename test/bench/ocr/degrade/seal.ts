import { cloud } from "./ink.ts";
import type { Point } from "./projection.ts";
import type { Random } from "./random.ts";
import { colourOf, type Raster } from "./raster.ts";
import { type Coverage, drawStroke, fillOutline, noInk } from "./strokes.ts";

/** 测试样章 as strokes on a field of 100 × 100: the seal of no one, drawn without a font. */
const CHARACTERS: readonly (readonly string[])[] = [
  [
    "8,14 18,24",
    "4,38 14,46",
    "4,90 18,62",
    "28,70 28,16 56,16 56,70",
    "42,28 42,58 36,76 24,90",
    "44,70 58,88",
    "68,22 68,68",
    "86,8 86,90 76,84",
  ],
  [
    "10,10 20,22",
    "4,38 20,38 20,84 32,72",
    "36,30 96,30",
    "42,52 64,52",
    "53,52 53,80",
    "38,86 66,78",
    "70,8 74,50 84,82 94,90 96,74",
    "80,10 90,20",
  ],
  [
    "4,32 44,32",
    "24,8 24,92",
    "24,36 6,66",
    "26,40 42,58",
    "56,8 62,22",
    "86,8 78,22",
    "50,28 94,28",
    "54,48 90,48",
    "46,68 98,68",
    "72,28 72,94",
  ],
  [
    "50,4 50,14",
    "20,16 80,16",
    "36,20 40,32",
    "64,20 60,32",
    "8,36 92,36",
    "28,46 72,46 72,70 28,70 28,46",
    "28,58 72,58",
    "6,80 94,80",
    "50,70 50,98",
  ],
];
const pointsOf = (stroke: string): Point[] =>
  stroke.split(" ").map((pair): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x - 50, y - 50];
  });

const TEXT = [...CHARACTERS, ...CHARACTERS, ...CHARACTERS].map((strokes) => strokes.map(pointsOf));
/** Official seals of counties are 42 mm across. */
const RADIUS_MM = 21;

/** A round seal: ring, star, and 测试样章 three times around. Ink took unevenly. */
export function drawSeal(dpi: number, random: Random): Coverage {
  const radius = (dpi * RADIUS_MM) / 25.4;
  const size = Math.ceil(2 * radius) + 20;
  const seal = noInk(size, size);
  const around = (angle: number, r: number): Point => [size / 2 + r * Math.cos(angle), size / 2 + r * Math.sin(angle)];
  const ring = Array.from({ length: 181 }, (_, i) => around((i * Math.PI) / 90, radius));
  drawStroke(seal, ring, Math.max(3, radius * 0.045));
  fillOutline(
    seal,
    Array.from({ length: 10 }, (_, i) => around((i * Math.PI) / 5 - Math.PI / 2, radius * (i % 2 === 0 ? 0.3 : 0.12))),
  );
  TEXT.forEach((strokes, i) => {
    const angle = -Math.PI * 1.22 + (Math.PI * 1.44 * i) / (TEXT.length - 1);
    drawCharacter(seal, strokes, around(angle, radius * 0.79), angle + Math.PI / 2, radius * 0.0026);
  });
  return unevenInk(seal, random);
}

function drawCharacter(
  onto: Coverage,
  strokes: readonly (readonly Point[])[],
  [x, y]: Point,
  turn: number,
  scale: number,
): void {
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  for (const stroke of strokes) {
    const placed = stroke.map(([u, v]): Point => [x + cos * u - sin * v, y + sin * u + cos * v]);
    drawStroke(onto, placed, 8 * scale);
  }
}

function unevenInk(seal: Coverage, random: Random): Coverage {
  const took = cloud(seal.width, seal.height, seal.width / 20, random);
  const strength = random.between(0.75, 1);
  return { ...seal, data: seal.data.map((ink, i) => ink * strength * (0.65 + 0.35 * took[i]!)) };
}

/** Red ink of a seal as a scanner sees it. */
export const RED: readonly number[] = [205, 40, 45];
/** A ball pen's. */
export const BLUE: readonly number[] = [40, 45, 120];

/** `ink` over the page, its top left at (x, y): what is under it shows through. Gives a colour picture. */
export function press(page: Raster, ink: Coverage, x: number, y: number, colour: readonly number[]): Raster {
  const raster = colourOf(page);
  const data = raster.data.slice();
  const [left, top] = [Math.round(x), Math.round(y)];
  for (let v = Math.max(0, -top); v < ink.height && v + top < raster.height; v++) {
    for (let u = Math.max(0, -left); u < ink.width && u + left < raster.width; u++) {
      const part = ink.data[v * ink.width + u]! / 255;
      const at = ((v + top) * raster.width + u + left) * 3;
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = data[at + channel]! * (1 - part + (part * colour[channel]!) / 255);
    }
  }
  return { ...raster, data };
}
