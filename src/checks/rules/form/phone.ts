import { fold } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import type { Project } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge, listNames } from "../../judge.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** F8: a telephone number has as many digits as such numbers have. One finding a number, whatever forms print it. */
export const dialsPhone = defineRule<SubmissionRule>({
  id: "form.phone",
  catalogue: "F8",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "联系电话", en: "Telephone number" },
  description: {
    zh: "手机号应为11位、以13至19开头;固定电话应为区号加7至8位",
    en: "a mobile number has 11 digits and begins with 13 to 19; a landline has an area code and 7 or 8 digits",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "表中未填联系电话", en: "no form states a telephone number" },
  remedy: { zh: "更正联系电话", en: "correct the telephone number" },
  *relate({ submission }) {
    const numbers = new Map<string, { project: Project; phone: Wording }[]>();
    for (const project of submission.projects) {
      if (project.phone === null) continue;
      const key = fold(project.phone.text);
      numbers.set(key, [...(numbers.get(key) ?? []), { project, phone: project.phone }]);
    }
    for (const [text, uses] of numbers) {
      const why = impossibility(text);
      const names = listNames(uses.map(({ project }) => nameOf(project)));
      yield judge(
        why !== null,
        {
          zh: `联系电话${text}${why === null ? "位数正常" : why.zh}(${names.zh})`,
          en: `the number ${text} ${why === null ? "is a possible one" : why.en} (${names.en})`,
        },
        evidence(...uses.map(({ phone }) => ["stated", phone] as const)),
        uses.length === 1 ? { project: uses[0]?.project ?? null } : {},
      );
    }
  },
  examples: {
    holds: [{ projects: [{ phone: "13900000001" }, { phone: "0971-8000001" }, { phone: "010-80000001转8001" }] }],
    breaks: [{ projects: [{ phone: "139000000012" }] }, { projects: [{ phone: "0971-80001" }] }],
    undecided: [{ projects: [{ phone: "139000000012", doubtful: ["phone"] }] }],
  },
});

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{9,11}$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const SERVICE = /^(?:400|800)\d{7}$/;

/** Null for numbers that exist and for those that cannot be told (masked, short, several): only plain cases are. */
function impossibility(text: string): { readonly zh: string; readonly en: string } | null {
  if (/[*xX]/.test(text)) return null;
  for (const part of text.split(/[、,;/]/)) {
    const digits = part
      .replace(/(?:转|-(?=\d{1,4}$)(?<=\d{7,8}-)).*$/, "")
      .replace(/^\+?\(?86\)?-?/, "")
      .replace(/\D/g, "");
    const why = digits === "" ? null : reasonOf(digits);
    if (why !== null) return why;
  }
  return null;
}

function reasonOf(digits: string): { readonly zh: string; readonly en: string } | null {
  if ([MOBILE, LANDLINE, LOCAL, SERVICE].some((pattern) => pattern.test(digits))) return null;
  const count = digits.length;
  if (/^1[3-9]/.test(digits) && count >= 9 && count <= 14) {
    return { zh: `为${count}位,手机号应为11位`, en: `has ${count} digits; mobile numbers have 11` };
  }
  if (/^1[0-2]/.test(digits) && count === 11) {
    return {
      zh: `以${digits.slice(0, 2)}开头,不是手机号段`,
      en: `begins with ${digits.slice(0, 2)}, as no mobile number does`,
    };
  }
  if (digits.startsWith("0") && (count < 10 || (count > 12 && count < 16)) && count > 4) {
    return {
      zh: `为${count}位,固定电话含区号应为10至12位`,
      en: `has ${count} digits; landlines with area code have 10 to 12`,
    };
  }
  return null;
}
