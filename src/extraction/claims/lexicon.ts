/**
 * The words of Chinese fiscal prose, by what they do in a sentence. Every word the grammar knows stands here; none
 * belongs to one report or one place.
 */

const each = (words: string): readonly string[] => words.split(/\s+/).filter((item) => item !== "");
const join = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((a) => second.map((b) => a + b));

// ---- Figures ---------------------------------------------------------------------------------------------------

/** Comparisons and hedges that stand before a number; {@link readEntry} knows what each says. */
export const BEFORE_NUMBER = each(
  "≥ >= ≤ <= > < = == 大于等于 大于或等于 大于或者等于 小于等于 小于或等于 小于或者等于 不低于 不少于 不小于 至少 不高于 不超过 不多于 不大于 控制在 " +
    "大于 高于 多于 小于 低于 少于 等于 大约 约为 约 大概 接近 将近 近 超过 超出 突破 逾 达到或超过 不足 未达到 不到",
);
/** Hedges that stand after the unit. */
export const AFTER_UNIT = each("左右 上下 及以上 以上 及以下 以下 以内 多 余");
export const BETWEEN = each("余 多");

const MULTIPLIERS = each("万亿 千万 百万 十万 亿 万 千 百");
const MONEY = each("元 元人民币 圆");
/** Classifiers and measures. Anything after a number is a unit where a value must stand; in free prose only these are. */
const COUNTED_BY = each(
  "个工作日 工作日 个百分点 百分点 个月 个季度 个小时 个学时 个课时 人次 户次 家次 批次 场次 车次 架次 班次 台次 件次 项次 例次 次 批 个 项 件 条 份 期 届 场 人 户 " +
    "家 篇 套 台 辆 本 册 部 张 幅 块 座 处 所 间 栋 名 位 只 头 株 棵 亩 公顷 平方米 ㎡ 平方公里 公里 千米 米 吨 公斤 千克 克 升 立方米 m³ 小时 分钟 秒 天 周 年 日 " +
    "季度 起 宗 例 课时 学时 课 类 种 组 支 对 轮 遍 趟 笔 单 票 封 门 节 集 档 分 岁 倍 床 片 段 枚 根 把 幢 艘 架 副 盏 瓶 箱 盒 袋 桶 页 字 匹 尾 羽 口 眼 孔 面 顶 " +
    "村 镇 乡 社区 学校 班 人天 人日 点 千瓦时 千瓦 兆 km kg GB TB MW kW m t",
);
const RATES = each("% ‰");
export const UNITS: readonly string[] = [
  ...RATES,
  ...MONEY,
  ...join(MULTIPLIERS, MONEY),
  ...COUNTED_BY,
  ...join(each("万 亿 千"), COUNTED_BY),
];
/** Units that a Chinese numeral counts unmistakably: 三个, 五十万元; 一级 and 二期 are names. */
export const UNITS_OF_CHINESE_NUMERALS: readonly string[] = [
  "元",
  ...each(
    "个工作日 工作日 个百分点 百分点 个月 个小时 小时 分钟 人次 批次 场次 个 项 件 条 份 次 批 场 人 户 家 篇 套 台 辆 册 名 位 所 处 座 亩 公里 天 名",
  ),
];

/** Ordinary words with a numeral in them. */
export const WORDS_WITH_NUMERALS = each(
  "统一 唯一 同一 单一 专一 之一 万一 逐一 进一步 一般 一定 一些 一切 一致 一直 一体 一站 一起 一旦 一并 一贯 一律 一流 一线 一方面 一次性 一件事 一张网 一事一议 一岗双责 " +
    "一项一策 一人一策 一户一策 一带一路 三公 两会 三农 两癌 十四五 十三五 三重一大 五险一金 四风 百姓 千方百计 千家万户 百年 十分 八项规定 四个意识 四个自信 两个维护 两个确立 " +
    "三个代表 每一个 每一项 一个个 任何一个 某一个 一个是",
);

// ---- Indicators ------------------------------------------------------------------------------------------------

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

// ---- Funds -----------------------------------------------------------------------------------------------------

/** What a word of a fund phrase contributes. `tail` follows a head (支出金额); `adverb` and `copula` say nothing of their own. */
export type FundWord =
  | "budget"
  | "approval"
  | "executed"
  | "rate"
  | "otherRate"
  | "forecast"
  | "carryover"
  | "balance"
  | "amount"
  | "adjustment"
  | "time"
  | "aspect"
  | "total"
  | "tail"
  | "adverb"
  | "copula";

