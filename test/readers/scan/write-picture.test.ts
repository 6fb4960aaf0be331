import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePng } from "../../../src/readers/scan/write-picture.ts";

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({ width, height, data })),
  );

test("a PNG gives back every pixel", async () => {
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, height, data }) => {
      const image = await loadImage(Buffer.from(encodePng({ width, height, data })));
      expect([image.width, image.height]).toEqual([width, height]);
      const context = createCanvas(width, height).getContext("2d");
      context.drawImage(image, 0, 0);
      const drawn = context.getImageData(0, 0, width, height).data;
      expect(data.every((grey, at) => drawn[at * 4] === grey && drawn[at * 4 + 1] === grey)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
