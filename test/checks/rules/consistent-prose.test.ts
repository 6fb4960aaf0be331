import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../../src/checks/engine.ts";
import type { Example } from "../../../src/checks/example.ts";
import { PIPELINE, submissionFrom } from "../example-report.ts";

const faultsOf = (example: Example): readonly string[] =>
  checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE })
    .relations.filter((relation) => relation.outcome === "breaks" && relation.severity !== "notice")
    .map((relation) => relation.check);

const PROJECT = {
  name: "水闸维修养护经费",
  budget: "60.00",
  executed: "45.00",
  executionRate: "75.00%",
  forecast: "60.00",
};

describe("a report without a fault is told none", () => {
  test.each([
    [
      "a fee within an item is no budget of its project",
      "### 1. 水闸维修养护经费",
      "年初预算60.00万元，其他费用6.00万元。",
    ],
    ["one fund's rate is not the project's", "水闸维修养护经费县级资金执行率仅70.00%。"],
    [
      "last year's carry-over is not what this year leaves",
      "### 1. 水闸维修养护经费",
      "该项目2021年度结转资金4.50万元已全部支付。",
    ],
    ["a month is not the year so far", "### 1. 水闸维修养护经费", "10月执行5.00万元。"],
    ["nor are the months that are left", "### 1. 水闸维修养护经费", "11-12月支出15.00万元。"],
    ["a project by any other kind is the same", "水闸维修养护经费项目预算安排60.00万元，执行45.00万元。"],
  ])("%s", (_what, ...prose) => {
    expect(faultsOf({ prose, projects: [PROJECT] })).toEqual([]);
  });

  test("causes ticked at an indicator are causes", () => {
    const prose = ["# 三、存在问题", "一是受汛期影响，个别项目进度滞后。"];
    const row = "产出指标|数量指标|维修水闸座数|6座|4座|6座|确定能|受汛期影响";
    expect(faultsOf({ prose, projects: [{ ...PROJECT, deviation: "无", indicators: [row] }] })).not.toContain(
      "status.problems",
    );
  });
});
