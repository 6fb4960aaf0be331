import { z } from "zod";

/**
 * What leaves gouji: the shapes of `findings.json`, `relations.json`, `records.json`, `documents.json` and
 * `gouji extract`. Users and other programs rely on the names here: fields may be added, none removed or renamed.
 * Amounts and rates are decimal strings. `docs/schema/` holds the same as JSON Schema, made from this file.
 */
const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const Text = z.string();
const MaybeText = z.string().nullable();
const Messages = z.strictObject({ zh: z.string(), en: z.string() });

/** Counts from 1. */
const PageNumber = z.int().min(1);
/** `[x0, top, x1, bottom]` in PDF points from the page's top left, after page rotation, to a tenth of a point. */
const Bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const Source = z.enum(["text", "ocr", "cell"]);
const Confidence = z.number().min(0).max(1);
const Operator = z.enum(["=", "≥", "≤", ">", "<"]);
const Hedge = z.enum(["about", "nearly", "over", "under"]);
const Light = z.enum(["red", "yellow", "green", "blue", "none"]);
const Period = z.strictObject({ from: z.string(), to: z.string() });

const Doubt = z.enum([
  "unsure",
  "leading-gap",
  "readings-differ",
  "engines-differ",
  "pattern",
  "under-seal",
  "poor-picture",
  "reader-limits",
]);
const READING = {
  /** Read from a picture: what else it may say as a whole, likeliest first. Absent: nothing else was seen. */
  alternatives: z.array(Text).optional(),
  /** Why the reading is doubtful. Absent: no reason to doubt it. */
  doubts: z.array(Doubt).optional(),
};
const CONFIRMED_READING = {
  ...READING,
  /** The reading was doubtful and arithmetic left only this one: what was read first, by which check, and how. */
  confirmed: z.strictObject({ read: Text, check: Text, formula: Text }).optional(),
};
const Reading = z.strictObject(READING);
export type Reading = z.infer<typeof Reading>;
const ConfirmedReading = z.strictObject(CONFIRMED_READING);
export type ConfirmedReading = z.infer<typeof ConfirmedReading>;

/** A figure of a form. `value` is null for a wording such as `定性 高`; a blank cell has no figure at all. */
export const Figure = z.strictObject({
  text: Text,
  op: Operator.nullable(),
  value: Decimal.nullable(),
  unit: Text,
  page: PageNumber.nullable(),
  bbox: Bbox.nullable(),
  source: Source,
  confidence: Confidence,
  hedge: Hedge.nullable(),
  ...CONFIRMED_READING,
});
export type Figure = z.infer<typeof Figure>;
const MaybeFigure = Figure.nullable();

export const Claim = z.strictObject({
  subject: Text,
  measure: Text,
  value: Decimal.nullable(),
  unit: Text,
  sentence: Text,
  page: PageNumber.nullable(),
  bbox: Bbox.nullable(),
  indicator: MaybeText,
  term: Text,
  counted: MaybeText,
  op: Operator.nullable(),
  hedge: Hedge.nullable(),
  text: Text,
  period: MaybeText,
  /** The numbered item of the narrative it stands under. */
  item: z.strictObject({ number: z.int(), title: Text }).nullable(),
  /** The number of the project it is told of, and the row of that project's indicator. */
  project: z.int().nullable(),
  indicatorRow: z.int().nullable(),
  source: Source,
  confidence: Confidence,
  ...CONFIRMED_READING,
});
export type Claim = z.infer<typeof Claim>;

const OtherNumber = z.strictObject({ kind: Text, text: Text, paragraph: z.int(), offset: z.int() });

const Funds = z.strictObject({
  budget: MaybeFigure,
  executed: MaybeFigure,
  executionRate: MaybeFigure,
  forecastRate: MaybeFigure,
  adjusted: MaybeFigure,
  forecast: MaybeFigure,
  balance: MaybeFigure,
});
export type Funds = z.infer<typeof Funds>;

const Indicator = z.strictObject({
  row: z.int(),
  level1: MaybeText,
  level2: MaybeText,
  level3: MaybeText,
  target: MaybeFigure,
  actual: MaybeFigure,
  forecast: MaybeFigure,
  possibility: MaybeText,
  reason: MaybeText,
  light: Light.nullable(),
});

