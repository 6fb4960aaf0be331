import { each, join } from "./words.ts";

// Words that state money and what became of it. None belongs to one report or one place.

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
