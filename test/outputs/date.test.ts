import { expect, test } from "vitest";
import { isoDateOf } from "../../src/outputs/json/date.ts";

test.each([
  ["2022年11月22日", "2022-11-22"],
  ["２０２２年１月２日", "2022-01-02"],
  ["2022.11.3", "2022-11-03"],
  ["2022-11-22", "2022-11-22"],
  ["2024年2月29日", "2024-02-29"],
])("%s reads as %s", (printed, iso) => expect(isoDateOf(printed)).toBe(iso));

test.each(["2022年11月", "2022年2月30日", "2023年2月29日", "尚未填报", "", "2022年13月1日"])(
  "%s stays as printed",
  (printed) => expect(isoDateOf(printed)).toBe(printed),
);
