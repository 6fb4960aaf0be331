import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../domain/errors.ts";
import type { StagePicture } from "../domain/picture.ts";
import { encodePng } from "../readers/scan/write-picture.ts";

/** Keeps the pictures of the steps of reading a page. */
export interface StagePictures {
  readonly keep: (page: number, picture: StagePicture) => void;
  /** How many were written. */
  readonly count: () => number;
}

/** Writes each into `folder` as `page-3-2-deskewed.png`. Throws UsageError when the folder cannot be written. */
export function stagePictures(folder: string): StagePictures {
  let count = 0;
  const write = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      throw notWritable(folder, error as NodeJS.ErrnoException);
    }
  };
  write(() => mkdirSync(resolve(folder), { recursive: true }));
  return {
    keep: (page, { name, picture }) => {
      const bytes = encodePng(picture);
      write(() => writeFileSync(join(folder, `page-${page}-${name.replace(NO_NAME, "-")}.png`), bytes));
      count++;
    },
    count: () => count,
  };
}

/** What leads out of the folder, or is no part of a file's name somewhere. */
const NO_NAME = /[^\p{L}\p{N}_-]/gu;

const notWritable = (folder: string, { code, message }: NodeJS.ErrnoException): UsageError =>
  new UsageError({
    code: "debug-not-writable",
    zh: `无法写入 ${folder}:${code ?? message};请用 --debug 另选一个文件夹`,
    en: `cannot write ${folder}: ${code ?? message}; choose another folder with --debug`,
  });
