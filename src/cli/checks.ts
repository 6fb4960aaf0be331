import type { CheckInfo } from "../domain/report.ts";
import { type AddCommand, addCommand } from "./command.ts";
import { FINISHED } from "./exit-status.ts";
import { HELP, type Lang } from "./messages.ts";

/** `gouji checks` */
export const addChecks: AddCommand = (program, lang, finish) => {
  addCommand(program, lang, "checks", HELP.checks[lang]).action(async () => {
    const { checkInfos } = await import("../checks/registry.ts");
    process.stdout.write(
      checkInfos()
        .map((check) => describe(check, lang))
        .join("\n"),
    );
    finish(FINISHED);
  });
};

const APPLIES = {
  zh: { project: "项目表", submission: "整份报告", batch: "各报告之间" },
  en: { project: "a project form", submission: "a report", batch: "all reports" },
} as const;
const SEVERITY = {
  zh: { error: "错误", warning: "警告", notice: "提示" },
  en: { error: "error", warning: "warning", notice: "notice" },
} as const;

function describe(check: CheckInfo, lang: Lang): string {
  const { id, catalogue, title, description, appliesTo, severity, tolerance, source } = check;
  const from = source === null ? "—" : `${source.document} ${source.place}`;
  const facts =
    lang === "zh"
      ? `适用:${APPLIES.zh[appliesTo]} 严重程度:${SEVERITY.zh[severity]} 容差:${tolerance.zh} 依据:${from}`
      : `applies to: ${APPLIES.en[appliesTo]}; severity: ${SEVERITY.en[severity]}; tolerance: ${tolerance.en}; rests on: ${from}`;
  return `${catalogue}  ${id}  ${title[lang]}\n    ${description[lang]}\n    ${facts}\n`;
}
