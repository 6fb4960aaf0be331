import type { Rule } from "./rule.ts";

export const STATUS_RULES: readonly Rule[] = [];
