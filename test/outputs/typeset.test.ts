import { expect, test } from "vitest";
import { typeset } from "../../src/outputs/workbook/typeset.ts";

test.each([
  ["文件已加密,请另存为", "文件已加密，请另存为"],
  ["执行率为60%,执行数", "执行率为60%，执行数"],
  ["合计1,234.50万元;少2.00万元", "合计1,234.50万元；少2.00万元"],
  ["共3个(12页):完", "共3个（12页）：完"],
  ["执行率(B/A)", "执行率（B/A）"],
  ["f(x), g(y)", "f(x), g(y)"],
  ["10:30", "10:30"],
])("%s is printed %s", (words, printed) => expect(typeset(words)).toBe(printed));