export const Project = z.strictObject({
  /** Its place among the document's forms, from 1. */
  number: z.int(),
  name: MaybeText,
  lead: MaybeText,
  contact: MaybeText,
  phone: MaybeText,
  duration: MaybeText,
  funds: Funds,
  /** The rows of a fund block that has several; the total's first. */
  fundRows: z.array(z.strictObject({ key: Text, label: Text, funds: Funds })),
  /** `none`: the form has lights and none is ticked. Null: it has none. */
  warningLight: Light.nullable(),
  progress: MaybeText,
  goal: z.strictObject({ expected: MaybeText, actual: MaybeText, forecast: MaybeText }),
  indicators: z.array(Indicator),
  deviation: MaybeText,
  measures: MaybeText,
  signedBy: MaybeText,
  preparedBy: MaybeText,
  /** ISO where it reads as a date, else as printed. */
  preparedOn: MaybeText,
  form: Text,
  unit: Text,
  pages: z.array(PageNumber),
  bbox: Bbox,
  /** The numbered item of the narrative that tells of it, and by what they were matched. */
  item: z.strictObject({ number: z.int(), title: Text, by: Text, similarity: z.number() }).nullable(),
});
export type Project = z.infer<typeof Project>;

const FundListRow = z.strictObject({ name: Text, project: z.int().nullable(), funds: Funds });
/** A table of the report that lists projects with their funds. */
const FundList = z.strictObject({
  rows: z.array(FundListRow),
  total: FundListRow.nullable(),
  unit: Text,
  page: PageNumber,
  bbox: Bbox,
});

const Group = z.strictObject({
  name: Text,
  /** Indices into `claims`. */
  claims: z.array(z.int()),
  projects: z.array(z.int()).nullable(),
  by: Text,
});

export const Submission = z.strictObject({
  document: Text,
  pipeline: Text,
  department: MaybeText,
  county: MaybeText,
  title: MaybeText,
  year: z.int().nullable(),
  period: Period.nullable(),
  unit: Text,
  /** Where those facts were taken from: `cover`, `title`, `form`, `folder`, … */
  from: z.strictObject({ department: MaybeText, county: MaybeText, year: MaybeText, period: MaybeText }),
  projects: z.array(Project),
  fundLists: z.array(FundList),
  claims: z.array(Claim),
  groups: z.array(Group),
  /** Numerals of the prose that are no figures. */
  otherNumbers: z.array(OtherNumber),
});
export type Submission = z.infer<typeof Submission>;

export const Records = z.strictObject({ schema: z.literal("gouji/records@1"), submissions: z.array(Submission) });
export type Records = z.infer<typeof Records>;

export const Evidence = z.strictObject({
  role: Text,
  document: Text,
  page: PageNumber.nullable(),
  bbox: Bbox.nullable(),
  text: Text,
  context: Text,
  source: Source,
  confidence: Confidence,
  /** `Sheet!B7` for spreadsheets. */
  cell: MaybeText,
  ...CONFIRMED_READING,
});
export type Evidence = z.infer<typeof Evidence>;

const Stated = z.strictObject({ text: Text, value: Decimal.nullable(), unit: Text });
const Computed = z.strictObject({ value: Decimal.nullable(), unit: Text, formula: Text });
const Kind = z.enum([
  "sum",
  "rate",
  "count",
  "difference",
  "tie-out",
  "forecast",
  "status",
  "name",
  "format",
  "ledger",
  "roster",
  "duplicate",
]);
const Severity = z.enum(["error", "warning", "notice"]);
const Verdict = z.enum(["inconsistent", "rounding", "scope", "rule"]);

export const Finding = z.strictObject({
  id: Text,
  check: Text,
  kind: Kind,
  severity: Severity,
  verdict: Verdict,
  confidence: z.enum(["certain", "needs-review"]),
  document: Text,
  department: MaybeText,
  county: MaybeText,
  project: MaybeText,
  message: Messages,
  stated: Stated.nullable(),
  computed: Computed.nullable(),
  difference: Decimal.nullable(),
  diagnosis: z.strictObject({ cause: Text, detail: Messages, suspects: z.array(z.int().min(0)) }).nullable(),
  evidence: z.array(Evidence),
  /** What else broke through the same fault. */
  consequences: z.array(z.strictObject({ check: Text, project: MaybeText, message: Messages })),
});
export type Finding = z.infer<typeof Finding>;

