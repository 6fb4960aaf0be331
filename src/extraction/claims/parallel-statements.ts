import { ownerOf } from "./count-statements.ts";
import type { DraftList } from "./draft.ts";
import { type FundPhrase, readFundPhrase } from "./fund-phrases.ts";
import { COUNTED_HEADS } from "./lexicon/counts.ts";
import { RESPECTIVELY } from "./lexicon/lists.ts";
import { closeFrame } from "./lists.ts";
import { isMoney, type Memory } from "./memory.ts";
import { type Parallel, parallelNames } from "./parallels.ts";
import { peelPeriod } from "./periods.ts";
import { trailing } from "./phrase.ts";
import { readPartName, readSubject } from "./subjects.ts";

/** One figure of a 分别 with the name it goes with. */
interface Pair {
  readonly name: string;
  readonly figure: Parallel["figures"][number];
  readonly entry: Parallel["entries"][number];
}

/** States each figure of its own name; nothing at all when names and figures are not as many. `partial`: 其中 came before. */
export function readParallel(
  memory: Memory,
  parallel: Parallel,
  words: string,
  partial: boolean,
): readonly DraftList[] {
  const { unit } = parallel.entries.at(-1) ?? { unit: null };
  if (unit === null) return [];
  const phrase = readFundPhrase(words, unit);
  const pairs = pairsOf(memory, parallel, phrase, words);
  if (pairs === null) return [];
  const measured = pairs.map(({ name, entry }) => readFundPhrase(name, entry.unit));
  if (measured.every((item, index) => item.measure !== null && (item.noun === "" || index === 0))) {
    readMeasures(memory, pairs, measured);
  } else if (unit.kind === "count") readCounts(memory, pairs);
  else if (pairs.every(({ name }) => peelPeriod(name).rest === "")) readYears(memory, pairs, phrase);
  else if (!phrase.misfit && unit.kind === "money") return readParts(memory, pairs, phrase, partial);
  return [];
}

function pairsOf(memory: Memory, parallel: Parallel, phrase: FundPhrase, words: string): readonly Pair[] | null {
  const { figures, entries } = parallel;
  const repeated = phrase.noun === "" && memory.names.length === figures.length ? memory.names : null;
  const before = words.slice(0, words.lastIndexOf(RESPECTIVELY));
  const names = repeated ?? parallelNames(phrase.noun, figures.length) ?? parallelNames(before, figures.length);
  if (names === null) return null;
  memory.names = names;
  return figures.flatMap((figure, index) => {
    const [name, entry] = [names[index], entries[index]];
    return name === undefined || entry === undefined ? [] : [{ name, figure, entry }];
  });
}

/** `预算数、执行数分别为100万元、80万元`: one subject, several measures. */
function readMeasures(memory: Memory, pairs: readonly Pair[], measured: readonly FundPhrase[]): void {
  const named = readSubject(measured[0]?.noun ?? "");
  memory.enter(named.period);
  const subject = memory.subjectOf(named);
  if (subject === null) return;
  memory.subject = subject;
  pairs.forEach(({ figure, entry }, index) => {
    const { measure = null, term = "" } = measured[index] ?? {};
    memory.state(figure, { subject, measure, term }, entry);
  });
}

/** `一级、二级、三级指标分别为3个、5个、8个`: the last name lends the others its noun. */
function readCounts(memory: Memory, pairs: readonly Pair[]): void {
  const head = trailing(COUNTED_HEADS, pairs.at(-1)?.name ?? "");
  const first = pairs[0]?.name ?? "";
  const at = Math.max(0, first.search(/[一二三]级/));
  const subject = head === "" ? null : ownerOf(memory, readSubject(first.slice(0, at)));
  if (subject === null) return;
  pairs.forEach(({ name, figure, entry }, index) => {
    const words = index === 0 ? name.slice(at) : name;
    const counted = words.endsWith(head) ? words : words + head;
    memory.state(figure, { subject, measure: "count", term: "", counted }, entry);
  });
}

/** `2022年、2023年预算分别为500万元、600万元`: one subject, several periods. */
function readYears(memory: Memory, pairs: readonly Pair[], phrase: FundPhrase): void {
  const { subject } = memory;
  if (subject === null) return;
  for (const { name, figure, entry } of pairs) {
    memory.enter(peelPeriod(name).period);
    memory.state(figure, { subject, measure: phrase.measure ?? "budget", term: phrase.term }, entry);
  }
}

/** `A、B、C分别安排10万元、20万元、30万元`: several subjects, the parts of the amount before them if there is one. */
function readParts(memory: Memory, pairs: readonly Pair[], phrase: FundPhrase, partial: boolean): readonly DraftList[] {
  const subjects = pairs.map(({ name }) => readPartName(peelPeriod(name).rest));
  const heads = memory.said.length > 0 ? memory.heads() : [];
  const announced = memory.announced === "unknown" ? null : memory.announced;
  const measure = phrase.measure ?? announced ?? (heads.some(isMoney) ? null : "budget");
  if (subjects.some((named) => named.kind !== "name")) return [];
  const parts = pairs.map(({ figure, entry }, index) => {
    const named = subjects[index];
    const subject = named?.kind === "name" ? named.name : "";
    return { draft: memory.state(figure, { subject, measure, term: phrase.term }, entry), separator: "、" };
  });
  const stated = heads.findLast((draft) => draft.measure === "count")?.entry?.number.digits ?? null;
  const lists = closeFrame({
    full: !partial,
    heads,
    parts,
    stated,
    least: 1,
    fallback: "budget",
    broken: false,
    bracketed: false,
  });
  return lists.length > 0 ? lists : [{ total: null, parts: parts.map((part) => part.draft), partition: !partial }];
}
