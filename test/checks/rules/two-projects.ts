import type { Example, ExampleProject } from "../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../clean-report.ts";

/** A second project of which no rule has anything to say; its forecast leaves a little of its budget. */
export const OTHER: ExampleProject = {
  ...CLEAN,
  name: "水库巡查",
  budget: "16.00",
  executed: "14.40",
  executionRate: "90",
  forecastRate: "95",
  phone: "13900000002",
};

/** Both projects as one group, listed whole. */
export const GROUP = "本年专项资金2个，金额36.00万元，其中：灌渠整治20.00万元、水库巡查16.00万元。";

/** The clean prose and these paragraphs after it. */
export const telling = (...paragraphs: readonly string[]): readonly string[] => [...CLEAN_PROSE, ...paragraphs];

/** Prose and two forms, each changed in one place. */
export const twoProjects = (
  paragraphs: readonly string[],
  first: Partial<ExampleProject> = {},
  second: Partial<ExampleProject> = {},
): Example => ({
  prose: telling(...paragraphs),
  projects: [
    { ...CLEAN, ...first },
    { ...OTHER, ...second },
  ],
});

/** The clean report whose prose tells of its project as a numbered item. */
export const underItem = (sentence: string): readonly string[] => [
  "# 一、组织情况",
  "按要求开展监控。",
  "### 1. 灌渠整治",
  sentence,
];
