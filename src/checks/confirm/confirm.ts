import { isDoubtful, isNumeric, type NumericFigure } from "../../domain/figure.ts";
import type { Provenance } from "../../domain/provenance.ts";
import type { Submission } from "../../domain/record.ts";
import { mapPrinted, printedIn } from "../../normalisation/map-printed.ts";
import { refineForms, refineNarrative } from "../../normalisation/precision.ts";
import type { Replay } from "../cause.ts";
import type { Related } from "../engine.ts";
import { candidatesOf } from "./candidates.ts";
import { chooseJointly } from "./joint.ts";
import { choose, fitsOf, hasSureSign, isFitting } from "./settle.ts";
import { formulaWith, type Tie, tiesOf } from "./ties.ts";

/** A doubtful reading the report's own figures have settled. */
export interface Settled {
  /** As it was read. */
  readonly read: NumericFigure;
  /** As it is now in force, with what confirmed it in its provenance. */
  readonly figure: NumericFigure;
  readonly telling: readonly Tie[];
}

/** A doubtful reading that the report's sure figures contradict: misread, or the department's error. */
export interface Contradicted {
  readonly figure: NumericFigure;
  /** The alternatives that would agree; empty when none does. */
  readonly agreeing: readonly NumericFigure[];
  readonly broken: readonly Related[];
}

export interface Readings {
  /** The report with the settled readings in force. */
  readonly submission: Submission;
  readonly settled: readonly Settled[];
  readonly contradicted: readonly Contradicted[];
}

/**
 * How sure a settled reading is: the reader read it, if in doubt, and a telling equation holds for it and for no other
 * reading. By chance it holds for one wrong whole percent in a hundred.
 */
const CONFIRMED = 0.99;

/** Contradictions are evaluated by the rules themselves, a report at a time; beyond these somebody must read the page anyway. */
const MOST_CONTRADICTIONS = 40;

/**
 * Reads a report's doubtful figures by its own arithmetic: each is tried, in every reading it may have, in the
 * equations whose other figures are sure; what is settled helps to settle the next. A sure figure never changes.
 */
export function confirmReadings(submission: Submission, related: readonly Related[], replay: Replay): Readings {
  const doubtful = printedIn(submission)
    .figures.filter(isNumeric)
    .filter((figure) => isDoubtful(figure) && figure.at.source === "ocr");
  if (doubtful.length === 0) return { submission, settled: [], contradicted: [] };
  const ties = tiesOf(related);
  const chosen = chooseAll(doubtful, ties, signlessIn(submission));
  const settled = [...chosen.values()];
  const open = doubtful.filter((figure) => !chosen.has(figure.at));
  const contradicted = contradictionsOf(open, ties, chosen, submission, related, replay);
  return { submission: putIn(submission, valuesOf(chosen)), settled, contradicted };
}

type Chosen = ReadonlyMap<Provenance, Settled>;

function chooseAll(
  doubtful: readonly NumericFigure[],
  ties: readonly Tie[],
  signless: ReadonlySet<Provenance>,
): Chosen {
  const chosen = new Map<Provenance, Settled>();
  const settleable = doubtful.filter((figure) => signless.has(figure.at) || hasSureSign(figure));
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size;
    for (const figure of settleable) {
      if (chosen.has(figure.at)) continue;
      const values = valuesOf(chosen);
      const usable = usableTies(figure, ties, chosen);
      const choice = usable.length === 0 ? null : choose(figure, usable, values);
      if (choice !== null) chosen.set(figure.at, settle(figure, choice.reading, choice.telling, values));
    }
    if (before !== chosen.size) continue;
    const joint = chooseJointly(settleable, ties, valuesOf(chosen));
    for (const { figure, telling } of joint) {
      chosen.set(figure.at, settle(figure, candidatesOf(figure)[0] as NumericFigure, telling, valuesOf(chosen)));
    }
  }
  return chosen;
}

