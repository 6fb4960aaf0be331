import type { Box } from "../domain/geometry.ts";
import type { PageImage } from "../domain/picture.ts";
import type { Extract } from "../domain/report.ts";
import type { Crop, ReadingToReview } from "../domain/review.ts";

/** Shown around a figure, in inches: the words beside it. */
const AROUND = 0.22;
/** A document in more doubt than this is scanned anew, not looked through. */
const MOST = 300;

/** `readings` with a picture of each, cut from its page; boxes are on the sheet. A page that cannot be drawn gives none. */
export async function pictureReadings(
  bytes: Uint8Array,
  readings: readonly ReadingToReview[],
  pages: Extract["pages"],
): Promise<readonly ReadingToReview[]> {
  if (readings.length === 0) return readings;
  const [{ pictureOf }, { cropPicture }] = await Promise.all([
    import("../readers/pdf/page-image.ts"),
    import("../readers/scan/crop-picture.ts"),
  ]);
  const pictures = new Map<ReadingToReview, Crop>();
  const shown = readings.slice(0, MOST);
  for (const page of pages) {
    const own = shown.filter(({ at }) => at.page === page.page && at.box !== null && at.source === "ocr");
    if (own.length === 0) continue;
    const image = await pictureOf(bytes, page.page).catch(() => null);
    if (image === null) continue;
    const upright = turnedAs(image, page);
    const scale = upright.width / page.width;
    const down = upright.height / page.height;
    for (const reading of own) {
      const [x0, top, x1, bottom] = reading.at.box as Box;
      const box = [x0 * scale, top * down, x1 * scale, bottom * down] as const;
      pictures.set(reading, cropPicture(upright, box, AROUND * upright.dpi));
    }
  }
  return readings.map((reading) => ({ ...reading, picture: pictures.get(reading) ?? null }));
}

/** The picture turned as its page was to be read; `rotation` beyond the file's own shows in the sheet's shape and text. */
function turnedAs(image: PageImage, page: Extract["pages"][number]): PageImage {
  let turned = image;
  for (let quarter = 0; quarter < (page.turned ?? 0); quarter += 90) turned = quarterTurn(turned);
  return turned;
}

/** Clockwise. */
function quarterTurn({ width, height, channels, data, ...rest }: PageImage): PageImage {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      const to = (x * height + height - 1 - y) * channels;
      for (let c = 0; c < channels; c++) turned[to + c] = data[from + c] as number;
    }
  }
  return { ...rest, channels, width: height, height: width, data: turned };
}
