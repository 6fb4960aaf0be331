import { test } from "vitest";
import type { Example } from "../../src/checks/example.ts";
import { RULES } from "../../src/checks/registry.ts";
import type { Rule } from "../../src/checks/rule.ts";
import { matchesDocument } from "../generated.ts";

const SCOPE = { project: "each form", submission: "each report", batch: "all reports of a run" } as const;

test("docs/checks.md is in step with the rules", () => {
  matchesDocument("docs/checks.md", [HEAD, index(), ...RULES.map(section)].join("\n"));
});

const HEAD = `# Checks

Generated from the rules by \`test/docs/checks.test.ts\`; every example below is run by the tests. Each relation ends as
*holds*, *rounding* (尾差), *breaks*, *undecided* (a figure is blank or was read in doubt) or *skipped* (the report does
not state what the check needs). Numbers such as A5 are the catalogue's.
`;

function index(): string {
  const rows = RULES.map(
    (rule) =>
      `| ${rule.catalogue} | [\`${rule.id}\`](#${rule.id.replace(".", "")}) | ${rule.title.zh} | ${rule.title.en} | ${rule.severity} |`,
  );
  return ["| | check | 名称 | title | severity |", "| --- | --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function section(rule: Rule): string {
  const source = rule.source === null ? "" : `\n- rests on: ${rule.source.document} ${rule.source.place}`;
  const examples = (["holds", "breaks", "undecided"] as const).flatMap((outcome) =>
    (rule.examples[outcome] ?? []).map((example) => `*${outcome}*\n\n${show(example)}`),
  );
  return `## ${rule.id}

**${rule.catalogue} ${rule.title.zh}** · ${rule.title.en} · ${rule.kind} · ${rule.severity} · ${rule.verdict}

${rule.description.zh}。
${capital(rule.description.en)}.

- applies to: ${SCOPE[rule.appliesTo]}
- tolerance: ${rule.tolerance.en} (${rule.tolerance.zh})${source}
- skipped when: ${rule.needs.en}
- what to do: ${rule.remedy.zh} · ${rule.remedy.en}

${examples.join("\n\n")}
`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const show = (example: Example): string =>
  `\`\`\`json\n${JSON.stringify(example, null, 1).replace(/\n\s*/g, " ")}\n\`\`\``;
