import { fold } from "../domain/characters.ts";
import { baseRangeOf, type NumericFigure } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Wording } from "../domain/provenance.ts";
import { compare, HUNDRED } from "../domain/rational.ts";
import { order } from "./comparison.ts";
import { evidence } from "./evidence.ts";
import { judge } from "./judge.ts";
import type { Draft } from "./rule.ts";

/** The figures a sentence's words are held against. */
export interface Amounts {
  readonly executed: NumericFigure | null;
  readonly budget: NumericFigure | null;
  readonly rate: NumericFigure | null;
}

/** Money spoken of as a whole: an instalment, a part or a plan is not. */
const SPENT =
  /(?:全部|全额|全数)(?:执行|支付|支出|使用)(?:完毕|完成|到位)|(?:资金|预算|经费)(?:已)?(?:执行|支付|支出|使用)完毕/;
const PARTLY = /未|尚|预计|将|计划|拟|批|期款|部分|阶段|进度款|其中|首|年底|年末|的.{0,6}(?:均|都)/;
const WITHIN = /未超(?:出|过)?(?:年初|全年|年度)?预算|控制在(?:年初|全年|年度)?预算(?:之内|以内|内|范围内)/;
const OVERFULFILLED = /(?<!未|没有|不|将|可|能|有望)超额完成/;
/** Negative, zero or positive as certainly less, perhaps all, or certainly more than the budget was executed; null when not stated. */
function standingOf({ executed, budget, rate }: Amounts): number | null {
  if (executed !== null && budget !== null && executed.unit.base === budget.unit.base) return order(executed, budget);
  if (rate === null || rate.unit.kind !== "rate") return null;
  const { low, high } = baseRangeOf(rate);
  return compare(high, HUNDRED) < 0 ? -1 : compare(low, HUNDRED) > 0 ? 1 : 0;
}

/** 全部执行完毕, 未超预算, 超额完成预算 against the amounts; null where the sentence has none of them, or no amounts are stated. */
export function compareSpoken(wording: Wording, amounts: Amounts, who: string): Draft | null {
  const text = fold(wording.text);
  const standing = standingOf(amounts);
  if (standing === null) return null;
  const spent = SPENT.exec(text)?.[0];
  const within = WITHIN.exec(text)?.[0];
  const over = OVERFULFILLED.exec(text)?.[0];
  if (spent !== undefined && !PARTLY.test(text)) return tell(spent, standing < 0, wording, amounts, who);
  if (within !== undefined) return tell(within, standing > 0, wording, amounts, who);
  // 超额完成 speaks of the budget only where the sentence has a rate and nothing else to fulfil.
  if (
    over === undefined ||
    amounts.rate === null ||
    !/(?:预算|支出|执行)[^,.;]{0,6}超额完成|超额完成(?:预算|支出|执行)/.test(text)
  )
    return null;
  return tell(over, standing < 0, wording, amounts, who);
}

function tell(word: string, fault: boolean, wording: Wording, amounts: Amounts, who: string): Draft {
  const { executed, budget, rate } = amounts;
  const zh = [executed && `执行${print(executed)}`, budget && `预算${print(budget)}`, rate && `执行率${print(rate)}`];
  const en = [
    executed && `executed ${print(executed)}`,
    budget && `budget ${print(budget)}`,
    rate && `rate ${print(rate)}`,
  ];
  return judge(
    fault,
    say(who, word, zh.filter(Boolean).join("、"), en.filter(Boolean).join(", "), fault),
    evidence(["narrative", wording], ["executed", executed], ["budget", budget], ["rate", rate]),
  );
}

export const say = (who: string, word: string, zh: string, en: string, fault: boolean): Message => ({
  zh: `${who}称“${word}”,${fault ? "但" : ""}${zh}`,
  en: `${who} says “${word}”${fault ? ", but" : ":"} ${en}`,
});

const print = (figure: NumericFigure): string =>
  /[\d.]$/.test(figure.text) ? `${figure.text}${figure.unit.name}` : figure.text;
