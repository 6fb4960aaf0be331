import { each, join } from "./words.ts";

// Words that names, clauses and reporters are known by. None belongs to one report or one place.

/** Endings of names that a fund or a project can bear. */
export const THING_ENDINGS = each(
  "项目 经费 资金 费 费用 专项 款 工程 补助 补贴 奖金 支出 收入 拨款 预算 工资 津贴 基金 保障 维护 改造 建设 采购 购置 整合 运行 债券 课题 计划 行动 任务",
);
/** The whole department, or whatever the sentence is about: these name nothing. */
export const GENERIC_NAMES = each(
  "资金 项目 预算 经费 部门 整体 总体 全部 财政 专项 本级 单位 本 各项 所有 该 各项目 各专项 各专项资金 所有项目 全部项目 年度 项目资金 财政资金 部门整体 项目总 总 总的 其 部门预算 项目预算 全部资金 总资金 资金使用 资金支出 预算资金 财政预算",
);
export const ANAPHORS = each(
  "该专项资金 该项目资金 该项目 该专项 该资金 该经费 该项 该指标 本项目 此项目 此项资金 该笔资金 该工程 项目资金",
);
export const CONNECTORS = each(
  "另外 此外 同时 并且 以及 而且 另 还 并 且 则 而 和 及 与 所有 全部 各项 上述 以上 一共 总共 共 将 对 涉及 比如 例如 如 调整预算后 预算调整后 调整后 调剂后 , 、",
);
/** 我局, 本单位: the reporter itself. */
export const REPORTERS: readonly string[] = [
  ...join(
    each("我 本"),
    each(
      "办公室 办 局机关 局 单位 部门 委员会 委 中心 院 校 县 市 州 区 省 镇 乡 街道 厅 处 所 站 队 馆 会 机关 园 公司 系统 大队 支队",
    ),
  ),
  ...each("该单位 该部门 全局 全院 全办 全委"),
];
/** A noun phrase with one of these in it is a clause, whatever it ends in, and we do not know what it speaks of. */
export const SURE_CLAUSE_WORDS = each(
  "因疫情 因为 由于 为了 通过 导致 造成 使得 可以 能够 需要 应当 尚未 已经 没有 争取 确保 力争 原则上 不得 达到 超过 低于 高于 收回 节约 盘活 签订 中标 签约 如果 拟 占 较 增长 减少 增加 用于 由 控制价 中标价 成交价 评审价 限价",
);
/** These are at home in names too (目标考评奖励资金); without a fund's ending they make a clause. */
export const CLAUSE_WORDS = [
  ...SURE_CLAUSE_WORDS,
  ...each(
    "按照 根据 要求 目标 计划 合同 实现 产值 影响 其他 左右 每 人均 平均 单价 最高 最低 不足 不到 不能 不再 不够 不高 不含 比",
  ),
];
/** Phrases that may stand before a statement without touching its subject. */
export const ADVERBIAL_STARTS = each("除 为 因 由于 根据 按照 按 经 受 随着 通过 在 结合 对照 依据 从");
/** A sentence that hopes or orders states no figure. */
export const MODAL_WORDS = each("力争 确保 争取 应当 必须 不得 原则上 希望 将达到 要达到 目标为 目标是 计划为");

/** 一是X，支出…: X with one of these is what went wrong, and no project. */
export const COMPLAINTS = each("偏 慢 滞后 未 不足 较 受 影响 过低 过高 部分 个别 少数 问题 原因 由于");
/** A fund is stated after these. */
export const FUND_OPENINGS = each("支出 支付 执行 预算 安排 下达 使用 资金");

/** Titles that head a chapter rather than name a project. */
export const CHAPTER_ENDINGS = each(
  "情况 分析 说明 问题 措施 建议 原因 结论 概况 目标 管理 如下 工作 内容 指标 安排 进展 情况说明 简介 职能 职责 依据 背景 方面 打算 计划 机制 意识 水平 力度 制度",
);
export const CHAPTER_STARTS = each(
  "加强 提高 完善 强化 建立 健全 进一步 严格 落实 推进 优化 加快 规范 注重 坚持 做好 加大 提升 科学 合理 及时 深化 明确 突出 细化 部分 个别 资金使用 预算执行 绩效 项目概况 主要",
);
