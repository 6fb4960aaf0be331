/**
 * Printed characters as the ones they stand for.
 *
 * PDF producers map ideographs to radicals (Chromium with Noto prints 长 as U+2ED3); NFKC leaves the block
 * U+2E80–2EF3 as it is and turns ⼾ into the traditional 戶. The pairs follow Unicode's EquivalentUnifiedIdeograph.
 */
const RADICALS = new Map(
  (
    "⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬" +
    "⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺴罓⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝" +
    "⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐" +
    "⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟⼾户"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const RADICAL = /[⺀-⻳⼀-⿕豈-﫿]/gu;
const UNSEEN = /[​-‏⁠﻿­]/g;

/** `raw` with radicals and compatibility ideographs as the ideographs they stand for, invisible characters gone. Nothing else changes. */
export function unifyIdeographs(raw: string): string {
  return raw
    .replace(UNSEEN, "")
    .replace(RADICAL, (character) => RADICALS.get(character) ?? character.normalize("NFKC"));
}

/** Signs that stand for one another in numbers and names: per cent, dashes, tildes, comparisons, small brackets. */
export const SIGNS: Readonly<Record<string, string>> = {
  "﹪": "%",
  "－": "-",
  "—": "-",
  "–": "-",
  "―": "-",
  "−": "-",
  "～": "~",
  "〜": "~",
  "∼": "~",
  "﹥": ">",
  "﹤": "<",
  "⩾": "≥",
  "⩽": "≤",
  "≧": "≥",
  "≦": "≤",
  "﹙": "(",
  "﹚": ")",
};

const FOLDS: Readonly<Record<string, string>> = {
  ...SIGNS,
  "。": ".",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "【": "[",
  "】": "]",
  "〔": "[",
  "〕": "]",
};

/** Labels, names and units come up thousands of times in one report; past this many the memory is emptied. */
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 100;
const folded = new Map<string, string>();

/**
 * `raw` as it is compared: ideographs unified, full-width forms halved, brackets, dashes and comparison signs
 * made one, white space gone. `（一）　绩效` and `(一)绩效` fold to the same words.
 */
export function fold(raw: string): string {
  const known = folded.get(raw);
  if (known !== undefined) return known;
  const half = unifyIdeographs(raw).normalize("NFKC").replace(/\s+/g, "");
  const one = half.replace(FOLDED, (character) => FOLDS[character] ?? character);
  if (raw.length <= LONGEST_REMEMBERED) {
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(raw, one);
  }
  return one;
}

const FOLDED = /[﹪－—–―−～〜∼﹥﹤⩾⩽≧≦。“”‘’【】〔〕﹙﹚]/g;

/** {@link fold}, and all punctuation gone: what remains names a thing. */
export const foldName = (raw: string): string => fold(raw).replace(/[\p{P}\p{S}]/gu, "");
