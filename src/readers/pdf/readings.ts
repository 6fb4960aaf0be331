import { DocumentError } from "../../domain/errors.ts";
import { type OpenPdf, openPdf, type Reading } from "./open.ts";

/** The ways one file is read, each opened when first asked for and kept until {@link close}. */
export class Readings {
  readonly #bytes: Uint8Array;
  readonly #open = new Map<string, OpenPdf | null>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Opens the file strictly, else tolerantly; when neither works, the tolerant error leaves. */
  async pageCount(): Promise<number> {
    const strict = await this.strict();
    if (strict) return strict.document.numPages;
    const tolerant = await openPdf(this.#bytes, { errors: "tolerant", images: "skip" });
    this.#open.set("tolerant skip", tolerant);
    return tolerant.document.numPages;
  }

  strict = (): Promise<OpenPdf | null> => this.#get({ errors: "strict", images: "skip" });
  tolerant = (): Promise<OpenPdf | null> => this.#get({ errors: "tolerant", images: "skip" });
  complete = (): Promise<OpenPdf | null> => this.#get({ errors: "strict", images: "decode" });
  tolerantComplete = (): Promise<OpenPdf | null> => this.#get({ errors: "tolerant", images: "decode" });

  async close(): Promise<void> {
    for (const pdf of this.#open.values()) await pdf?.close();
    this.#open.clear();
  }

  /** Null when the file cannot be opened so. */
  async #get(reading: Reading): Promise<OpenPdf | null> {
    const key = `${reading.errors} ${reading.images}`;
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opened = await openPdf(this.#bytes, reading).catch(nullWhenBroken);
    this.#open.set(key, opened);
    return opened;
  }
}

function nullWhenBroken(error: unknown): null {
  if (error instanceof DocumentError && error.reason.code === "broken-pdf") return null;
  throw error;
}
