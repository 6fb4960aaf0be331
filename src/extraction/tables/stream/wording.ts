import { fold } from "../../../domain/characters.ts";
import { numberingOf } from "../../paragraphs/numbering.ts";
import type { Strip } from "./runs.ts";

const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?[%‰]?";
const AMOUNT = new RegExp(
  `^[(]?[≥≤<>=~+\\-−△▲¥￥$约]*${NUMBER}(?:[~/-]${NUMBER})?[)]?[\\p{Script=Han}㎡℃/]{0,5}[)]?$`,
  "u",
);
/** Numbers that count nothing: days, months and years, telephone numbers. */
const NO_AMOUNT =
  /^(?:\d{4}年.*|\d{1,2}月份?|(?:19|20)\d{2}[-/]\d{1,2}|\d{4}([-./])\d{1,2}\1\d{1,2}|\d{3,4}-\d{7,8}|1\d{10})$/;
const DASH = /^(?:[-/*×]{1,4}|无|不适用)$/;

/** `1,280.50`, `(3.2)`, `≥95%`, `12万元`. */
export const isAmount = (text: string): boolean => AMOUNT.test(fold(text)) && !NO_AMOUNT.test(fold(text));

/** `2021`: a title over a column as often as a figure. */
export const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(fold(text));

/** What is printed where there is no amount. */
export const isDash = (text: string): boolean => DASH.test(fold(text));

/** Words before a colon: a form's caption, an address, a place to sign. A table says `其中：` only. */
const LABELLED =
  /^(?!其中:|(?:[一二三四五六七八九十]+、|\d+\.).*其中:).+:|^\(?(?:金额)?单位[(元万千]|^\(?(?:盖|签)[章名字]/;

export const isLabelled = (text: string): boolean => LABELLED.test(fold(text)) && !/^\d+:\d/.test(fold(text));

/** A line made of labels: `编制单位：…　　单位：万元`, `审核人：…　填表人：…`. */
export const isCaptionLine = ({ runs }: Strip): boolean =>
  runs.filter(({ text }) => isLabelled(text)).length * 2 >= runs.length;

const NOTE = /^(?:注\d*[:.、]|备注[:.]|说明[:.]|填[报表]说明|资料来源|\*)/;

/** What stands under a table and speaks of it. */
export const isNote = ({ runs: [run] }: Strip): boolean => run !== undefined && NOTE.test(fold(run.text));

/** An entry of its own, not the rest of what stands above it. */
export const startsAnew = (text: string): boolean =>
  numberingOf(fold(text)) !== null || /^(?:其中|[一二三四五六七八九十]+[、.]|\(|合计|小计|总计)/.test(fold(text));

/** `A. …`, `B、…`: answers to choose from. */
export const isChoice = (text: string): boolean => /^[A-H][.、)]/.test(fold(text)) || /^[□☐☑■√](?=.)/.test(fold(text));
