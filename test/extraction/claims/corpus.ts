import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Paragraph } from "../../../src/domain/paragraph.ts";
import { paragraphOf } from "./paragraphs.ts";

const FILE = join(import.meta.dirname, "../../../../shared/corpus/hainan-2022/truth.json");

/** A claim of the hand-verified truth. */
export interface TruthClaim {
  readonly id: string;
  readonly para: string;
  readonly subject: string;
  readonly indicator: string | null;
  readonly measure: string;
  readonly op: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** Null where the narrative is silent. */
  readonly printed: string | null;
}

interface TruthNumber {
  readonly para: string;
  readonly value: string;
  readonly kind: string;
}

interface TruthParagraph {
  readonly id: string;
  readonly kind: "heading" | "paragraph";
  readonly level: number | null;
  readonly text: string;
}

function asParagraph(truth: TruthParagraph): Paragraph {
  if (truth.kind === "paragraph") return paragraphOf(truth.text);
  const number = /^(\d+)\./.exec(truth.text)?.[1];
  const level = truth.level ?? 0;
  return paragraphOf(truth.text, {
    role: level === 0 ? "title" : "heading",
    level,
    number: number === undefined ? null : Number(number),
  });
}

/** The corpus' narrative with made-up places, and what it truly states; null where the corpus is not at hand. */
export const CORPUS = existsSync(FILE) ? load() : null;

function load() {
  const { narrative } = JSON.parse(readFileSync(FILE, "utf8"));
  const truths: readonly TruthParagraph[] = narrative.paragraphs;
  return {
    ids: truths.map((truth) => truth.id),
    paragraphs: truths.map(asParagraph),
    claims: narrative.claims as readonly TruthClaim[],
    others: narrative.other_numbers as readonly TruthNumber[],
  };
}