/** The figure's equations in which every other figure was read for certain, or is settled as it was read. */
function usableTies(figure: NumericFigure, ties: readonly Tie[], chosen: Chosen): readonly Tie[] {
  const isSure = (one: NumericFigure): boolean => {
    const settled = chosen.get(one.at);
    return settled === undefined ? !isDoubtful(one) : settled.figure.text === settled.read.text;
  };
  return ties.filter(
    (tie) =>
      tie.figures.some((one) => one.at === figure.at) &&
      tie.figures.every((one) => one.at === figure.at || isSure(one)),
  );
}

const valuesOf = (chosen: Chosen): ReadonlyMap<Provenance, NumericFigure> =>
  new Map([...chosen].map(([at, { figure }]) => [at, figure]));

function settle(
  read: NumericFigure,
  reading: NumericFigure,
  telling: readonly Tie[],
  values: ReadonlyMap<Provenance, NumericFigure>,
): Settled {
  const [tie] = telling as readonly [Tie];
  const formula = formulaWith(tie, new Map([...values, [read.at, reading]]));
  const others = [read.text, ...(read.at.alternatives ?? [])].filter((text) => text !== reading.text);
  const at: Provenance = {
    ...read.at,
    confidence: CONFIRMED,
    alternatives: others,
    confirmed: { read: read.text, check: tie.check, formula },
  };
  return { read, figure: { ...reading, precision: reading.number.decimals, at }, telling };
}

function contradictionsOf(
  open: readonly NumericFigure[],
  ties: readonly Tie[],
  chosen: Chosen,
  submission: Submission,
  related: readonly Related[],
  replay: Replay,
): readonly Contradicted[] {
  const values = valuesOf(chosen);
  const suspected = open.flatMap((figure) => {
    const usable = usableTies(figure, ties, chosen);
    const [read, ...others] = candidatesOf(figure) as readonly [NumericFigure, ...NumericFigure[]];
    if (!fitsOf(read, figure, usable, values).includes("breaks")) return [];
    const agreeing = others.filter((one) => isFitting(fitsOf(one, figure, usable, values)));
    return [{ figure, read, agreeing }];
  });
  return suspected.slice(0, MOST_CONTRADICTIONS).flatMap(({ figure, read, agreeing }) => {
    // The rules themselves decide what breaks: some accuse nobody of money released elsewhere.
    const rules = new Set(
      related.filter((one) => one.relation.evidence.some(({ at }) => at === figure.at)).map((one) => one.rule),
    );
    const broken = replay(putIn(submission, new Map([...values, [figure.at, read]])), rules).filter(
      (one) =>
        one.relation.outcome === "breaks" &&
        one.draft.equation !== undefined &&
        one.relation.evidence.some(({ at }) => at === read.at),
    );
    return broken.length === 0 ? [] : [{ figure, agreeing, broken }];
  });
}

/** Fund columns, and what the prose says of no indicator: no sign stands before those, so a doubt about one is a doubt about a digit. */
function signlessIn({ projects, fundLists, narrative }: Submission): ReadonlySet<Provenance> {
  const rows = [
    ...projects.flatMap((project) => [project.funds, ...project.fundRows.map((row) => row.funds)]),
    ...fundLists.flatMap((list) =>
      [...list.rows, ...(list.total === null ? [] : [list.total])].map((row) => row.funds),
    ),
  ];
  const funds = rows.flatMap((row) => Object.values(row)).filter((figure) => figure !== null);
  const claims = narrative.claims.filter((claim) => claim.indicator === null).map((claim) => claim.figure);
  return new Set([...funds, ...claims].map((figure) => figure.at));
}

/** The report with other readings in force; what precision they lend to their column follows. */
function putIn(submission: Submission, figures: ReadonlyMap<Provenance, NumericFigure>): Submission {
  if (figures.size === 0) return submission;
  const put = mapPrinted(submission, { figure: (one) => figures.get(one.at) ?? one });
  return { ...put, ...refineForms(put), narrative: refineNarrative(put.narrative) };
}
