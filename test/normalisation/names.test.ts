import { expect, test } from "vitest";
import { isPartOf } from "../../src/normalisation/names.ts";

test("a name that goes on names a part, unless it goes on with what it is", () => {
  expect(isPartOf("灌区续建配套改造工程监理费", "灌区续建配套改造工程")).toBe(true);
  expect(isPartOf("饮水维护经费县级资金", "饮水维护经费")).toBe(true);
  expect(isPartOf("饮水维护经费项目", "饮水维护经费")).toBe(false);
  expect(isPartOf("饮水维护", "饮水维护经费")).toBe(false);
});
