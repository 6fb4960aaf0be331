import { closeSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";
import type { DocumentRow } from "../domain/report.ts";

/** What a file is by its bytes, whatever its name says. `text`: none of the known kinds. */
export type FileKind =
  | "pdf"
  | "docx"
  | "xlsx"
  | "doc"
  | "xls"
  | "ofd"
  | "zip"
  | "archive"
  | "image"
  | "rtf"
  | "csv"
  | "text";

/** A PDF's mark may stand behind junk, within the first kilobyte (ISO 32000-1, annex H, note 13). */
const PDF_MARK_WITHIN = 1024;
/** Enough of a zip's first entries, and of its directory at the end, to know an Office file. */
const LOOK = 65_536;

/** Reads a file's first and last bytes and says what it is. Throws the system's error when it cannot be read. */
export function fileKindOf(path: string, size: number): FileKind {
  const file = openSync(path, "r");
  try {
    const head = readAt(file, 0, Math.min(size, LOOK));
    const starts = (mark: string): boolean => head.subarray(0, mark.length).equals(Buffer.from(mark, "latin1"));
    if (head.subarray(0, PDF_MARK_WITHIN).includes("%PDF-")) return "pdf";
    if (starts("PK\x03\x04") || starts("PK\x05\x06")) {
      return zipKind(Buffer.concat([head, readAt(file, Math.max(0, size - LOOK), LOOK)]));
    }
    if (starts("\xD0\xCF\x11\xE0")) return compoundKind(file, head, path);
    if (IMAGE_MARKS.some(starts) || (starts("RIFF") && head.includes("WEBP"))) return "image";
    if (starts("7z\xBC\xAF") || starts("Rar!") || starts("\x1F\x8B")) return "archive";
    if (starts("{\\rtf")) return "rtf";
    return extname(path).toLowerCase() === ".csv" ? "csv" : "text";
  } finally {
    closeSync(file);
  }
}

const IMAGE_MARKS = ["\x89PNG", "\xFF\xD8\xFF", "II*\0", "MM\0*", "BM", "GIF8"];

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}

function zipKind(bytes: Buffer): FileKind {
  if (bytes.includes("word/")) return "docx";
  if (bytes.includes("xl/")) return "xlsx";
  if (bytes.includes("OFD.xml")) return "ofd";
  return "zip";
}

/** The directory of a compound file names its streams in UTF-16 (MS-CFB 2.2, 2.6): Word's or Excel's. */
function compoundKind(file: number, head: Buffer, path: string): FileKind {
  if (head.length >= 512) {
    const sector = 1 << head.readUInt16LE(30);
    const directory = readAt(file, (head.readUInt32LE(48) + 1) * sector, 4096);
    if (directory.includes(Buffer.from("WordDocument", "utf16le"))) return "doc";
    if (directory.includes(Buffer.from("Workbook", "utf16le"))) return "xls";
  }
  return /^\.(xls|et)$/i.test(extname(path)) ? "xls" : "doc";
}

/** The kind a row shows; what INTERFACE has no word for is unknown. */
export function rowKindOf(kind: FileKind): DocumentRow["kind"] {
  switch (kind) {
    case "pdf":
    case "docx":
    case "xlsx":
    case "doc":
    case "xls":
    case "csv":
    case "image":
      return kind;
    default:
      return "unknown";
  }
}
