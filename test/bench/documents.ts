import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The shared corpus' report where it lies beside the project, else the first fixture. */
export function firstDocument(): string {
  const corpus = `${root}../shared/corpus/hainan-2022/report.pdf`;
  if (existsSync(corpus)) return corpus;
  const found = readdirSync(`${root}fixtures`, { recursive: true, encoding: "utf8" }).find((name) =>
    name.endsWith(".pdf"),
  );
  if (found === undefined) throw new Error("no PDF under fixtures; name one as argument");
  return `${root}fixtures/${found}`;
}
