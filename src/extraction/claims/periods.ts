/** Text without the period it opens with, and that period as printed; null when it opens with none. */
export interface Peeled {
  readonly period: string | null;
  readonly rest: string;
}

const YEAR = "(?:19|20)\\d{2}年(?:度)?(?:全年|末|底|初|上半年|下半年)?|[一二][〇○零一二三四五六七八九]{3}年度?";
const MONTH =
  "(?:(?:十[一二]?|[二三四五六七八九])月份?|(?:(?:19|20)\\d{2}年)?\\d{1,2}(?:月份?)?(?:[-~至到]\\d{1,2})?月份?(?:\\d{1,2}[日号])?)";
const PART = "(?:[前第]?[一二三四1234]个?季度|上半年|下半年|前三季度)";
const AROUND = "今年|本年度|本年|当年|上年度|上年|去年|全年|年初|年末|年底|监控期内?|报告期内?|评价期内?";
const POINT = "监控节点|监控时点|监控日|监控期末|报告期末|目前|年底|年末|季度末|期末";

const UNTIL = new RegExp(`^(?:截至到?|截止到?|至|到)(?:(?:${MONTH}|${YEAR})(?:底|末|初|止)?|${POINT})`);
const DATE = new RegExp(
  `^(?:自|从|在)?(?:${MONTH}(?:底|末|初)?|(?:${YEAR})?${PART}|${YEAR}|${AROUND})(?:内|间|期间|止)?`,
);
const TAIL = new RegExp(`^(?:${POINT}|时|止|期间)`);

/** 年初 and the like place a figure in the year but bound no period. */
const VAGUE = /^(?:年初|年末|年底|监控期内?|报告期内?)$/;

export function peelPeriod(text: string): Peeled {
  let period: string | null = null;
  let rest = text;
  for (;;) {
    const match = UNTIL.exec(rest) ?? DATE.exec(rest);
    if (match === null) return { period, rest };
    if (!VAGUE.test(match[0])) period = (period ?? "") + match[0];
    rest = rest
      .slice(match[0].length)
      .replace(TAIL, "")
      .replace(/^[，,]/, "");
  }
}
