import type { Signing } from "../../../domain/record.ts";
import { projectOf } from "../../about.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { type Draft, defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** F9: where a report asks for a seal or a signature there is one. Printed pages do not show, and are not asked. */
export const signsForm = defineRule<SubmissionRule>({
  id: "form.signed",
  catalogue: "F9",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "签字盖章", en: "Seal and signature" },
  description: {
    zh: "印有“盖章”“公章”“签字”“签名”之处,扫描件上应有印章、签字",
    en: "where a scanned page asks for a seal or a signature, there is one",
  },
  source: null,
  onAbsence: true,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: {
    zh: "没有要求签字、盖章的扫描页",
    en: "no scanned page asks for a seal or a signature",
  },
  remedy: { zh: "补签字、补盖章后重新扫描报送", en: "sign, seal and scan it again" },
  gather: (count) => ({
    zh: `${count}处要求签字或盖章而未见`,
    en: `${count} places ask for a seal or a signature and show none`,
  }),
  *relate({ submission }) {
    for (const signing of submission.signings ?? []) {
      if (signing.state === "unknown") continue;
      const project = projectOf(submission, signing.project);
      yield { ...relateSigning(signing, project === null ? "" : nameOf(project)), project };
    }
  },
  examples: {
    holds: [{ projects: [{ signings: ["填报单位：某局（盖章）|present", "单位负责人（签字）|present"] }] }],
    breaks: [
      { projects: [{ signings: ["填报单位：某局（盖章）|missing"] }] },
      { projects: [{ signings: ["单位负责人（签字）|missing"] }] },
    ],
  },
});

function relateSigning({ kind, label, state }: Signing, whose: string): Draft {
  const seal = kind === "seal";
  const missing = state === "missing";
  const [zh, en] = seal ? ["印章", "seal"] : ["签字", "signature"];
  return {
    outcome: missing ? "breaks" : "holds",
    message: {
      zh: `${whose}“${label.text}”${missing ? `处未见${zh}` : `处有${zh}`}`,
      en: `${whose === "" ? "" : `${whose}: `}“${label.text}” shows ${missing ? "no" : "a"} ${en}`,
    },
    evidence: evidence(["form", label]),
    // Whatever else the label may say, it was known by the word that asks.
    onReading: true,
  };
}
