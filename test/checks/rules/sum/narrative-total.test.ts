import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling } from "../two-projects.ts";

const said = (sentence: string): Example => ({ prose: telling(sentence) });

test("a part a 万元 short wakes it", () => {
  expect(brokenIn(said("本年安排项目2个，金额36.00万元，其中：灌渠整治20.00万元、水库巡查16.00万元。"))).toEqual([]);
  expect(brokenIn(said("本年安排项目2个，金额36.00万元，其中：灌渠整治20.00万元、水库巡查15.00万元。"))).toEqual([
    "sum.narrative-total 36.00 | 35.00万元 | 1.00",
  ]);
});

test.each([
  // 其中 need not list all there is.
  ["本年安排资金36.00万元，其中：灌渠整治20.00万元、水库巡查15.00万元。", "holds 36.00 | 35.00万元 | -"],
  ["本年安排资金36.00万元，其中：灌渠整治20.00万元、水库巡查17.00万元。", "breaks 36.00 | 37.00万元 | -"],
  // 分别为 and 合计 say that it does.
  ["本年安排资金36.00万元，分别为：灌渠整治20.00万元、水库巡查15.00万元。", "breaks 36.00 | 35.00万元 | 1.00"],
  ["灌渠整治20.00万元、水库巡查15.00万元，合计36.00万元。", "breaks 36.00 | 35.00万元 | 1.00"],
  // 尾差: three half steps and no more.
  ["本年安排资金20.00万元，分别为：灌渠整治13.34万元、水库巡查6.67万元。", "rounding 20.00 | 20.01万元 | -0.01"],
  ["本年安排资金20.00万元，分别为：灌渠整治13.34万元、水库巡查6.68万元。", "breaks 20.00 | 20.02万元 | -0.02"],
  // 220 beside 87.57 is 220.00.
  ["本年安排资金307.57万元，分别为：灌渠整治220万元、水库巡查87.57万元。", "holds 307.57 | 307.57万元 | 0.00"],
  ["本年安排资金307.97万元，分别为：灌渠整治220万元、水库巡查87.57万元。", "breaks 307.97 | 307.57万元 | 0.40"],
  // 亿元, 万元 and 元 in one sum.
  ["本年安排资金0.36亿元，分别为：灌渠整治2000万元、水库巡查16000000元。", "holds 0.36 | 0.36亿元 | 0.00"],
  ["本年安排资金0.38亿元，分别为：灌渠整治2000万元、水库巡查16000000元。", "breaks 0.38 | 0.36亿元 | 0.02"],
  // 约 gives a unit of its last digit either way, 近 below, 超过 above.
  ["本年安排资金约36万元，分别为：灌渠整治20.00万元、水库巡查16.80万元。", "holds 36 | 36.8万元 | -0.8"],
  ["本年安排资金约36万元，分别为：灌渠整治20.00万元、水库巡查18.80万元。", "breaks 36 | 38.8万元 | -2.8"],
  ["本年安排资金近36万元，分别为：灌渠整治20.00万元、水库巡查15.60万元。", "holds 36 | 35.6万元 | 0.4"],
  ["本年安排资金近36万元，分别为：灌渠整治20.00万元、水库巡查16.60万元。", "breaks 36 | 36.6万元 | -0.6"],
  ["本年安排资金超过36万元，分别为：灌渠整治20.00万元、水库巡查16.60万元。", "holds 36 | 36.6万元 | -0.6"],
  ["本年安排资金超过36万元，分别为：灌渠整治20.00万元、水库巡查15.60万元。", "breaks 36 | 35.6万元 | 0.4"],
])("%s", (sentence, expected) => {
  expect(shownOf("sum.narrative-total", said(sentence))).toEqual([expected]);
});

test("a rate told with each part is no part", () => {
  const sentence = "截至10月底支出36.00万元，其中：基本支出20.00万元，执行率80%；项目支出16.00万元，执行率90%。";
  expect(shownOf("sum.narrative-total", said(sentence))).toEqual(["holds 36.00 | 36.00万元 | 0.00"]);
});

test("one part is no sum", () => {
  const sentence = "本年安排资金36.00万元，其中：灌渠整治20.00万元。";
  expect(shownOf("sum.narrative-total", said(sentence))).toEqual([]);
});
