/** Said to people, in both languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** We went on, and this is what we left out, with its place; the document is `partial`. */
export interface Note {
  /** `floor.what-happened`, such as `lattice.dangling-ruling`. */
  readonly code: string;
  readonly page: number | null;
  readonly message: Message;
  /** True when something of the document was not read: it makes the document `partial`. */
  readonly loss: boolean;
}

/** A pure step from one named type to the next, with what it left out. */
export type Stage<In, Out> = (input: In) => { readonly value: Out; readonly notes: readonly Note[] };