const FUND_CLASSES: Readonly<Record<FundWord, readonly string[]>> = {
  budget: each(
    "预算 预算数 预算额 预算安排 预算下达 下达预算 安排预算 安排 下达 核定 预算总额 总预算 金额 总金额 总额 总投资 投资总额 计划投资 规模 预算规模 预算指标 预算资金 " +
      "调整后预算 调整后预算数 调整后的预算 调整预算 调整预算数 年初预算 年初预算数 全年预算 全年预算数 批复预算 预算批复数",
  ),
  approval: each("批复 预算批复 批复率 预算批复率"),
  executed: each("执行 支出 支付 使用 列支 开支 决算 执行数 支出数 支付数 决算数 实际支出 实际支付 实际执行 实际使用"),
  rate: each(
    "执行率 支出进度 执行进度 支付进度 支付率 支出率 使用率 支出执行率 支出执行进度 预算完成率 支出完成率 预算完成进度",
  ),
  otherRate: each(
    "到位率 下达率 拨付率 结转率 结余率 结转结余率 节约率 完成率 序时进度 时间进度 自给率 偏离率 控制率 变动率",
  ),
  forecast: each("预计 预估 预测 预计可 预计能 预计将"),
  carryover: each("结转 结转结余 结余结转 结转和结余 结转下年"),
  balance: each("结余 剩余 尚余 余额 结存 未支付 未执行 未使用 未支出 尚未支付 尚未支出 尚未使用 尚未执行"),
  amount: each(
    "收入 到位 实际到位 拨付 上年结转 上年结余 上年结转结余 年初结转 年初结转和结余 投入 收回 上缴 盘活 节约 筹集 筹措 自筹 争取 贷款 融资 缴入 缴纳 发放 兑付 完成投资 到位投资",
  ),
  adjustment: each(
    "追加 调增 调减 核减 压减 核增 调剂 追减 追加预算 追减预算 调增预算 调减预算 核减预算 压减预算 收回预算 预算追加 预算调增 预算调减 预算调整",
  ),
  time: each("年初 年中 全年 年底 年末 到年底 本年 当年 年度 本年度 上年 上年度 去年 截至年底 本级 全口径"),
  aspect: each("已 已经 累计 实际 完成 实现 共完成 累计完成"),
  total: each("共计 合计 总计 总共 共 小计 总"),
  tail: each("资金 经费 金额 数 额 总额 总金额 数额 总数 资金总额 规模 合计数 款 资金共计 值"),
  adverb: each("目前 当前 现 均 仅 只 分别 全部 的 又 还 便 即 可 能 能够 将"),
  copula: each("为 是 达 达到 达到了 了 约为 有 : 至 在"),
};
/** Every word of a fund phrase with what it contributes. */
export const FUND_WORDS: ReadonlyMap<string, FundWord> = new Map(
  (Object.keys(FUND_CLASSES) as FundWord[])
    .filter((kind) => kind !== "tail")
    .flatMap((kind) => FUND_CLASSES[kind].map((item) => [item, kind] as const)),
);
export const FUND_TAILS: ReadonlySet<string> = new Set(FUND_CLASSES.tail);
/** Verbs that take the fund as their object: 安排设备购置经费20万元. */
export const FUND_VERBS = each("安排 下达 支付 使用 支出 列支 执行");
export const GRANTING_VERBS = each("安排 下达");
/** Nouns ending in 支出 that name a kind of fund, so 支出 is no verb in them. */
export const SPENDING_NOUNS = each(
  "基本支出 项目支出 公共支出 人员支出 公用支出 工资福利支出 商品和服务支出 对个人和家庭的补助支出 资本性支出 经营支出 上缴上级支出 对附属单位补助支出 总支出",
);

/** 预算 and 支出 in these are part of a fund's name. */
export const FUND_NAMES = each("公共预算 基金预算 资本经营预算 公共服务支出 公共安全支出 公共卫生支出");

/** 预算调整为20万元 states a level that replaces another; which one is in force we cannot tell. */
export const LEVEL_VERBS = join(
  each("调整 增加 减少 提高 降低 压减 追加 增长 下降 上升 核减 调增 调减"),
  each("为 到 至"),
);
export const CHANGE_BASES = each("较 比 同比 环比 相比 相较");
export const CHANGE_VERBS = each(
  "增加 减少 增长 下降 上升 降低 提高 增支 减支 增幅 降幅 增长率 增减 压缩 上涨 回落 多支出 少支出",
);
export const CHANGE_TAILS = each("了 额 幅度 数 约 为 达 达到");
export const SHARE_VERB = "占";
export const SHARE_TAILS = each("的 比 比例 比重 的比例 的比重 比例的 总额的");
export const COMPLETION_VERBS = each("完成 为 完成了 执行 支出 达到");

// ---- Lists -----------------------------------------------------------------------------------------------------

/** The parts that follow are part of the total, perhaps not all. */
export const PARTIAL_LIST_WORDS = each("其中 包括 包含 含 主要包括 主要是 主要为 主要用于 分别用于 用于 具体包括");
/** The parts that follow are all there is. */
export const FULL_LIST_WORDS = each(
  "分别是 分别为 具体为 具体是 全部为 全部是 均为 明细如下 具体如下 构成如下 即 分别如下 由以下部分组成 其组成为",
);
export const RESPECTIVELY = "分别";
export const PURPOSE_VERBS = each("用于 主要用于");
export const NAME_JOINTS = each("、 和 及 与 以及 , ，");
export const ENUMERATION_ENDS = each("等");

// ---- Counts ----------------------------------------------------------------------------------------------------

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

// ---- Subjects --------------------------------------------------------------------------------------------------

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
