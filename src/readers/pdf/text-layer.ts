import { DocumentError } from "../../domain/errors.ts";
import type { Box } from "../../domain/geometry.ts";
import type { Glyph, Page, Ruling } from "../../domain/page.ts";
import { decodedPicture } from "./decoded.ts";
import { drawPage } from "./draw.ts";
import { UNNAMED } from "./notes.ts";
import { coverage, OUTLINED_TEXT } from "./page.ts";
import { type OpenPage, onOpenPage } from "./page-image.ts";
import { isOpaque } from "./pixels.ts";
import type { ReadPage } from "./read-page.ts";
import type { Readings } from "./readings.ts";
import { areaOn, isHeld, isInside } from "./sole-picture.ts";
import { countStrokes } from "./unread-ink.ts";

/**
 * Letters reports are written in: Chinese, Latin, Greek, the scripts of the national minorities (Tibetan, Mongolian,
 * Uyghur, Yi, Korean, Tai) and of neighbours (Japanese, Russian). A font without a character map names its glyphs by
 * their numbers, and those land anywhere: in Ethiopic, Cherokee, rare ideographs (3400–4DBF), accented Latin.
 */
const WRITTEN =
  /[A-Za-zＡ-Ｚａ-ｚ\u4e00-\u9fff\uf900-\ufaff\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const LETTER = /\p{L}/u;
/** Printable ASCII that no font prints as wide as an ideograph; W, M, @, % and dashes may be. */
const NARROW = /^[!-$&-,./0-9:;<>?A-LN-VX-Z[-`a-ln-vx-z{-~]$/;
/** Advance in ems from which a character is as wide as an ideograph. */
const FULL_WIDTH = 0.97;
/** Names, symbols and one odd font are less than this part of a page. */
const TOO_MANY = 0.2;

/** Pictures over this part of a page may hold text; logos and stamps are smaller. */
const PICTURED = 0.1;
/** Fewer squares of unread strokes (8 × 8 points each) are a logo or a signature. */
const ENOUGH_STROKES = 40;

/**
 * Whether the text layer of a page says nothing of what the page shows: its glyphs are named wrongly, or most of the
 * writing is no text. Draws the page, small, only when it has pictures or shapes enough to hide writing.
 */
export async function isTextUnusable(readings: Readings, { page, controls, drawings }: ReadPage): Promise<boolean> {
  if (isGarbled(page, controls)) return true;
  if (drawings < OUTLINED_TEXT && coverage(page.images, page) < PICTURED) return false;
  return onOpenPage(readings, page.number, showsMoreThanItSays).catch(keepsItsText);
}

/** Whether so many glyphs are named wrongly, or as control characters (`controls`), that the text says nothing. */
export function isGarbled({ glyphs }: Pick<Page, "glyphs">, controls: number): boolean {
  const wrong = glyphs.reduce((count, glyph) => count + (isMisnamed(glyph) ? 1 : 0), controls);
  return wrong > (glyphs.length + controls) * TOO_MANY;
}

function isMisnamed({ text, box, size }: Glyph): boolean {
  if (UNNAMED.test(text)) return true;
  if (NARROW.test(text)) return Math.min(box[2] - box[0], box[3] - box[1]) >= FULL_WIDTH * size;
  return LETTER.test(text) && !WRITTEN.test(text);
}

/** A page that cannot be opened with its pictures keeps the text it has. */
function keepsItsText(error: unknown): false {
  if (error instanceof DocumentError) return false;
  throw error;
}

async function showsMoreThanItSays(page: OpenPage): Promise<boolean> {
  const drawn = await drawPage(page.pdf, page.proxy, 72);
  const { read, unread } = countStrokes(drawn, await visibleGlyphs(page), page.ink.rulings.map(boxOf));
  return unread >= ENOUGH_STROKES && unread > read;
}

/** Scanners' software also puts what it guessed under the picture, in ink like any other. */
async function visibleGlyphs({ proxy, ink, sheet }: OpenPage): Promise<readonly Box[]> {
  const covers: { readonly box: Box; readonly after: number }[] = [];
  for (const picture of ink.pictures) {
    if (!isHeld(picture) || picture.sheer || picture.glyphsBefore === 0 || areaOn(picture.box, sheet) === 0) continue;
    const decoded = await decodedPicture(proxy, picture.source.id);
    if (decoded && isOpaque(decoded)) covers.push({ box: picture.box, after: picture.glyphsBefore });
  }
  const seen = ink.glyphs.filter(
    ({ box, invisible }, i) => !invisible && !covers.some((cover) => i < cover.after && isInside(box, cover.box)),
  );
  return seen.map(({ box }) => box);
}

const boxOf = ({ direction, position, from, to, thickness }: Ruling): Box =>
  direction === "horizontal"
    ? [from, position - thickness / 2, to, position + thickness / 2]
    : [position - thickness / 2, from, position + thickness / 2, to];
