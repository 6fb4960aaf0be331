import type { Message } from "../../domain/note.ts";
import type { Light } from "../../domain/record.ts";
import type { Kind, Outcome, Severity } from "../../domain/relation.ts";
import type { DocumentStatus } from "../../domain/report.ts";

import { typeset } from "./typeset.ts";

export type Lang = "zh" | "en";

/** One of our own messages, as the book prints it. */
export const printed = (message: Message, lang: Lang): string => (lang === "zh" ? typeset(message.zh) : message.en);

/** A label in both languages, where it is used. */
export const say = (zh: string, en: string): Message => ({ zh, en });

export const SEVERITY: Readonly<Record<Severity, Message>> = {
  error: say("错误", "Error"),
  warning: say("警告", "Warning"),
  notice: say("提示", "Notice"),
};

export const OUTCOME: Readonly<Record<Outcome, Message>> = {
  holds: say("相符", "Holds"),
  rounding: say("尾差", "Rounding"),
  breaks: say("不符", "Breaks"),
  undecided: say("待核", "Undecided"),
  skipped: say("未核", "Not checked"),
};

export const KIND: Readonly<Record<Kind, Message>> = {
  sum: say("合计", "Sum"),
  rate: say("比率", "Rate"),
  count: say("个数", "Count"),
  difference: say("差额", "Difference"),
  "tie-out": say("文表一致", "Tie-out"),
  forecast: say("预计", "Forecast"),
  status: say("状态", "Status"),
  name: say("名称", "Name"),
  format: say("填报规范", "Form"),
  ledger: say("台账", "Ledger"),
  roster: say("报送名单", "Roster"),
  duplicate: say("重复", "Duplicate"),
};

export const LIGHT: Readonly<Record<Light, Message>> = {
  red: say("红灯", "Red"),
  yellow: say("黄灯", "Yellow"),
  green: say("绿灯", "Green"),
  blue: say("蓝灯", "Blue"),
  none: say("未亮灯", "None"),
};

export const STATUS: Readonly<Record<DocumentStatus, Message>> = {
  ok: say("已读取", "Read"),
  partial: say("部分读取", "Partly read"),
  failed: say("未能读取", "Not read"),
  duplicate: say("重复文件", "Duplicate"),
  skipped: say("未核查", "Not checked"),
};

/** What a person can say of a doubtful reading. */
export const REVIEW_STATES = [
  say("与识别一致", "As read"),
  say("已更正", "Corrected"),
  say("无法辨认", "Unreadable"),
] as const;

/** What a department can answer; the first two are what a fresh list says. */
export const REPLY_STATES = [
  say("待整改", "To be corrected"),
  say("待复核", "To be reviewed"),
  say("已整改", "Corrected"),
  say("已说明", "Explained"),
  say("不属实", "Not a fault"),
] as const;

/** What each operand is, for every role a rule names; a test holds the rules to it. */
export const ROLE: Readonly<Record<string, Message>> = {
  stated: say("填报", "Stated"),
  addend: say("加项", "Addend"),
  numerator: say("分子", "Numerator"),
  denominator: say("分母", "Denominator"),
  table: say("表内", "Table"),
  form: say("监控表", "Form"),
  narrative: say("正文", "Text"),
  restated: say("别处", "Elsewhere"),
  heading: say("正文标题", "Heading"),
  list: say("正文清单", "List"),
  title: say("标题", "Title"),
  cover: say("封面", "Cover"),
  name: say("名称", "Name"),
  project: say("项目", "Project"),
  indicator: say("指标", "Indicator"),
  level1: say("一级指标", "Level 1"),
  level2: say("二级指标", "Level 2"),
  budget: say("预算数", "Budget"),
  executed: say("执行数", "Executed"),
  executionRate: say("执行率", "Execution rate"),
  rate: say("比率", "Rate"),
  forecast: say("预计数", "Forecast"),
  forecastRate: say("预计执行率", "Forecast rate"),
  target: say("目标值", "Target"),
  actual: say("实际值", "Actual"),
  possibility: say("完成可能性", "Possibility"),
  change: say("增减", "Change"),
  goal: say("预期目标", "Goal"),
  goalForecast: say("全年预计", "Goal forecast"),
  progress: say("项目进展", "Progress"),
  light: say("预警灯", "Light"),
  deviation: say("偏离原因", "Cause"),
  measures: say("整改措施", "Measures"),
  reason: say("原因", "Reason"),
  before: say("前一处", "Before"),
  after: say("后一处", "After"),
  blank: say("空白处", "Blank"),
  phone: say("联系电话", "Phone"),
  date: say("日期", "Date"),
  operand: say("相关数字", "Related figure"),
};

/** Measures of claims, as the forms call them. */
export const MEASURE: Readonly<Record<string, Message>> = {
  budget: say("预算数", "Budget"),
  executed: say("执行数", "Executed"),
  executionRate: say("执行率", "Execution rate"),
  carryover: say("结转结余", "Carry-over"),
  balance: say("未执行数", "Balance"),
  forecast: say("全年预计数", "Forecast"),
  forecastRate: say("预计执行率", "Forecast rate"),
  approvalRate: say("批复率", "Approval rate"),
  count: say("个数", "Count"),
  target: say("目标值", "Target"),
  actual: say("完成值", "Actual"),
  change: say("增减", "Change"),
  share: say("占比", "Share"),
  amount: say("金额", "Amount"),
  other: say("其他", "Other"),
};
