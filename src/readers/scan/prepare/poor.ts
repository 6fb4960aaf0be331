import type { Message } from "../../../domain/note.ts";

/** A reason to ask for a better picture. */
export interface PoorPicture {
  readonly code: keyof typeof ADVICE;
  /** What to do about it. */
  readonly message: Message;
  /** True: there is nothing to be read on. */
  readonly refuse: boolean;
}

const ADVICE = {
  "too-large": {
    zh: "页面图像过大,未读取;请以300 dpi重新扫描",
    en: "the page's picture is too large and was not read; scan it again at 300 dpi",
  },
  blank: { zh: "空白页", en: "nothing is printed on this page" },
  "not-text": {
    zh: "页面图像不是文字(满页噪点或图案),未读取;请重新扫描原件",
    en: "the page's picture shows no text (noise or a pattern all over) and was not read; scan the original again",
  },
  "low-resolution": {
    zh: "扫描分辨率过低,请以300 dpi彩色重新扫描",
    en: "the resolution is too low; scan it again at 300 dpi in colour",
  },
  faint: {
    zh: "字迹太淡,请调深或以300 dpi彩色重新扫描原件",
    en: "the print is too faint; scan the original again darker, at 300 dpi in colour",
  },
  noise: {
    zh: "噪点过多,请清洁扫描仪玻璃,以300 dpi彩色重新扫描原件",
    en: "there is too much noise; clean the scanner's glass and scan the original again at 300 dpi in colour",
  },
  blurred: {
    zh: "图像模糊,请放平纸张、对准焦距,以300 dpi重新扫描",
    en: "the picture is blurred; lay the sheet flat and scan it again at 300 dpi",
  },
  clipped: {
    zh: "页面边缘的表格或文字被裁掉,请把整页放入扫描区域重新扫描",
    en: "the table or text is cut off at the picture's edge; scan the whole sheet again",
  },
  perspective: {
    zh: "页面为倾斜拍摄,请用扫描仪以300 dpi扫描",
    en: "the page was photographed at an angle; scan it on a scanner at 300 dpi",
  },
} as const satisfies Readonly<Record<string, Message>>;

export const poor = (code: PoorPicture["code"], refuse = false): PoorPicture => ({
  code,
  message: ADVICE[code],
  refuse,
});
