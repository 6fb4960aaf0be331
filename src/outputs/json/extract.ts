import type * as contract from "../../domain/contract.ts";
import type { Note } from "../../domain/note.ts";
import type { Mark } from "../../domain/page.ts";
import type { Extract } from "../../domain/report.ts";
import { claimJson, otherNumberJson } from "./claim.ts";
import { noteJson } from "./document.ts";
import { bboxOf, tenth } from "./figure.ts";
import { confidenceJson } from "./provenance.ts";
import { tableJson } from "./table.ts";

/** What one file says, as `gouji extract` prints it. */
export const extractJson = (extract: Extract, notes: readonly Note[]): contract.Extract => ({
  schema: "gouji/extract@1",
  file: extract.file,
  kind: extract.kind,
  pages: extract.pages.map(pageJson),
  tables: extract.tables.map(tableJson),
  paragraphs: extract.paragraphs.map(({ page, box, text, level, number, role }) => ({
    page,
    bbox: bboxOf(box),
    text,
    level,
    number,
    role,
  })),
  claims: extract.narrative.claims.map((claim) => claimJson(claim, null)),
  otherNumbers: extract.narrative.others.map(otherNumberJson),
  leftovers: extract.leftovers.map(({ page, box, text, why }) => ({ page, bbox: bboxOf(box), text, why })),
  notes: notes.map(noteJson),
});

type ExtractPage = Extract["pages"][number];

/** What is known of a page that was read from a picture. */
interface ScanFacts {
  readonly marks?: readonly Mark[];
  readonly turned?: 0 | 90 | 180 | 270;
}

const pageJson = (page: ExtractPage & ScanFacts): contract.Extract["pages"][number] => ({
  page: page.page,
  width: tenth(page.width),
  height: tenth(page.height),
  rotation: page.rotation,
  source: page.source,
  state: page.state,
  ...(page.turned === undefined ? {} : { turned: page.turned }),
  ...(page.marks === undefined || page.marks.length === 0 ? {} : { marks: page.marks.map(markJson) }),
});

const markJson = ({ kind, box, confidence }: Mark) => ({
  kind,
  bbox: bboxOf(box),
  confidence: confidenceJson(confidence),
});
