import { expect, test } from "vitest";
import { checkSubmission } from "../../src/checks/engine.ts";
import type { ExampleProject } from "../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "./clean-report.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";

/** The budget the prose states for the first of two forms is not that form's. */
function told(names: readonly [string, string], change: Partial<ExampleProject> = {}) {
  const [first, second] = names;
  const projects = [
    { ...CLEAN, name: first, ...change },
    { ...CLEAN, name: second, phone: "13900000002" },
  ];
  const submission = submissionFrom({ prose: [...CLEAN_PROSE, `${first}预算安排21.00万元。`], projects });
  return checkSubmission({ submission, pipeline: PIPELINE })
    .findings.filter((one) => one.check === "tie-out.funds")
    .map((one) => `${one.severity} ${one.confidence}`);
}

const doubtful = { doubtful: ["name"] };

test("a name read in doubt that is nearly another's makes what rests on it want a look", () => {
  expect(told(["灌渠整治一期工程", "灌渠整治二期工程"], doubtful)).toEqual(["error needs-review"]);
});

test("a name read in doubt that could be no other does not", () => {
  expect(told(["灌渠整治一期工程", "水库巡查"], doubtful)).toEqual(["error certain"]);
});

test("names surely read are names, however alike", () => {
  expect(told(["灌渠整治一期工程", "灌渠整治二期工程"])).toEqual(["error certain"]);
});