export const Findings = z.strictObject({ schema: z.literal("gouji/findings@1"), findings: z.array(Finding) });
export type Findings = z.infer<typeof Findings>;

export const Relation = z.strictObject({
  check: Text,
  document: Text,
  project: MaybeText,
  outcome: z.enum(["holds", "rounding", "breaks", "undecided", "skipped"]),
  /** For `undecided` and `skipped`: the reason in Chinese; `whyMessage` has it in both languages. */
  why: MaybeText,
  whyMessage: Messages.nullable(),
  stated: Stated.nullable(),
  computed: Computed.nullable(),
  difference: Decimal.nullable(),
  evidence: z.array(Evidence),
  finding: MaybeText,
  kind: Kind,
  severity: Severity,
  message: Messages,
});
export type Relation = z.infer<typeof Relation>;

export const Relations = z.strictObject({ schema: z.literal("gouji/relations@1"), relations: z.array(Relation) });
export type Relations = z.infer<typeof Relations>;

const Note = z.strictObject({ code: Text, page: PageNumber.nullable(), message: Messages, loss: z.boolean() });

export const DocumentEntry = z.strictObject({
  path: Text,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  kind: z.enum(["pdf", "scan", "mixed", "docx", "doc", "xlsx", "xls", "csv", "image", "unknown"]),
  pages: z.int().min(0),
  ocrPages: z.int().min(0),
  status: z.enum(["ok", "partial", "failed", "duplicate", "skipped"]),
  reason: z.strictObject({ code: Text, zh: Text, en: Text }).nullable(),
  duplicateOf: MaybeText,
  pipeline: MaybeText,
  department: MaybeText,
  projects: z.int().min(0),
  /** Printed figures of its forms and claims; `untouched`: those no relation touched. */
  figures: z.strictObject({ total: z.int().min(0), untouched: z.int().min(0) }),
  notes: z.array(Note),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

export const Documents = z.strictObject({
  schema: z.literal("gouji/documents@1"),
  documents: z.array(DocumentEntry),
});
export type Documents = z.infer<typeof Documents>;

const Cell = z.strictObject({
  r0: z.int().min(0),
  c0: z.int().min(0),
  r1: z.int().min(0),
  c1: z.int().min(0),
  text: Text,
  page: PageNumber,
  bbox: Bbox,
  confidence: Confidence,
  ...READING,
});

/** Ink of a scanned page that is no text. */
const Mark = z.strictObject({ kind: z.enum(["seal", "handwriting"]), bbox: Bbox, confidence: Confidence });

export const Extract = z.strictObject({
  schema: z.literal("gouji/extract@1"),
  file: Text,
  kind: z.enum(["pdf", "scan", "mixed"]),
  pages: z.array(
    z.strictObject({
      page: PageNumber,
      width: z.number(),
      height: z.number(),
      rotation: z.number(),
      source: z.enum(["text", "ocr"]),
      state: z.enum(["text", "scanned", "damaged", "blank"]),
      /** Degrees a scanned page was turned, clockwise, to stand upright. Absent: it stood. */
      turned: z.literal([90, 180, 270]).optional(),
      marks: z.array(Mark).optional(),
    }),
  ),
  tables: z.array(
    z.strictObject({
      pages: z.array(PageNumber),
      page: PageNumber,
      bbox: Bbox,
      method: z.enum(["lattice", "stream", "ocr-lattice", "ocr-stream", "native"]),
      rows: z.int(),
      columns: z.int(),
      headerRows: z.int(),
      cells: z.array(Cell),
    }),
  ),
  paragraphs: z.array(
    z.strictObject({
      page: PageNumber,
      bbox: Bbox,
      text: Text,
      level: z.int(),
      number: z.int().nullable(),
      role: z.enum(["title", "heading", "body", "caption"]),
    }),
  ),
  claims: z.array(Claim),
  otherNumbers: z.array(OtherNumber),
  /** Printed, and neither table nor paragraph. */
  leftovers: z.array(z.strictObject({ page: PageNumber, bbox: Bbox, text: Text, why: Text })),
  notes: z.array(Note),
});
export type Extract = z.infer<typeof Extract>;
