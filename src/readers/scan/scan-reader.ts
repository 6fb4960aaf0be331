import type { Message, Note } from "../../domain/note.ts";
import type { Page } from "../../domain/page.ts";
import type { PageImage, Sheet, StagePicture } from "../../domain/picture.ts";
import { readPage } from "./read-page.ts";
import { type EngineChoice, type Engines, openEngines } from "./recognise/engine.ts";

export interface ScanOptions {
  /** Null: the best this machine has. */
  readonly engine: EngineChoice | null;
  /** Told of each named step's picture. */
  readonly onStage?: (page: number, picture: StagePicture) => void;
}

/** Reads pictures of pages; opens its engines at the first one and keeps them. */
export interface ScanReader {
  readonly read: (image: PageImage, sheet: Sheet) => Promise<{ readonly page: Page; readonly notes: readonly Note[] }>;
  readonly close: () => Promise<void>;
}

/** @throws RecogniserError from `read` when no engine can be opened */
export function scanReader({ engine, onStage }: ScanOptions): ScanReader {
  let engines: Promise<Engines> | null = null;
  return {
    read: async (image, sheet) => {
      engines ??= openEngines(engine);
      const keep = onStage === undefined ? undefined : (picture: StagePicture) => onStage(sheet.number, picture);
      const opened = await engines;
      const { page, notes } = await readPage(image, sheet, opened, keep);
      return { page, notes: opened.limits === null ? notes : [...notes, limited(opened.limits)] };
    },
    close: async () => {
      await (await engines)?.close();
      engines = null;
    },
  };
}

/** Said of the document: it holds for every page. */
const limited = (message: Message): Note => ({ code: "scan.reader-limits", page: null, message, loss: false });
