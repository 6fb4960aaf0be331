import { each, join } from "./words.ts";

// Words around numbers: comparisons, hedges, units. None belongs to one report or one place.

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
