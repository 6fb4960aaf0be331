import type { Submission } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { isOfAnotherYear, isStretch, lastMonthIn } from "../../period.ts";
import { type Draft, defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";
import { readableYear } from "../../years.ts";

/** T5: title, prose, forms and file name speak of one year and one span of months. */
export const agreesOnPeriod = defineRule<SubmissionRule>({
  id: "consistency.period",
  catalogue: "T5",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "年度与监控期间", en: "Year and period" },
  description: {
    zh: "标题、正文、监控表和文件名的年度与监控期间应一致;文件名不一致的为提示",
    en: "title, prose, forms and file name agree on the year and the months; a file name only warns",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "未印明监控期间", en: "no period is printed" },
  remedy: { zh: "统一年度与监控期间", en: "state one year and period throughout" },
  *relate({ submission }) {
    yield* relateForms(submission);
    yield* relateYears(submission);
    yield* relateProse(submission);
  },
  examples: {
    holds: [
      {
        title: "某局2022年预算绩效运行监控报告",
        projects: [{ budget: "20" }],
        prose: ["专项资金预算安排20.00万元，截至10月底执行12.00万元。"],
      },
    ],
    breaks: [
      { title: "某局2021年预算绩效运行监控报告", projects: [{ budget: "20" }] },
      { prose: ["专项资金预算安排20.00万元，截至9月底执行12.00万元。"], projects: [{ budget: "20" }] },
    ],
  },
});

/** Each form against the period most forms print. */
function* relateForms(submission: Submission): Iterable<Draft> {
  const standard = submission.period?.value;
  if (standard === undefined) return;
  for (const project of submission.projects) {
    const { period, title } = project.form;
    if (period === null) continue;
    const same = period.from === standard.from && period.to === standard.to;
    yield {
      outcome: same ? "holds" : "breaks",
      project,
      message: {
        zh: `${nameOf(project)}监控期间为${period.from}至${period.to},其他表为${standard.from}至${standard.to}`,
        en: `${nameOf(project)} covers ${period.from} to ${period.to}, the other forms ${standard.from} to ${standard.to}`,
      },
      evidence: evidence(["form", title]),
    };
  }
}

/** The title's and the file name's year against the forms'. */
function* relateYears(submission: Submission): Iterable<Draft> {
  const printed = submission.period?.from === "form" ? submission.period.value.to.slice(0, 4) : null;
  if (printed === null) return;
  const inTitle = submission.title === null ? null : readableYear(submission.title.text);
  if (inTitle !== null) {
    yield {
      outcome: inTitle === printed ? "holds" : "breaks",
      message: { zh: `标题为${inTitle}年,监控表为${printed}年`, en: `the title says ${inTitle}, the forms ${printed}` },
      evidence: evidence(["title", submission.title], ["form", submission.projects[0]?.form.title]),
    };
  }
  const inName = readableYear(submission.document.split("/").at(-1) ?? "");
  if (inName !== null && submission.projects[0]?.form.title) {
    yield {
      outcome: inName === printed ? "holds" : "breaks",
      severity: "warning",
      message: {
        zh: `文件名为${inName}年,监控表为${printed}年`,
        en: `the file's name says ${inName}, the forms ${printed}`,
      },
      evidence: evidence(["form", submission.projects[0].form.title]),
    };
  }
}

/** The month up to which executions in the prose are told, against the forms' last month. */
function* relateProse(submission: Submission): Iterable<Draft> {
  const last = submission.period?.value.to.slice(5);
  if (last === undefined || submission.period?.from !== "form") return;
  for (const claim of submission.narrative.claims) {
    if (claim.measure !== "executed" || claim.period === null || claim.indicator !== null) continue;
    if (isOfAnotherYear(claim, submission) || isStretch(claim.period)) continue;
    const month = lastMonthIn(claim.period);
    if (month === null) continue;
    yield {
      outcome: month === last ? "holds" : "breaks",
      severity: "warning",
      message: {
        zh: `正文执行数${claim.figure.text}的期间为“${claim.period}”,监控表截至${last}月`,
        en: `the execution of ${claim.figure.text} in the prose is as of “${claim.period}”; the forms run to month ${last}`,
      },
      evidence: evidence(["narrative", claim.figure], ["form", submission.projects[0]?.form.title]),
    };
  }
}
