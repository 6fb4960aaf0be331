/** A one-page PDF made by hand, as plain as the format allows. */
export interface TinyPage {
  /** Content stream operators. */
  readonly content: string;
  /** Entries of the resource dictionary besides fonts: `/XObject << /Im0 9 0 R >>`. */
  readonly resources?: string;
  /** Entries of the font dictionary: `/T3 20 0 R`. */
  readonly fonts?: string;
  /** Entries of the page dictionary: `/Rotate 90`. */
  readonly page?: string;
  /** Further objects, numbered from 20. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
}

/**
 * Fonts at hand: `F1` Helvetica; `F2` and `F3` STSong-Light, not embedded, with GBK-EUC-H and UniGB-UCS2-V text.
 * The sheet is 300 × 400 points.
 */
const FONTS = [
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  composite("GBK-EUC-H", 8),
  composite("UniGB-UCS2-V", 8),
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 9 0 R /DW 1000 >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

function composite(encoding: string, descendant: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`;
}

export function tinyPdf({
  content,
  resources = "",
  fonts = "",
  page = "",
  objects = [],
  trailer = "",
}: TinyPage): Uint8Array {
  const own = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R ${page} /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R ${fonts} >> ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...FONTS,
  ];
  const numbered = [
    ...own.map((body, i) => [i + 1, body] as const),
    ...objects.map((body, i) => [i + 20, body] as const),
  ];
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, body] of numbered) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number);
    file += offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** An image of one gray pixel, as object 20. */
export const PIXEL =
  "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n\x80\x80\x80\x80\nendstream";

/** Hexadecimal string operand. */
export const hex = (bytes: readonly number[]): string =>
  `<${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}>`;
