import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A picture as pdfjs decodes it: 1-bit rows (1 is white), or 3 or 4 bytes a pixel; row after row from its top. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind: 1 | 2 | 3;
  readonly data: Uint8Array | Uint8ClampedArray;
}

interface PdfObjects {
  get(id: string, found: (data: unknown) => void, lost: () => void): void;
}

/** The picture pdfjs keeps under `id`; null when it could not be decoded. */
export async function decodedPicture(page: PDFPageProxy, id: string): Promise<Decoded | null> {
  const objects = (id.startsWith("g_") ? page.commonObjs : page.objs) as unknown as PdfObjects;
  const found = await new Promise<unknown>((resolve) => objects.get(id, resolve, () => resolve(null)));
  return isDecoded(found) ? found : null;
}

function isDecoded(found: unknown): found is Decoded {
  const picture = found as Partial<Decoded> | null;
  if (!picture?.data || !picture.width || !picture.height) return false;
  if (picture.kind === 1) return picture.data.length >= Math.ceil(picture.width / 8) * picture.height;
  return picture.data.length >= picture.width * picture.height * ((picture.kind ?? 2) + 1);
}
