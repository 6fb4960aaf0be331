/** One known inconsistency of the real report: what it is, and the check that tells it or why none does. */
export interface Reach {
  readonly what: string;
  readonly check?: string;
  readonly why?: string;
}

const WORDING = "a slip in wording that states no figure: needs a language model, not a check";
const OPINION = "two judgements in words; which figures they stand for is not stated";
const MEANING = "needs knowledge of what the indicator or fund means, which the report does not state";
const HABIT = "a habit of layout or wording, not a statement that contradicts another";
const ACROSS = "compares how different projects chose to set up their indicators: no rule says they must agree";

/** The 68 inconsistencies of corpus/hainan-2022/findings.json, in our words. */
export const REACH: Readonly<Record<string, Reach>> = {
  F01: { what: "narrative execution total against the sum of the forms", check: "sum.forms-total" },
  F02: { what: "expected carry-over of a project whose form forecasts 100%", check: "forecast.carryover" },
  F03: { what: "total carry-over against all forecasts: follows from F02", check: "forecast.carryover" },
  F04: { what: "number of projects, stated differently in one place", check: "count.members" },
  F05: { what: "a rate printed with two decimals that holds as a whole percent only", check: "rate.precision" },
  F06: { what: "that form prints two decimals, the others none", why: HABIT },
  F07: { what: "narrative completion of an indicator whose cell is blank", check: "tie-out.indicators" },
  F08: {
    what: "an indicator for which the narrative gives no completion",
    why: "the sentence is incomplete, so it makes no claim; the blank cell is told by form.required",
  },
  F09: { what: "operator of a completion differs between prose and form", check: "tie-out.indicators" },
  F10: { what: "project name differs between list, heading and form", check: "name.project" },
  F11: { what: "project name differs between list, heading and form", check: "name.project" },
  F12: { what: "project name differs between list, heading and form", check: "name.project" },
  F13: { what: "a project's name misspelt in running prose", why: WORDING },
  F14: { what: "a doubled character in a goal", why: WORDING },
  F15: { what: "two forms name a like indicator differently", why: ACROSS },
  F16: { what: "a quoted document's title differs from the project's name", why: WORDING },
  F17: { what: "goal said to be 100% reached while indicators miss", check: "status.goal-reached" },
  F18: { what: "goal forecast at 100% while forecasts miss", check: "status.forecast-reached" },
  F19: { what: "missed indicator without a reason", check: "status.miss-unexplained" },
  F20: { what: "missed indicator without a reason", check: "status.miss-unexplained" },
  F21: { what: "most of the money to be paid in the last two months", check: "status.goal-reached" },
  F22: { what: "a cause told in the prose, none in the form", check: "status.cause-denied" },
  F23: { what: "a progress text that contradicts itself", check: "text.words" },
  F24: { what: "missed cost indicator without a reason", check: "status.miss-unexplained" },
  F25: { what: "overall progress far below the indicators'", check: "status.goal-gap" },
  F26: { what: "overall progress far below the indicators'", check: "status.goal-gap" },
  F27: { what: "nothing executed, 100% forecast, no reason", check: "status.idle" },
  F28: { what: "nothing executed, 100% forecast, no reason", check: "status.idle" },
  F29: { what: "nothing executed, 100% forecast, no reason", check: "status.idle" },
  F30: { what: "no warning light ticked anywhere though several are due", check: "light.missing" },
  F31: { what: "problems told in the prose, none in any form", check: "status.problems" },
  F32: { what: "all funds said to be spent by year's end, beside a carry-over", why: OPINION },
  F33: { what: "quality of management judged in two ways", why: OPINION },
  F34: { what: "actual values that repeat the target's bound", check: "status.bound-as-actual" },
  F35: { what: "progress text copied from the goal", check: "status.goal-copied" },
  F36: { what: "a quarterly publication complete by October", why: MEANING },
  F37: { what: "indicators under the wrong heading", check: "form.heading" },
  F38: { what: "indicators under the wrong heading", check: "form.heading" },
  F39: {
    what: "three indicators rotated among their headings",
    why: "their names carry no plain count, cost or rate word to place them by",
  },
  F40: { what: "one indicator name twice, one with a unit that does not fit", check: "form.duplicate-indicator" },
  F41: { what: "one indicator name twice", check: "form.duplicate-indicator" },
  F42: { what: "one indicator name twice", check: "form.duplicate-indicator" },
  F43: { what: "one indicator name twice", check: "form.duplicate-indicator" },
  F44: { what: "one indicator name twice, words in another order", check: "form.duplicate-indicator" },
  F45: { what: "like indicators of two forms in different units", why: ACROSS },
  F46: { what: "cost indicators at level one or at level two", why: ACROSS },
  F47: { what: "one indicator classed differently in different forms", why: ACROSS },
  F48: { what: "a target that always holds", why: MEANING },
  F49: { what: "a quantity without a unit", check: "form.unit" },
  F50: { what: "a quantity measured in percent", check: "form.unit" },
  F51: { what: "a quantity measured in percent, in the wrong direction", check: "form.unit" },
  F52: { what: "clicks counted in persons", why: MEANING },
  F53: { what: "rates with a target of at least 100%", check: "status.rate-above-hundred" },
  F54: { what: "a mobile number with a digit too many", check: "form.phone" },
  F55: { what: "brackets of document numbers differ", why: HABIT },
  F56: { what: "a word of an indicator's label mistyped", why: WORDING },
  F57: { what: "two characters swapped", why: WORDING },
  F58: { what: "a like-sounding word", why: WORDING },
  F59: { what: "a like-sounding word", why: WORDING },
  F60: { what: "a sentence cut by punctuation", why: WORDING },
  F61: { what: "several wordings for one measure", why: HABIT },
  F62: { what: "a full stop within a sentence", why: WORDING },
  F63: { what: "prose and form call the target differently", why: HABIT },
  F64: {
    what: "forms without satisfaction indicators",
    why: "which first-level indicators a form must have differs by place; form.level1-required tells those of the pipeline",
  },
  F65: { what: "a one-off fund said to run for years", why: MEANING },
  F66: { what: "a goal that names its legal basis only", why: MEANING },
  F67: { what: "punctuation of headings differs", why: HABIT },
  F68: {
    what: "the department's name not filled in on any form",
    why: "the form prints the field for a seal; an unsealed copy is not incomplete",
  },
};
