import { each } from "./words.ts";

// Words that join a total and its parts. None belongs to one report or one place.

/** The parts that follow are part of the total, perhaps not all. */
export const PARTIAL_LIST_WORDS = each("其中 包括 包含 含 主要包括 主要是 主要为 主要用于 分别用于 用于 具体包括");
/** The parts that follow are all there is. */
export const FULL_LIST_WORDS = each(
  "分别是 分别为 具体为 具体是 全部为 全部是 均为 明细如下 具体如下 构成如下 即 分别如下 由以下部分组成 其组成为",
);
export const RESPECTIVELY = "分别";
export const PURPOSE_VERBS = each("用于 主要用于");
export const ENUMERATION_ENDS = each("等");
