import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../domain/errors.ts";

const CHUNK = 1 << 16;

/**
 * Writes a file whole or not at all: pieces go to a temporary neighbour that then takes the name.
 * Throws UsageError when the folder or the disk refuses, and leaves what was there before.
 */
export function writeWhole(path: string, pieces: Iterable<string> | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, "w");
    try {
      if (pieces instanceof Uint8Array) writeAll(file, pieces);
      else writePieces(file, pieces);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw isSystemError(error) ? cannotWrite(path, error) : error;
  }
}

function writePieces(file: number, pieces: Iterable<string>): void {
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    writeAll(file, Buffer.from(held));
    held = "";
  }
  writeAll(file, Buffer.from(held));
}

/** A full disk may take part of a write without an error; the next one then says so. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

export function cannotWrite(path: string, { code = "" }: NodeJS.ErrnoException): UsageError {
  const [zh, en] = WHY[code] ?? [`系统错误 ${code}`, `system error ${code}`];
  return new UsageError({
    code: "output-not-writable",
    zh: `无法写入 ${path}:${zh};可用 --out 另选一个文件夹`,
    en: `cannot write ${path}: ${en}; or choose another folder with --out`,
  });
}

const OPEN_ELSEWHERE = [
  "文件可能正被 Excel 或 WPS 打开,请先关闭",
  "it may be open in a spreadsheet program; close it",
] as const;
const WHY: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ["磁盘已满,请清理空间", "the disk is full; free some space"],
  EDQUOT: ["磁盘配额已用完,请清理空间", "the disk quota is used up; free some space"],
  EROFS: ["所在磁盘是只读的", "the disk is read-only"],
  EACCES: ["没有写入权限", "no permission"],
  EPERM: OPEN_ELSEWHERE,
  EBUSY: OPEN_ELSEWHERE,
  ENOTDIR: ["路径中有一段不是文件夹", "part of the path is no folder"],
  EEXIST: ["路径中有一段不是文件夹", "part of the path is no folder"],
  EISDIR: ["已有同名的文件夹", "a folder has that name"],
  ENAMETOOLONG: ["路径太长", "the path is too long"],
};
