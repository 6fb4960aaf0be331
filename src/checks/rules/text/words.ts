import { fold } from "../../../domain/characters.ts";
import { isNumeric, type NumericFigure } from "../../../domain/figure.ts";
import type { Wording } from "../../../domain/provenance.ts";
import { compare, HUNDRED, rationalFrom } from "../../../domain/rational.ts";
import type { Project, Submission } from "../../../domain/record.ts";
import { aboutOf, type NumericClaim, numericClaims, projectOf } from "../../about.ts";
import { denominatorOf } from "../../denominator.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { excerptsOf } from "../../excerpt.ts";
import { judge } from "../../judge.ts";
import { type Draft, defineRule, type SubmissionRule, type SubmissionScope, TOLERANCE } from "../../rule.ts";
import { type Amounts, compareSpoken, say } from "../../spoken-amounts.ts";

/** T6: words that say how figures stand to each other agree with the figures beside them. */
export const wordsFigures = defineRule<SubmissionRule>({
  id: "text.words",
  catalogue: "T6",
  kind: "tie-out",
  severity: "warning",
  verdict: "rule",
  title: { zh: "文字表述与数字", en: "Words and figures" },
  description: {
    zh: "“全部执行完毕”“未超预算”“超额完成”“持平”“整体已完成”等表述应与同句或同表数字一致",
    en: "words such as fully spent, within budget, over-fulfilled or unchanged agree with the figures beside them",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文和项目进展没有此类表述", en: "neither prose nor progress uses such words beside figures" },
  remedy: { zh: "核对文字表述与数字", en: "check the words against the figures" },
  *relate(scope) {
    yield* inProse(scope);
    for (const project of scope.submission.projects) {
      for (const text of [project.progress, project.goal.actual]) {
        if (text === null) continue;
        const draft =
          compareSpoken(text, amountsOf(project, scope), nameOf(project)) ?? contradictItself(text, project);
        if (draft !== null) yield { ...draft, project };
      }
    }
  },
  examples: {
    holds: [
      { prose: ["灌渠整治预算20.00万元，执行20.00万元，资金已全部支付完毕。"] },
      { projects: [{ budget: "20", executed: "20", progress: "渠道疏浚完工，资金已全部支付完毕。" }] },
    ],
    breaks: [
      { projects: [{ budget: "20", executed: "12", progress: "渠道疏浚完工，资金已全部支付完毕。" }] },
      { projects: [{ budget: "20", executed: "23", progress: "项目支出未超预算。" }] },
      { projects: [{ progress: "整体项目已完成，已完成主体90%。" }] },
    ],
    undecided: [
      {
        projects: [{ budget: "20", executed: "12", progress: "资金已全部支付完毕。", doubtful: ["executed"] }],
      },
    ],
  },
});

const UNCHANGED = /(?<!基本|大致|大体|略|未)持平/;

const amountsOf = ({ funds }: Project, { pipeline }: SubmissionScope): Amounts => {
  const budget = denominatorOf(funds, pipeline);
  return {
    executed: isNumeric(funds.executed) ? funds.executed : null,
    budget: isNumeric(budget) ? budget : null,
    rate: null,
  };
};

function* inProse(scope: SubmissionScope): Iterable<Draft> {
  const { submission } = scope;
  for (const claims of sentencesOf(submission)) {
    const [first] = claims;
    const wording = first === undefined ? null : sentenceAt(submission, first);
    if (first === undefined || wording === null) continue;
    const own = amountsIn(claims);
    const project = projectOf(submission, submission.matches[first.index]?.project);
    const draft = compareSpoken(wording, own, "正文") ?? compareChange(wording, claims);
    if (draft !== null) yield { ...draft, project };
  }
}

/** Claims of one sentence that speak of one thing. */
function sentencesOf(submission: Submission): readonly (readonly NumericClaim[])[] {
  const sentences = new Map<string, NumericClaim[]>();
  for (const one of numericClaims(submission)) {
    const key = `${one.claim.paragraph}.${one.claim.sentenceIndex}`;
    sentences.set(key, [...(sentences.get(key) ?? []), one]);
  }
  return [...sentences.values()].filter(
    (claims) => new Set(claims.map(({ index }) => aboutOf(submission, index))).size === 1,
  );
}

function sentenceAt({ paragraphs, document }: Submission, { claim }: NumericClaim): Wording | null {
  const paragraph = paragraphs[claim.paragraph];
  if (paragraph === undefined) return null;
  const words = fold(claim.sentence);
  const excerpt = excerptsOf(paragraph, claim.paragraph, document).find(({ wording }) =>
    words.includes(fold(wording.text)),
  );
  return { text: claim.sentence, at: excerpt?.wording.at ?? claim.figure.at };
}

/** The sentence's execution, budget and rate, each only when it states exactly one. */
function amountsIn(claims: readonly NumericClaim[]): Amounts {
  const only = (measure: string): NumericFigure | null => {
    const found = claims.filter(({ claim }) => claim.measure === measure && claim.indicator === null);
    return found.length === 1 ? (found[0]?.claim.figure ?? null) : null;
  };
  return { executed: only("executed"), budget: only("budget"), rate: only("executionRate") };
}

/** 持平 beside a change that is not zero. */
function compareChange(wording: Wording, claims: readonly NumericClaim[]): Draft | null {
  const word = UNCHANGED.exec(fold(wording.text))?.[0];
  const changes = claims.filter(({ claim }) => claim.measure === "change");
  const [change] = changes;
  if (word === undefined || change === undefined || changes.length !== 1 || claims.length > 2) return null;
  const { figure } = change.claim;
  return judge(
    figure.number.digits !== 0n,
    say("正文", word, `增减${figure.text}`, `the change is ${figure.text}`, figure.number.digits !== 0n),
    evidence(["narrative", wording], ["change", figure]),
  );
}

const WHOLE =
  /(?:整体|总体|全部|所有)(?:项目|工程|工作|任务|建设)?[^,.;\d]{0,4}已(?:经)?(?:全部|全面)?(?:完成|完工|竣工)/;
const SHARE = /完成[^,.;\d%]{0,8}(\d+(?:\.\d+)?)%|完成率[^,.;\d%]{0,4}(\d+(?:\.\d+)?)%/;
const REST = /(?:部分|个别|少数|尚有|还有)[^,.;]{0,10}未(?:能)?(?:按期|按时|如期)?(?:完成|完工|开工|实施)/;

/** A progress that is whole in one clause and 90% or partly unfinished in another. */
function contradictItself(wording: Wording, project: Project): Draft | null {
  const text = fold(wording.text);
  const whole = WHOLE.exec(text)?.[0];
  const share = SHARE.exec(text);
  const stated = share?.[1] ?? share?.[2];
  const rest = REST.exec(text)?.[0];
  if (whole === undefined || (stated === undefined && rest === undefined)) return null;
  const short = stated !== undefined && compare(rationalFrom(stated), HUNDRED) < 0;
  const fault = short || rest !== undefined;
  const against = [rest, short ? share?.[0] : undefined].filter((one) => one !== undefined).join("”“");
  return judge(
    fault,
    {
      zh: `${nameOf(project)}既称“${whole}”,${fault ? `又称“${against}”` : `又称“${share?.[0] ?? ""}”`}`,
      en: `${nameOf(project)} says “${whole}”${fault ? ` and also “${against}”` : ""}`,
    },
    evidence(["stated", wording]),
  );
}
