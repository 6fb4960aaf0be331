import { fold } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import type { Project, Submission } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { excerptsOf } from "../../excerpt.ts";
import { judge } from "../../judge.ts";
import { asksReasons, explains, reasonEvidence } from "../../reasons.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** S6: a project whose own words name a cause for not finishing does not say 无 where its form asks for causes. */
export const admitsCause = defineRule<ProjectRule>({
  id: "status.cause-denied",
  catalogue: "S6",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "已述原因与偏离原因栏", en: "A cause told and a cause denied" },
  description: {
    zh: "正文或项目进展已说明未完成原因的项目,偏离原因、整改措施不应填“无”",
    en: "a project that tells why it is not finished does not leave its causes and measures empty",
  },
  source: null,
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: {
    zh: "正文和项目进展未提及未完成的原因",
    en: "neither the prose nor a form's progress names a cause for not finishing",
  },
  remedy: {
    zh: "在偏离原因、整改措施栏如实填写",
    en: "state the cause and the measures in the form as well",
  },
  *relate({ project, submission, pipeline }) {
    const told = causesOf(project, submission);
    const [first] = told;
    if (first === undefined || !asksReasons(project)) return;
    const fault = !explains(project, pipeline);
    const quote = first.text.replace(/[。;;]$/, "");
    yield judge(
      fault,
      {
        zh: `${nameOf(project)}称“${quote}”,${fault ? "表中偏离原因和整改措施却填“无”或空白" : "表中已填写原因或措施"}`,
        en: `${nameOf(project)} says “${quote}”; its form ${fault ? "states no cause and no measure" : "states a cause or measure"}`,
      },
      [...told.flatMap((wording) => evidence(["narrative", wording])), ...reasonEvidence(project)],
    );
  },
  examples: {
    holds: [
      { projects: [{ progress: "因汛期影响，部分渠段暂未完成。", deviation: "汛期停工" }] },
      {
        projects: [
          { progress: "克服汛期影响，未因停工延期。因地制宜完成疏浚。", deviation: "汛期较长" },
          { progress: "受阻后因雨暂未完成。", deviation: "降雨" },
        ],
      },
    ],
    breaks: [
      { projects: [{ progress: "因汛期影响，部分渠段暂未完成。", deviation: "无", measures: "无" }] },
      {
        prose: [
          "### 1. 灌渠整治",
          "渠道疏浚指标，年初指标值为≥12公里，实际完成值为8公里。部分渠段由于汛期未能按期完成。",
        ],
        projects: [{ name: "灌渠整治", deviation: "无", measures: "无" }],
      },
    ],
    undecided: [
      { projects: [{ progress: "因汛期影响，部分渠段暂未完成。", deviation: "无", doubtful: ["progress"] }] },
    ],
  },
});

/** 因 as a word of its own: not 原因-less compounds such as 因素, 因此, 因公, 因地制宜. */
const CAUSE = /(?<![基诱起病成原])因(?![此素公地人材而果病子特])[^,.;]{1,24}|由于|受[^,.;]{1,16}影响|原因(?:是|为|系)/;
const UNFINISHED =
  /(?:尚|暂|仍|还)?未(?:能)?(?:全部|全面|按期|按时|如期|按计划)?(?:完成|完工|开展|实施|启动|开工|支付|验收|达标|达到)|滞后|暂缓|停工|停滞|延期|推迟|延迟/;
const DENIED = /克服|未因|没有因|不因|避免|防止|未受|不存在/;

/** Sentences of the form's progress and of its item in the prose that name a cause for not finishing. */
function causesOf(project: Project, submission: Submission): readonly Wording[] {
  const admits = ({ text }: Wording): boolean => {
    const words = fold(text);
    return CAUSE.test(words) && UNFINISHED.test(words) && !DENIED.test(words);
  };
  const prose = paragraphsOf(project, submission).flatMap((index) => {
    const paragraph = submission.paragraphs[index];
    return paragraph === undefined ? [] : excerptsOf(paragraph, index, submission.document);
  });
  const own = [project.progress, project.goal.actual].filter((wording) => wording !== null);
  const said = own.flatMap((wording) => (sentencesOf(wording).some(admits) ? [wording] : []));
  return [...prose.map(({ wording }) => wording).filter(admits), ...said];
}

const sentencesOf = ({ text, at }: Wording): readonly Wording[] =>
  text.split(/(?<=[。!！?？;；])/).map((sentence) => ({ text: sentence, at }));

/** The paragraphs that hold the project's own item: where its claims stand. */
function paragraphsOf(project: Project, { narrative, items }: Submission): readonly number[] {
  const item = items.find((one) => one.project === project.number);
  if (item === undefined) return [];
  const own = narrative.claims.filter(
    (claim) => claim.item?.number === item.number && claim.item.title === item.title.text,
  );
  return [...new Set(own.map((claim) => claim.paragraph))];
}
