import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentResult } from "../../src/domain/report.ts";
import { processDocument } from "../../src/run/process-document.ts";
import { PIPELINE } from "../checks/example-report.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/provinces/", import.meta.url));

/** Forms and indicators each report prints, by its number; 21 prints twin tables of a whole department, which no form is. */
const PRINTED: Readonly<Record<string, readonly [forms: number, indicators: number]>> = {
  "01": [3, 14],
  "03": [2, 10],
  "05": [4, 18],
  "07": [2, 9],
  "08": [14, 42],
  "10": [1, 5],
  "11": [1, 4],
  "13": [3, 13],
  "15": [1, 6],
  "17": [1, 5],
  "18": [2, 8],
  "19": [2, 8],
  "20": [0, 0],
  "22": [1, 4],
  "23": [2, 7],
  "24": [1, 4],
  "25": [3, 7],
};

describe.each(readdirSync(FOLDER).map((file) => [file]))("%s", (file) => {
  let result: DocumentResult;
  beforeAll(async () => {
    result = await processDocument({ path: `${FOLDER}${file}`, name: file }, { pipelines: [PIPELINE], pipeline: null });
  });

  test("its forms are read", () => {
    const projects = result.submission?.projects ?? [];
    const printed = PRINTED[file.slice(0, 2)];
    const read = [projects.length, projects.reduce((sum, project) => sum + project.indicators.length, 0)];
    expect(read).toEqual(printed ?? read);
    expect(result.relations.filter((relation) => relation.outcome === "holds").length).toBeGreaterThan(5);
  });

  test("it is without a fault, and is not accused of one", () => {
    expect(
      result.findings.filter((finding) => finding.severity !== "notice").map((finding) => finding.message.zh),
    ).toEqual([]);
  });
});
