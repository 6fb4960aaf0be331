import { expect, test } from "vitest";
import { wokenBy } from "../../clean-report.ts";

test.each(["2022年11月31日", "2022年13月1日", "2023-02-29", "2022.11.0"])("%s wakes it", (preparedOn) => {
  expect(wokenBy({ preparedOn })).toEqual(["form.date"]);
});

test.each(["2022年11月30日", "2024-02-29", "2022/1/1", "2022年11月", "11月22日", ""])("“%s” does not", (preparedOn) => {
  expect(wokenBy({ preparedOn })).not.toContain("form.date");
});
