import { fold } from "../../../domain/characters.ts";
import type { Submission } from "../../../domain/record.ts";
import { evidence } from "../../evidence.ts";
import { type Excerpt, excerptsOf } from "../../excerpt.ts";
import { judge } from "../../judge.ts";
import { asksReasons, explainsAnywhere, reasonEvidence } from "../../reasons.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** S6: problems that the prose names are found in at least one form's causes or measures. */
export const tellsProblems = defineRule<SubmissionRule>({
  id: "status.problems",
  catalogue: "S6",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "正文问题与各表原因", en: "Problems in the prose and causes in the forms" },
  description: {
    zh: "正文“存在问题”列明进度滞后、执行率低等问题的,监控表不应全部填“无”",
    en: "where the prose names delays or low execution, not every form says there is nothing to report",
  },
  source: null,
  onAbsence: true,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: {
    zh: "正文没有列明进度或执行问题的“存在问题”一节,或表中无原因栏",
    en: "no chapter of problems names a delay, or no form asks for causes",
  },
  remedy: {
    zh: "在相关项目监控表中填写偏离原因和整改措施",
    en: "state causes and measures in the forms that the problems concern",
  },
  *relate({ submission, pipeline }) {
    const forms = submission.projects.filter(asksReasons);
    const named = problemsIn(submission);
    const [first] = named;
    if (forms.length === 0 || first === undefined) return;
    const explained = forms.filter((project) => explainsAnywhere(project, pipeline));
    const quote = first.wording.text.replace(/[。;;]$/, "");
    yield judge(
      explained.length === 0,
      explained.length === 0
        ? {
            zh: `正文存在问题称“${quote}”,${forms.length}张监控表的偏离原因和整改措施却全部为“无”或空白`,
            en: `the prose names problems (“${quote}”), yet all ${forms.length} forms state no cause and no measure`,
          }
        : {
            zh: `正文列明的问题,已有${explained.length}张监控表说明原因或措施`,
            en: `the prose names problems, and ${explained.length} forms state causes or measures`,
          },
      [
        ...named.flatMap(({ wording }) => evidence(["narrative", wording])),
        ...(explained.length === 0 ? forms : explained).flatMap((project) => reasonEvidence(project)),
      ],
    );
  },
  examples: {
    holds: [
      {
        prose: ["# 三、存在问题", "一是受汛期影响，个别项目进度滞后，预算执行率过低。"],
        projects: [
          { deviation: "汛期停工", measures: "加快施工" },
          { deviation: "无", measures: "无" },
        ],
      },
    ],
    breaks: [
      {
        prose: ["# 三、存在问题", "一是受汛期影响，个别项目进度滞后，预算执行率过低。"],
        projects: [
          { deviation: "无", measures: "无" },
          { deviation: "无", measures: "无" },
        ],
      },
    ],
    undecided: [
      {
        prose: ["# 三、存在问题", "一是受汛期影响，个别项目进度滞后，预算执行率过低。"],
        projects: [{ deviation: "无", measures: "无", doubtful: ["deviation"] }],
      },
    ],
  },
});

/** Headings of a chapter of problems; 问题整改 and 改进措施 are chapters of remedies. */
const CHAPTER = /(?:存在|主要|发现|面临)(?:的)?(?:主要|突出)?问题|问题及原因|问题(?:和|与)不足/;
/** A delay or a lack of execution, said of projects: what a form's cause is for. */
const DELAY =
  /滞后|缓慢|较慢|偏慢|受限|(?:执行率|支出率|支付率|进度|执行)(?:过低|偏低|较低|不高|低)|未(?:能)?(?:按期|按时|如期|按计划|按进度)|(?:尚|暂)?未(?:完成|开展|实施|支付|支出)|延期|推迟|停工|暂缓/;
const DENIED = /未发现|未出现|不存在|没有(?:发现|出现|发生)|避免|防止|杜绝/;

/** Sentences of the chapter of problems that name a delay. */
function problemsIn({ paragraphs, document }: Submission): readonly Excerpt[] {
  const found: Excerpt[] = [];
  let level: number | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.role === "caption" || paragraph.role === "title") continue;
    const isHeading = paragraph.role === "heading" || paragraph.level > 0;
    if (isHeading && (level === null || paragraph.level <= level)) {
      level = CHAPTER.test(fold(paragraph.text)) ? paragraph.level : null;
    }
    if (level === null) continue;
    found.push(
      ...excerptsOf(paragraph, index, document).filter(
        ({ wording }) => DELAY.test(fold(wording.text)) && !DENIED.test(fold(wording.text)),
      ),
    );
  }
  return found;
}
