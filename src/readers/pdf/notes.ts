import type { Message, Note } from "../../domain/note.ts";
import type { Page } from "../../domain/page.ts";

/** Characters no font mapping names: private use, replacement, controls. */
export const UNNAMED = /[\p{Co}\p{Cc}\p{Cn}\ufffd]/u;
/** Symbol fonts put a tick or a box in the private area; a page with more than this part unnamed cannot be read. */
const TOO_MANY_UNNAMED = 0.2;

/** What of `page` was not read; `controls` of its glyphs, besides those it has, are named as control characters. */
export function lossesOf(page: Page, controls: number): readonly Note[] {
  if (page.state === "scanned") return [page.source === "ocr" ? textLayer(page.number) : scannedPage(page.number)];
  const notes: Note[] = page.state === "damaged" ? [damagedPage(page.number)] : [];
  const unnamed = page.glyphs.filter((glyph) => UNNAMED.test(glyph.text)).length + controls;
  if (unnamed > (page.glyphs.length + controls) * TOO_MANY_UNNAMED) notes.push(unnamedCharacters(page.number, unnamed));
  return notes;
}

const scannedPage = (page: number): Note => ({
  code: "pdf.scanned-page",
  page,
  message: {
    zh: `第${page}页是扫描图像,尚未读取;请提交该页的电子版,或人工核对该页`,
    en: `page ${page} is a scanned image and was not read; submit it in electronic form, or check it by hand`,
  },
  loss: true,
});

const textLayer = (page: number): Note => ({
  code: "pdf.scanned-page",
  page,
  message: {
    zh: `第${page}页是扫描图像,其文字层由扫描软件识别生成,未作为可靠文字读取;请提交该页的电子版,或人工核对该页`,
    en: `page ${page} is a scanned image; its text layer is scanner software's guess and was not read as printed text`,
  },
  loss: true,
});

export const damagedPage = (page: number): Note => ({
  code: "pdf.damaged-page",
  page,
  message: {
    zh: `第${page}页的内容已损坏,文字可能缺失;请重新导出该文件后提交`,
    en: `page ${page} is damaged and text may be missing; export the file again and submit that`,
  },
  loss: true,
});

const unnamedCharacters = (page: number, count: number): Note => ({
  code: "pdf.unnamed-characters",
  page,
  message: {
    zh: `第${page}页有${count}个字符没有可用的编码,无法识别;请重新导出该文件后提交`,
    en: `${count} characters on page ${page} carry no usable encoding and cannot be read; export the file again and submit that`,
  },
  loss: true,
});

/** No loss: what its picture says was read in its stead. */
export const textLayerUnusable = (page: number): Note => ({
  code: "pdf.text-layer-unusable",
  page,
  message: {
    zh: `第${page}页的文字层不可用(编码错误,或文字为图形、图像),已改为按图像识别该页`,
    en: `the text layer of page ${page} is unusable (wrong encoding, or text drawn as shapes or pictures); the page was read from its picture`,
  },
  loss: false,
});

/** `reason` is why there is no picture; it is a loss when there is nothing else to read the page from. */
export const pictureNotRead = (page: number, reason: Message & { readonly code: string }, loss: boolean): Note => ({
  code: `pdf.${reason.code}`,
  page,
  message: { zh: `第${page}页:${reason.zh}`, en: `page ${page}: ${reason.en}` },
  loss,
});
