import { expect, test } from "vitest";
import { checkSubmission } from "../../../src/checks/engine.ts";
import type { ExampleProject } from "../../../src/checks/example.ts";
import type { Doubt } from "../../../src/domain/page.ts";
import type { Funds } from "../../../src/domain/record.ts";
import { mapPrinted } from "../../../src/normalisation/map-printed.ts";
import { PIPELINE, submissionFrom } from "../example-report.ts";
import { telling, twoProjects } from "../rules/two-projects.ts";

const PROSE = ["灌渠整治预算安排20.00万元，执行17.00万元，执行率85%。"];

/** The first form of two, changed, with its doubtful readings. */
function check(change: Partial<ExampleProject>, prose: readonly string[] = PROSE, doubts: readonly Doubt[] = []) {
  const submission = mapPrinted(submissionFrom(twoProjects(prose, change)), {
    figure: (one) => (one.at.confidence < 1 ? { ...one, at: { ...one.at, doubts } } : one),
  });
  return checkSubmission({ submission, pipeline: PIPELINE });
}
type Checked = ReturnType<typeof check>;

const cell = ({ submission }: Checked, key: keyof Funds) => submission.projects[0]?.funds[key];
const told = ({ findings }: Checked) => findings.map((one) => [one.check, one.severity, one.confidence]);

const MISREAD = { budget: "26.00", doubtful: ["budget"], alternatives: { budget: ["20.00"] } };

test("another reading is used where the ink is balanced and two equations ask for it, and a notice says so", () => {
  const checked = check(MISREAD);
  expect(cell(checked, "budget")).toMatchObject({
    text: "20.00",
    at: { alternatives: ["26.00"], confirmed: { read: "26.00", check: "rate.execution" } },
  });
  expect(told(checked)).toEqual([["reading.arithmetic", "notice", "needs-review"]]);
  expect(checked.findings[0]?.message.zh).toContain("如原件确为“26.00”,则为填报错误");
});

test("one equation is not enough to use another reading", () => {
  const checked = check(MISREAD, []);
  expect(cell(checked, "budget")?.text).toBe("26.00");
  expect(told(checked)).toEqual([["reading.arithmetic", "warning", "needs-review"]]);
});

test.each<Doubt>(["leading-gap", "pattern", "under-seal", "poor-picture"])(
  "%s is no balance of two readings",
  (doubt) => {
    expect(cell(check(MISREAD, PROSE, [doubt]), "budget")?.text).toBe("26.00");
  },
);

test("what rests on a reading that was replaced wants a look", () => {
  const checked = check({ ...MISREAD, forecast: "21.00" });
  expect(told(checked)).toContainEqual(["forecast.above-budget", "warning", "needs-review"]);
});

test("two readings that both fit leave it open", () => {
  // 17.05 of 20.00 is 85% as well.
  const checked = check({ executed: "17.00", doubtful: ["executed"], alternatives: { executed: ["17.05"] } }, []);
  expect(cell(checked, "executed")?.at.confirmed).toBeUndefined();
  expect(told(checked)).toEqual([]);
});

test("without alternatives a reading is confirmed only where one wrong digit would show", () => {
  const rate = check({ doubtful: ["executionRate"] }, []);
  expect(cell(rate, "executionRate")?.at.confirmed?.formula).toBe("85 = 17.00 ÷ 20.00 × 100%");
  const executed = check({ doubtful: ["executed"] }, []);
  expect(cell(executed, "executed")?.at.confirmed).toBeUndefined();
  const restated = check({ doubtful: ["executed"] });
  expect(cell(restated, "executed")?.at.confirmed?.check).toBe("tie-out.funds");
});

test("one settled reading settles the next", () => {
  const doubtful = {
    doubtful: ["executed", "executionRate"],
    alternatives: { executed: ["11.00"], executionRate: ["35"] },
  };
  const checked = check(doubtful);
  expect(cell(checked, "executed")?.at.confirmed?.check).toBe("tie-out.funds");
  expect(cell(checked, "executionRate")?.at.confirmed?.check).toBe("rate.execution");
  expect(told(checked)).toEqual([]);
});

test("two doubtful figures of one equation alone stay so", () => {
  const doubtful = {
    doubtful: ["executed", "executionRate"],
    alternatives: { executed: ["7.00"], executionRate: ["35"] },
  };
  const checked = check(doubtful, []);
  // Both 17.00 with 85 and 7.00 with 35 are right.
  expect(cell(checked, "executed")?.at.confirmed).toBeUndefined();
  expect(told(checked)).toEqual([]);
});

test("two doubtful figures of one equation are confirmed as read where a second equation agrees", () => {
  const doubtful = {
    doubtful: ["executed", "executionRate"],
    alternatives: { executed: ["11.00", "17.40"], executionRate: ["35"] },
  };
  // 17万元 does not tell 17.00 from 17.40; 17.40 of 20.00 would be 87%.
  const checked = check(doubtful, ["灌渠整治执行17万元。"]);
  expect(cell(checked, "executed")?.at.confirmed?.read).toBe("17.00");
  expect(cell(checked, "executionRate")?.at.confirmed?.read).toBe("85");
});

test("an equation that is only within tolerance, or hedged, confirms nothing", () => {
  const hedged = check({ doubtful: ["executed"], alternatives: { executed: ["11.00"] }, executionRate: "约85" }, []);
  expect(cell(hedged, "executed")?.at.confirmed).toBeUndefined();
  const prose = telling("灌渠整治预算安排约20万元。");
  const budget = check({ doubtful: ["budget"], alternatives: { budget: ["70.00"] }, executionRate: "" }, prose);
  expect(cell(budget, "budget")?.at.confirmed).toBeUndefined();
});

test("a sure figure is never changed, whatever the others say", () => {
  const checked = check({ budget: "26.00", executed: "17.00", doubtful: ["executionRate"] });
  expect(cell(checked, "budget")).toMatchObject({ text: "26.00", at: { confidence: 1 } });
  expect(checked.findings.filter((one) => one.severity === "error" && one.confidence === "certain")).not.toEqual([]);
});
