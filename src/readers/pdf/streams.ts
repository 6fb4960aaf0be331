import { inflateSync } from "node:zlib";

/** No content stream of a report inflates to more; what does is left to pdfjs. */
const LARGEST = 1 << 26;

/**
 * The object numbers of the compressed streams of a PDF whose own checksum fails, images left out.
 *
 * pdfjs reads such a stream as far as it makes sense and says nothing, so a scratched page would come out short and
 * look sound. Encrypted files and other filters are not looked into.
 */
export function brokenStreams(bytes: Uint8Array): ReadonlySet<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = new Set<number>();
  if (file.includes("/Encrypt")) return broken;
  for (let at = file.indexOf("stream"); at !== -1; ) {
    const end = file.indexOf("endstream", at);
    if (end === -1) break;
    const owner = ownerOf(file, at);
    if (owner !== null && !inflates(file.subarray(startOf(file, at), end))) broken.add(owner);
    at = file.indexOf("stream", end + "endstream".length);
  }
  return broken;
}

/** The number of the object whose dictionary stands before the stream at `at`, if it is compressed and no image. */
function ownerOf(file: Buffer, at: number): number | null {
  const head = file.toString("latin1", Math.max(0, at - 2000), at);
  const match = /(\d+)\s+\d+\s+obj\b((?:(?!\bobj\b)[\s\S])*)$/.exec(head);
  const dictionary = match?.[2] ?? "";
  if (!match?.[1] || !/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(dictionary)) return null;
  return /\/Subtype\s*\/Image/.test(dictionary) ? null : Number(match[1]);
}

/** After `stream` comes a line break, which is no data. */
function startOf(file: Buffer, at: number): number {
  const start = at + "stream".length;
  if (file[start] === 0x0d && file[start + 1] === 0x0a) return start + 2;
  return file[start] === 0x0a || file[start] === 0x0d ? start + 1 : start;
}

/** A stream cut short of its checksum alone is whole: some producers leave that out. */
function inflates(data: Buffer): boolean {
  try {
    inflateSync(data, { maxOutputLength: LARGEST });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "Z_DATA_ERROR";
  }
}

/**
 * Which pages `broken` streams damage, `pages` being the pages' object numbers: those whose content they are; all,
 * when one of them is something pages share (a font, a form), or a page's object is itself compressed.
 */
export function pagesHit(
  bytes: Uint8Array,
  broken: ReadonlySet<number>,
  pages: readonly (number | null)[],
): readonly boolean[] {
  if (broken.size === 0) return pages.map(() => false);
  const contents = contentsByPage(bytes, pages);
  const located = new Set(contents.flatMap((streams) => streams ?? []));
  const isShared = contents.includes(null) || [...broken].some((stream) => !located.has(stream));
  return contents.map((streams) => isShared || (streams ?? []).some((stream) => broken.has(stream)));
}

/** The object numbers of each page's content streams; null where its dictionary cannot be seen. */
function contentsByPage(bytes: Uint8Array, pages: readonly (number | null)[]): readonly (readonly number[] | null)[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const starts = new Map<number, number>();
  for (const match of file.matchAll(/(\d+)\s+\d+\s+obj\b/g)) starts.set(Number(match[1]), match.index);
  return pages.map((page) => {
    const start = page === null ? undefined : starts.get(page);
    if (start === undefined) return null;
    const dictionary = file.slice(start, file.indexOf("endobj", start));
    const contents = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(dictionary)?.[1];
    return contents === undefined
      ? null
      : [...contents.matchAll(/(\d+)\s+\d+\s+R/g)].map((reference) => Number(reference[1]));
  });
}
