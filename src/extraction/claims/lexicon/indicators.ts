import { each } from "./words.ts";

// Words that state an indicator: its target, its actual value, its forecast. None belongs to one report or one place.

export const INDICATOR_WORD = "指标";
/** 数量指标: a kind of indicator, printed before the indicator's own name. */
export const INDICATOR_KINDS = each(
  "产出数量指标 产出质量指标 产出时效指标 产出成本指标 产出指标 效益指标 数量指标 质量指标 时效指标 成本指标 经济成本指标 社会成本指标 生态环境成本指标 经济效益指标 社会效益指标 生态效益指标 " +
    "可持续影响指标 服务对象满意度指标 满意度指标 一级指标 二级指标 三级指标 绩效指标",
);
export const TARGET_MODIFIERS = each(
  "年初 年度 全年 本年度 本年 当年 预期 计划 既定 绩效 设定的 设定 设置的 设置 申报 批复 预设 总",
);
export const TARGET_HEADS = each(
  "绩效指标值 指标值 目标值 计划值 预期值 预期目标值 计划数 目标数 任务数 指标目标值 计划指标值",
);
/** These name a target only with a copula or an operator after them: 目标为12期, never 绩效目标3个. */
export const WEAK_TARGET_HEADS = each("目标 指标 计划 任务 任务目标 绩效目标");
export const ACTUAL_MODIFIERS = each(
  "实际 已经 已 目前 当前 累计 全年 年度 本年 截至目前 监控期内 监控期 期末 年末 年底 共",
);
export const ACTUAL_VERBS = each("完成 达成 实现 执行 达到");
export const ACTUAL_TAILS = each("指标值 指标数 指标 值 数值 数量 数 情况 结果 了");
export const ACTUAL_NOUNS = each("实际值 实际数 实际完成数 实现值 达成值 实际指标值 实际达到值");
export const FORECAST_TIMES = each("全年度 全年 年度 年底前 年底 年末 到年底 至年底 本年 当年 12月底");
export const FORECAST_WORDS = each("预计 预估 预测");
export const FORECAST_AUXILIARIES = each("能够 能 可以 可 将");
/** 人数现为20人，目标是20人: the actual before its target. */
export const PRESENT_WORDS = each("现为 现有 现达 现已达 现达到 目前为 目前达 目前达到 已达 已达到");
/** 完成率 after an indicator's actual value: actual over target. */
export const COMPLETION_RATES = each("指标完成率 目标完成率 完成率 完成比例 完成程度 实现率");
export const QUALITATIVE = "定性";
/** A clause that says in words how far an indicator has come. */
export const PROGRESS_STARTS = each("至 截至 截止 截止到 截至到 到");
export const PROGRESS_STATES = each(
  "暂未完成 尚未完成 还未完成 未完成 未能完成 暂未开展 尚未开展 未开展 暂未实施 尚未实施 未实施 暂未启动 尚未启动 正在实施 正在推进 正在进行 已全部完成 已按期完成 已按时完成 " +
    "已完成 全部完成 均已完成 按期完成 按时完成 超额完成 基本完成 部分完成 达成预期指标 达成年度指标 达到预期目标 已达成 未达成",
);
/** A clause that begins so explains; it is nobody's name. */
export const EXPLAINING_STARTS = each(
  "主要是 主要 原因 因为 因 由于 为了 随着 鉴于 通过 根据 按照 按 经 目前 现 但 但是 其余 部分 各项 所有 总体 整体上 上述 以上 均 已 未 尚 暂 超 比 较 同比 得分 得 得满分 扣 " +
    "偏差 完成率 下一步 今后 故 因此 所以 综上 其中 该 此 达到 完成 有待 需要 需 说明 项目进展 进展 预算 执行",
);

/** 受汛期影响 explains; 受益群众满意度 is a name. */
export const AFFECTED_BY = "受";
export const AFFECTIONS = each("影响 限制 制约 冲击 波及 拖累");
/** These explain even where a list of indicators would go on with a name. */
export const SURELY_EXPLAINING_STARTS = each(
  "主要是 主要原因 原因 因为 因 由于 为了 鉴于 但是 下一步 今后 因此 所以 综上 得分 偏差",
);
