import { deflateSync } from "node:zlib";
import { createCanvas } from "@napi-rs/canvas";

/** Pixels as a scanner hands them over: 1 (grey) or 3 (red, green, blue) bytes each. */
export interface Pixmap {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** One page that is nothing but a picture, drawn over the whole sheet (in points). */
export interface ImagePage {
  readonly picture: Pixmap;
  readonly sheet: { readonly width: number; readonly height: number };
  /** A JPEG of that quality, or without loss: 8 bits a sample, or 1 bit (grey pictures, black below 128). */
  readonly kept: { readonly jpeg: number } | { readonly bits: 1 | 8 };
  /** The page dictionary's `/Rotate`. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** The picture's own JPEG, kept as it is. */
  readonly encoded?: Uint8Array;
}

/** A PDF of pictures only, as a scanner's own software writes it: the same pictures give the same bytes. */
export function imagePdf(pages: readonly ImagePage[]): Uint8Array {
  const kids = pages.map((_, i) => `${3 + 3 * i} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((page, i) => pageObjects(page, 3 + 3 * i)),
  ];
  return writeFile(objects);
}

function pageObjects({ picture, sheet, kept, encoded, rotate = 0 }: ImagePage, first: number): (string | Buffer)[] {
  const [width, height] = [sheet.width, sheet.height].map((side) => Number(side.toFixed(3)));
  const draw = `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /XObject << /Im0 ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    imageObject(picture, encoded === undefined ? streamOf(picture, kept) : asEncoded(encoded)),
  ];
}

function imageObject(picture: Pixmap, { colours, bits, filter, bytes }: Stream): Buffer {
  const space = colours === 1 ? "/DeviceGray" : "/DeviceRGB";
  const entries = `/Width ${picture.width} /Height ${picture.height} /ColorSpace ${space} /BitsPerComponent ${bits}`;
  return Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image ${entries} /Filter /${filter} /Length ${bytes.length} >>\nstream\n`,
      "latin1",
    ),
    bytes,
    Buffer.from("\nendstream", "latin1"),
  ]);
}

interface Stream {
  readonly colours: 1 | 3;
  readonly bits: 1 | 8;
  readonly filter: "DCTDecode" | "FlateDecode";
  readonly bytes: Uint8Array;
}

const streamOf = (picture: Pixmap, kept: ImagePage["kept"]): Stream =>
  "jpeg" in kept ? asJpeg(picture, kept.jpeg) : withoutLoss(picture, kept.bits);

/** A JPEG's components stand in its frame header (ITU-T T.81, B.2.2). */
function asEncoded(jpeg: Uint8Array): Stream {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at < jpeg.length && (view.getUint16(at) < 0xffc0 || view.getUint16(at) > 0xffc2))
    at += 2 + view.getUint16(at + 2);
  return { colours: view.getUint8(at + 9) === 1 ? 1 : 3, bits: 8, filter: "DCTDecode", bytes: jpeg };
}

const asJpeg = (picture: Pixmap, quality: number): Stream => ({
  colours: 3,
  bits: 8,
  filter: "DCTDecode",
  bytes: encodePicture(picture, "jpeg", quality),
});

const withoutLoss = (picture: Pixmap, bits: 1 | 8): Stream => ({
  colours: picture.channels,
  bits,
  filter: "FlateDecode",
  bytes: deflateSync(bits === 1 ? packBits(picture) : picture.data, { level: 6 }),
});

/** Rows of bits, each filled up to a whole byte; 1 is white. */
function packBits({ width, height, data }: Pixmap): Uint8Array {
  const stride = (width + 7) >> 3;
  const packed = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (data[y * width + x]! >= 128) packed[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
  return packed;
}

/** The picture as a file of its own. JPEGs have three components, whatever the picture has. */
export function encodePicture(picture: Pixmap, format: "jpeg" | "png", quality = 90): Uint8Array {
  const { width, height, channels, data } = picture;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const shown = context.createImageData(width, height);
  for (let at = 0, from = 0; at < shown.data.length; at += 4, from += channels) {
    shown.data[at] = data[from]!;
    shown.data[at + 1] = data[channels === 3 ? from + 1 : from]!;
    shown.data[at + 2] = data[channels === 3 ? from + 2 : from]!;
    shown.data[at + 3] = 255;
  }
  context.putImageData(shown, 0, 0);
  return format === "jpeg" ? canvas.encodeSync("jpeg", quality) : canvas.encodeSync("png");
}

function writeFile(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    put(Buffer.from(`${index + 1} 0 obj\n`, "latin1"));
    put(typeof object === "string" ? Buffer.from(object, "latin1") : object);
    put(Buffer.from("\nendobj\n", "latin1"));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      "latin1",
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
