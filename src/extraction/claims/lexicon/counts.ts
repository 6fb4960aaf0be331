import { each } from "./words.ts";

// Words that count what a department has. None belongs to one report or one place.

/** What a department counts of itself. Other counts (培训12期, 企业45家) are its work and no statement on the report. */
export const COUNTED_HEADS = each("专项资金 项目支出 子项目 项目 专项 指标 预算单位 单位 部门 科室 机构 资金");
export const COUNTED_MODIFIERS = each(
  "重点 民生 一级 二级 三级 一 二 三 预算 财政 下属 所属 直属 基层 绩效 部门 主要 核心 数量 质量 时效 成本 效益 产出 满意度 社会效益 经济效益 生态效益 可持续影响 服务对象 本级 " +
    "省级 市级 县级 州级 区级 中央 续建 新建 在建 子 延续性 经常性 一次性 特定目标类 其他运转类 基本建设 政府采购 政府购买服务 专项资金 专项 支出 建设 监控 自评 评价 事业 行政 政府 实事 绩效评价",
);
/** May stand between what has and what is counted: 该项目设定一级指标3个. */
export const COUNTING_VERBS = each(
  "设定 设置 设有 设立 共设 下设 设 共有 共计 共 合计 总计 涉及 实施 监控 重点监控 纳入 纳入监控 包含 承担 负责 申报 自评 评价 开展自评 安排 共安排 共实施 共涉及 共监控 共设置 共设定 共设有 " +
    "开展监控 纳入绩效监控 纳入绩效运行监控 绩效监控 运行监控 有 现有 所有 全部 上述 以上 该 这 本次监控 本次 此次",
);
export const COUNT_COPULAS = each("共有 共计 共 合计 总计 有 为 数量为 个数为 数为 总数为 计 :");
/** Said of some of the counted things only: a count after or before these is no count of all. */
export const SUBSET_WORDS = each(
  "其中 含 另有 另 其余 剩余 尚有 个别 新增 增加 减少 未 已 低于 高于 超过 不足 滞后 以上 以下 达到 完成 偏低 较低 较慢 调整 调减 取消 收回 有的 部分",
);
/** Said of the counted things right after them, they are some of all. */
export const SUBSET_PREDICATES = each(
  "未 尚 已 因 由于 低于 高于 超过 不足 没有 进展 处于 达到 存在 需 无 滞后 进度 完成率 执行率 支出进度 有待 受 偏低 较低 较慢 均未 实现 超额 达标 的 中 里",
);
