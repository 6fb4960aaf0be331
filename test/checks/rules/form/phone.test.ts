import { expect, test } from "vitest";
import { CLEAN, relationsOf, wokenBy } from "../../clean-report.ts";

test.each(["139000000012", "1390000001", "11900000001", "0971-80001", "+86 139 0000 00012"])("%s wakes it", (phone) => {
  expect(wokenBy({ phone })).toEqual(["form.phone"]);
});

test.each([
  "13900000001",
  "+86-13900000001",
  "139 0000 0001",
  "0971-8000001",
  "(0971)8000001",
  "010-80000001-8001",
  "0971-8000001转801",
  "80000001",
  "400-800-0001",
  "13900000001、0971-8000001",
  "139****0001",
  "8001",
])("%s may be dialled", (phone) => {
  expect(wokenBy({ phone })).not.toContain("form.phone");
});

test("one number on several forms is one finding", () => {
  const project = { ...CLEAN, phone: "139000000012" };
  const told = relationsOf("form.phone", { projects: [project, { ...project, name: "水库巡查" }] });
  expect(told).toHaveLength(1);
  expect(told[0]?.evidence).toHaveLength(2);
});
