import type { Grey } from "../../../../src/domain/picture.ts";
import { type Segments, segment } from "../../../../src/readers/scan/segment/segment.ts";

/** A page drawn in code: lengths in pixels at `dpi`. Glyphs are shapes like glyphs, of the size of 10 pt type. */
export class Drawing {
  readonly picture: Grey;
  readonly dpi: number;

  constructor(width: number, height: number, dpi = 200) {
    this.picture = { width, height, data: new Uint8Array(width * height).fill(255) };
    this.dpi = dpi;
  }

  /** A filled rectangle; `tone` 0 is black. */
  fill(x0: number, top: number, x1: number, bottom: number, tone = 0): this {
    const { width, height, data } = this.picture;
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      data.fill(tone, y * width + Math.max(0, x0), y * width + Math.min(width, x1));
    }
    return this;
  }

  /** A line of dashes from one place to another: `on` pixels of ink, `off` of paper. */
  dashes(x0: number, y0: number, x1: number, y1: number, on: number, off: number, thickness = 2): this {
    const flat = y0 === y1;
    for (let at = flat ? x0 : y0; at < (flat ? x1 : y1); at += on + off) {
      const end = Math.min(at + on, flat ? x1 : y1);
      if (flat) this.fill(at, y0, end, y0 + thickness);
      else this.fill(x0, at, x0 + thickness, end);
    }
    return this;
  }

  across(x0: number, y: number, x1: number, thickness = 2, tone = 0): this {
    return this.fill(x0, y, x1, y + thickness, tone);
  }

  down(x: number, top: number, bottom: number, thickness = 2, tone = 0): this {
    return this.fill(x, top, x + thickness, bottom, tone);
  }

  /** Shapes like ideographs, each a little different, side by side, their top left at a place; returns the box around them. */
  text(x: number, y: number, count: number, size = 26): [number, number, number, number] {
    const thin = Math.max(2, Math.round(size / 11));
    for (let k = 0; k < count; k++) {
      const left = x + k * Math.round(size * 1.12);
      const upper = y + Math.round(size * (0.1 + ((k * 3) % 5) * 0.05));
      const middle = y + Math.round(size * (0.45 + ((k * 2) % 5) * 0.06));
      this.fill(left, upper, left + size, upper + thin).fill(left + 2, middle, left + size - 2, middle + thin);
      this.fill(left + Math.round(size / 2) - 1, y, left + Math.round(size / 2) - 1 + thin, y + size);
      this.fill(left + 3, y + size - thin, left + size - 3, y + size);
    }
    return [x, y, x + (count - 1) * Math.round(size * 1.12) + size, y + size];
  }

  frame(x0: number, top: number, x1: number, bottom: number, thickness = 2): this {
    this.fill(x0, top, x1, top + thickness).fill(x0, bottom - thickness, x1, bottom);
    return this.fill(x0, top, x0 + thickness, bottom).fill(x1 - thickness, top, x1, bottom);
  }

  /** A ring with a tone of its own; print stays darker where both lie. */
  ring(x: number, y: number, radius: number, breadth: number, tone: number): this {
    const { width, data } = this.picture;
    for (let row = y - radius - breadth; row <= y + radius + breadth; row++) {
      for (let k = x - radius - breadth; k <= x + radius + breadth; k++) {
        if (Math.abs(Math.hypot(k - x, row - y) - radius) > breadth / 2) continue;
        data[row * width + k] = Math.min(data[row * width + k]!, tone);
      }
    }
    return this;
  }

  /** A straight stroke between two places. */
  stroke(x0: number, y0: number, x1: number, y1: number, thickness = 3): this {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    for (let k = 0; k <= steps; k++) {
      const x = Math.round(x0 + ((x1 - x0) * k) / steps);
      const y = Math.round(y0 + ((y1 - y0) * k) / steps);
      this.fill(x, y, x + thickness, y + thickness);
    }
    return this;
  }

  /** Each row of pixels moved down by an amount that depends on the column: a lean, a wave. */
  bent(move: (x: number) => number): Drawing {
    const { width, height } = this.picture;
    const bent = new Drawing(width, height, this.dpi);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = y - Math.round(move(x));
        if (from >= 0 && from < height) bent.picture.data[y * width + x] = this.picture.data[from * width + x]!;
      }
    }
    return bent;
  }

  segment(): Segments {
    return segment({ flat: this.picture, dpi: this.dpi });
  }
}

/** Three rows of 60 and columns of 300 pixels: nine cells from (100, 100), each with a line of text. */
export function table(rule: (drawing: Drawing) => void = ruleTable): Drawing {
  const drawing = new Drawing(1200, 500);
  rule(drawing);
  for (const y of [117, 177, 237]) for (const x of [140, 440, 740]) drawing.text(x, y, 4);
  return drawing;
}

export function ruleTable(drawing: Drawing): void {
  for (const y of [100, 160, 220, 280]) drawing.across(100, y, 1002);
  for (const x of [100, 400, 700, 1000]) drawing.down(x, 100, 282);
}
