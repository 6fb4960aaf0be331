import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Grey } from "../../../../src/domain/picture.ts";

const FOLDER = new URL("../../../../fixtures/scans/lines/", import.meta.url);

/** File → what it prints. */
export const EXPECTED: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("expected.json", FOLDER), "utf8"),
);

/** A committed line crop. */
export async function lineOf(file: string): Promise<Grey> {
  const image = await loadImage(fileURLToPath(new URL(file, FOLDER)));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[4 * i] as number) };
}
