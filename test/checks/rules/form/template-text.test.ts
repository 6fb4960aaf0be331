import { expect, test } from "vitest";
import { relationsOf, reportWith, wokenBy } from "../../clean-report.ts";

test("instructions left in a cell wake it", () => {
  const [relation] = relationsOf("form.template-text", reportWith({ progress: "（对照年度目标填写，100字以内）" }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "error" });
});

test("a sentence of one's own that begins like them is no error", () => {
  const [relation] = relationsOf(
    "form.template-text",
    reportWith({ progress: "对照年度目标，已疏浚渠道10公里，其余渠段正在施工，年底前完工。" }),
  );
  expect(relation).toMatchObject({ outcome: "breaks", severity: "warning" });
});

test("a form in its own words does not", () => {
  expect(wokenBy({ progress: "已按年度计划疏浚渠道10公里。" })).not.toContain("form.template-text");
});
