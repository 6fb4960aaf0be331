import type { Message } from "../../../domain/note.ts";
import type { Contradicted, Settled } from "../../confirm/confirm.ts";
import { quote, tellDoubt } from "../../doubts.ts";
import { evidence } from "../../evidence.ts";
import { ownersOf } from "../../owners.ts";
import { type Draft, defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/**
 * R1: a figure read in doubt is held against the report's own arithmetic. What that confirms is recorded; what it
 * contradicts is told as either a misreading or the department's error, for arithmetic cannot know which.
 */
export const settlesReadings = defineRule<SubmissionRule>({
  id: "reading.arithmetic",
  catalogue: "R1",
  kind: "tie-out",
  severity: "warning",
  verdict: "rule",
  title: { zh: "存疑读数与勾稽关系", en: "Doubtful readings and the report's arithmetic" },
  description: {
    zh: "扫描件中识别存疑的数字,以报告自身勾稽关系印证;不相符的,或为识别有误,或为填报错误,须核对原件",
    en: "a figure read in doubt from a picture is tried by the report's own arithmetic; where they contradict, it was misread or the department erred",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "没有可由勾稽关系印证的存疑数字",
    en: "no figure was read in doubt that the report's arithmetic can try",
  },
  remedy: { zh: "核对原件上的数字", en: "look at the figure on the original" },
  *relate({ submission, readings }) {
    const ownerOf = ownersOf(submission);
    for (const one of readings?.settled ?? []) yield { ...relateSettled(one), project: ownerOf(one.figure.at) };
    for (const one of readings?.contradicted ?? []) {
      yield { ...relateContradicted(one), project: ownerOf(one.figure.at) };
    }
  },
  examples: {
    holds: [
      {
        projects: [
          {
            budget: "20.00",
            executed: "17.00",
            executionRate: "85",
            doubtful: ["executed"],
            alternatives: { executed: ["11.00"] },
          },
        ],
      },
    ],
    breaks: [
      {
        projects: [
          {
            budget: "20.00",
            executed: "17.00",
            executionRate: "83",
            doubtful: ["executionRate"],
            alternatives: { executionRate: ["88"] },
          },
        ],
      },
      {
        projects: [
          {
            budget: "20.00",
            executed: "17.00",
            executionRate: "83",
            doubtful: ["executionRate"],
            alternatives: { executionRate: ["85"] },
          },
        ],
      },
    ],
  },
});

/** Confirmed as read: a relation like others. Read otherwise: a notice, for the ink was not read again. */
function relateSettled({ read, figure, telling }: Settled): Draft {
  const { formula = "" } = figure.at.confirmed ?? {};
  const others = telling.flatMap((tie) => tie.figures.filter((one) => one.at !== read.at));
  const shown = evidence(["stated", figure], ...others.map((one) => ["operand", one] as const));
  const doubt = tellDoubt(read);
  const replaced = figure.text !== read.text;
  const message: Message = replaced
    ? {
        zh: `${doubt.zh};只有“${figure.text}”与报告其他数字相符(${formula}),已按“${figure.text}”核查;如原件确为“${read.text}”,则为填报错误`,
        en: `${doubt.en}; only “${figure.text}” agrees with the report's other figures (${formula}) and was used; if the original does say “${read.text}”, the department erred`,
      }
    : {
        zh: `${doubt.zh};报告其他数字印证为“${figure.text}”(${formula})`,
        en: `${doubt.en}; the report's other figures confirm “${figure.text}” (${formula})`,
      };
  return { outcome: replaced ? "breaks" : "holds", severity: "notice", message, evidence: shown, onReading: true };
}

function relateContradicted({ figure, agreeing, broken }: Contradicted): Draft {
  const told = broken.slice(0, SHOWN).map(({ relation }) => relation.message);
  const doubt = tellDoubt(figure);
  const texts = agreeing.map((one) => one.text);
  const either: Message =
    texts.length > 0
      ? {
          zh: `读作${quote(texts, "或")}则相符:或为识别有误,或为填报错误,请核对原件`,
          en: `read as ${quote(texts, " or ")} it would agree: it was misread, or the department erred; look at the original`,
        }
      : {
          zh: "各种读法均不相符:或为识别有误,或为填报错误,请核对原件",
          en: "no reading of it agrees: it was misread, or the department erred; look at the original",
        };
  return {
    outcome: "breaks",
    message: {
      zh: `${doubt.zh};按所读,${told.map((one) => one.zh).join(";")};${either.zh}`,
      en: `${doubt.en}; as read, ${told.map((one) => one.en).join("; ")}; ${either.en}`,
    },
    evidence: [
      ...evidence(["stated", figure]),
      ...broken.flatMap(({ relation }) => relation.evidence.filter(({ at }) => at.box !== figure.at.box)),
    ],
    onReading: true,
  };
}

/** Enough to see what is meant: the relations themselves are in the list of relations. */
const SHOWN = 3;
