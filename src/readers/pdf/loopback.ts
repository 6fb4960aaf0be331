/** What pdfjs posts when an operator list moves on, as far as we look into it. */
interface Posted {
  readonly stream?: number;
  readonly reason?: unknown;
  readonly chunk?: { readonly fnArray?: unknown[]; readonly argsArray?: unknown[] };
}

type Listener = (event: { readonly data: unknown }) => void;

/** pdfjs' `StreamKind.ERROR`: an operator list ended before its page did. */
const STREAM_ERROR = 5;

/**
 * The two ends of pdfjs' message channel in one thread, as its own `LoopbackPort`, with two differences.
 *
 * An operator list travels as it is, its two arrays copied because the sender empties them: cloning every glyph
 * of a page costs as much as reading it. And the error that ends an operator list is kept ({@link takeFailure}):
 * pdfjs resolves `getOperatorList` with what came before the error and drops the error itself.
 */
export class Loopback {
  readonly #listeners = new Set<Listener>();
  readonly #turn = Promise.resolve();
  #failure: unknown = null;

  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void {
    const posted = message as Posted;
    if (posted.stream === STREAM_ERROR) this.#failure = posted.reason ?? new Error("operator list ended early");
    const data = carry(posted, transfer);
    this.#turn.then(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  /** The error that ended an operator list since the last call; null when there was none. */
  takeFailure(): unknown {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }
}

function carry(posted: Posted, transfer: readonly ArrayBuffer[] | undefined): unknown {
  const { chunk } = posted;
  if (!chunk?.fnArray || !chunk.argsArray)
    return structuredClone(posted, transfer ? { transfer: [...transfer] } : undefined);
  return { ...posted, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
}
