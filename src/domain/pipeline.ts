import { z } from "zod";

const Labels = z.array(z.string().min(1)).min(1);

const Position = z.enum(["right", "below", "line"]);

/**
 * Where a field's value stands from its label, the first of several that holds no other label.
 * `right`: the cells after the label in its row. `below`: the cell under it. `line`: after the colon in a line above
 * or below the table. A label and a colon in one cell, or in such a line, are read wherever they stand.
 */
const Field = z.strictObject({
  labels: Labels,
  value: z.union([Position, z.array(Position).min(1)]).transform((value) => [value].flat()),
  required: z.boolean().default(false),
});

/** A row of column headings and the rows under it, down to the next known label. */
const Columns = z.record(z.string(), Labels);

const Form = z.strictObject({
  name: z.string(),
  /** Folded titles that choose this form, printed above the table or in its first row. */
  titles: Labels,
  fields: z.record(z.string(), Field),
  funds: z.strictObject({
    columns: Columns,
    rows: z.record(z.string(), Labels).default({}),
    /** `subset`: 其中 rows are part of the total; `partition`: they add up to it. */
    parts: z.enum(["subset", "partition"]).default("partition"),
  }),
  indicators: z.strictObject({ columns: Columns, required: z.array(z.string()).default([]) }),
  lights: z
    .strictObject({ field: z.string(), options: z.record(z.enum(["red", "yellow", "green", "blue"]), Labels) })
    .optional(),
  /** Closed lists some fields and columns choose from: key → allowed words. */
  enums: z.record(z.string(), z.array(z.string())).default({}),
});

/** A decimal in a policy threshold, as a string: it meets exact figures. */
const Threshold = z.string().regex(/^\d+(\.\d+)?$/);

/** A family of reports: what chooses it, its forms, its thresholds, its checks. */
export const Pipeline = z.strictObject({
  schema: z.literal("gouji/pipeline@1"),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  /** A document is of this family when a title, caption or form title in it contains one of these. */
  titles: Labels,
  /** The unit amounts are in where the document prints none. */
  unit: z.string(),
  /** Column headings may carry the period: `{months}` in a label stands for `1-10月`, `1—8月`, `1-X月`. */
  forms: z.array(Form).min(1),
  /** Which printed amount a rate divides by, in order of preference; the first that the form prints. */
  denominator: z.array(z.enum(["adjusted", "budget"])).min(1),
  thresholds: z.strictObject({
    /** Percent of time progress below which a light is red, and below which yellow. */
    red: Threshold,
    yellow: Threshold,
    /** Percent of the time-proportional target from which an indicator's light is blue. */
    blue: Threshold,
    /** Points the overall goal's stated progress may differ from its indicators' mean. */
    goalGap: Threshold,
  }),
  requiredLevel1: z.array(z.string()).default([]),
  /** Words that say "nothing to report" in a cause or measure. */
  nothing: Labels,
  /** Template words a finished form no longer contains. */
  templateText: z.array(z.string()).default([]),
  /** `all`, or the ids of the checks that run. */
  checks: z.union([z.literal("all"), z.array(z.string())]).default("all"),
  /** Checks of `all` that do not run here. */
  without: z.array(z.string()).default([]),
});

export type Pipeline = z.infer<typeof Pipeline>;
export type PipelineForm = Pipeline["forms"][number];
