import { expect, test } from "vitest";
import { brokenIn, shownOf } from "../shown.ts";
import { GROUP, twoProjects } from "../two-projects.ts";

test("three counted and two listed wakes it", () => {
  expect(brokenIn(twoProjects([GROUP]))).toEqual([]);
  expect(brokenIn(twoProjects([GROUP.replace("2个", "3个")]))).toEqual(["count.members 3 | 2个 | 1"]);
});

test("Chinese numerals count", () => {
  expect(shownOf("count.members", twoProjects([GROUP.replace("2个", "两个")]))).toEqual(["holds 2 | 2个 | 0"]);
  expect(shownOf("count.members", twoProjects([GROUP.replace("2个", "三个")]))).toEqual(["breaks 3 | 2个 | 1"]);
});

test.each<[string, string]>([
  ["the list need not be whole", "本年专项资金3个，金额46.00万元，其中：灌渠整治20.00万元、水库巡查16.00万元。"],
  ["nothing is listed", "本年专项资金3个，金额36.00万元。"],
  ["another group is counted", "本年安排资金36.00万元，其中：灌渠整治20.00万元、水库巡查16.00万元。召开会议3次。"],
])("silent when %s", (_, sentence) => {
  expect(shownOf("count.members", twoProjects([sentence]))).toEqual([]);
});

test("about three may be two", () => {
  const [relation] = shownOf("count.members", twoProjects([GROUP.replace("2个", "约3个")]));
  expect(relation).toBe("holds 3 | 2个 | 1");
});
