import { fold, unifyIdeographs } from "../domain/characters.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Project, Sourced } from "../domain/record.ts";
import { wordingOf } from "./forms.ts";

/** What public bodies are called at their end. */
const BODY =
  /(?:局|委员会|委|办公室|办|厅|院|中心|法院|检察院|人大|政协|联合会|联社|协会|学校|医院|总队|支队|大队|馆|站|所|处|部|社|会|公司|街道办事处|街道|镇|乡)$/;

/** Words that open the kind of report, after the body's name: 2022年部门预算绩效运行监控报告. */
const KIND =
  /(?:关于|(?:19|20)\d{2}年|[二一][零〇○一二三四五六七八九]{3}年|部门预算|部门整体|项目支出|预算绩效|绩效运行|绩效监控|绩效目标|州级|市级|县级|区级|省级|州本级|市本级|县本级)/;

/** The body a text begins with: `甲县水务局2024年…报告` → 甲县水务局; null when it begins with none. */
export function bodyIn(text: string): string | null {
  const words = fold(unifyIdeographs(text));
  const at = words.search(KIND);
  const head = (at > 0 ? words.slice(0, at) : words)
    .replace(/(?:的)?(?:报告|情况)$/, "")
    .replace(/^[《"]+|[》"]+$/g, "");
  return head.length >= 3 && head.length <= 30 && BODY.test(head) ? head : null;
}

/** The department that reports: from the cover or title, the forms' 填报单位, the file's or its folder's name, in that order. */
export function findDepartment(
  paragraphs: readonly Paragraph[],
  projects: readonly Project[],
  document: string,
): Sourced<string> | null {
  const early = paragraphs.filter(
    (paragraph) => paragraph.page <= 2 && (paragraph.role === "title" || paragraph.level > 0),
  );
  for (const paragraph of early.slice(0, 8)) {
    const body = bodyIn(paragraph.text);
    if (body !== null) return { value: body, wording: wordingOf(paragraph, document), from: "cover" };
  }
  for (const project of projects) {
    const unit = project.fields.department ?? null;
    if (unit !== null)
      return { value: fold(unit.text).replace(/\((?:盖章|公章|签章)\)/, ""), wording: unit, from: "form" };
  }
  const parts = document.split("/").reverse();
  for (const [index, part] of parts.entries()) {
    const name = fold(part.replace(/\.[^.]+$/, "")).replace(/^[\d\s._、-]+/, "");
    const body = bodyIn(name) ?? bodyIn(name.split(/[-_(]/)[0] ?? "");
    if (body !== null) return { value: body, wording: null, from: index === 0 ? "file-name" : "folder" };
  }
  return null;
}

/** The prefecture, county, city or district a body's name begins with. */
export function findCounty(department: Sourced<string> | null): Sourced<string> | null {
  const value = /^.{1,12}?(?:自治州|自治县|自治旗|州|县|市|区|旗|盟)(?=.{2,})/.exec(department?.value ?? "")?.[0];
  return department === null || value === undefined ? null : { ...department, value };
}
