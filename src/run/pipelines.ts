import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { UsageError } from "../domain/errors.ts";
import { Pipeline } from "../domain/pipeline.ts";
import { PACKAGE_ROOT } from "./version.ts";

export const PIPELINE_FOLDER = fileURLToPath(new URL("pipelines/", PACKAGE_ROOT));

export interface PipelineFile {
  readonly path: string;
  readonly pipeline: Pipeline;
}

/** Every pipeline of `pipelines/`, by file name. Throws UsageError for a file that is none, and for two of one name. */
export function loadPipelines(folder = PIPELINE_FOLDER): readonly PipelineFile[] {
  const files = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readPipeline(join(folder, name)));
  for (const [index, { pipeline, path }] of files.entries()) {
    const other = files.slice(0, index).find((file) => file.pipeline.name === pipeline.name);
    if (other !== undefined) throw sameName(pipeline.name, other.path, path);
  }
  return files;
}

/**
 * The pipelines a run chooses from, and the one it is told to use: `chosen` is a name of `pipelines/` or a file.
 * Null: each document chooses by its own titles.
 */
export function choosePipelines(chosen: string | null): {
  readonly pipelines: readonly Pipeline[];
  readonly pipeline: string | null;
} {
  const known = loadPipelines().map(({ pipeline }) => pipeline);
  if (chosen === null) return { pipelines: known, pipeline: null };
  if (known.some(({ name }) => name === chosen)) return { pipelines: known, pipeline: chosen };
  if (!isFile(chosen)) throw unknownPipeline(chosen, known);
  const { pipeline } = readPipeline(chosen);
  return { pipelines: [pipeline, ...known.filter(({ name }) => name !== pipeline.name)], pipeline: pipeline.name };
}

/** One pipeline file, validated. Throws UsageError naming the file, the line or field, and what to do. */
export function readPipeline(path: string): PipelineFile {
  const document = parseDocument(readText(path));
  const broken = document.errors[0];
  if (broken !== undefined) throw notYaml(path, broken.message.split("\n")[0] ?? broken.message);
  const parsed = Pipeline.safeParse(document.toJS());
  if (parsed.success) return { path, pipeline: parsed.data };
  throw notPipeline(
    path,
    parsed.error.issues.map((issue) => `${issue.path.map(String).join(".") || "(file)"}: ${issue.message}`),
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      code: "pipeline-unreadable",
      zh: `无法读取流程文件 ${path}:${why};请检查路径和权限`,
      en: `cannot read the pipeline file ${path}: ${why}; check its path and permissions`,
    });
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** More than a screen of faults helps nobody: the first ones go, the rest follow on the next try. */
const MOST_FAULTS = 8;

const notPipeline = (path: string, faults: readonly string[]): UsageError => {
  const list = faults
    .slice(0, MOST_FAULTS)
    .map((fault) => `\n  ${fault}`)
    .join("");
  return new UsageError({
    code: "pipeline-invalid",
    zh: `流程文件 ${path} 有 ${faults.length} 处不合要求,请按提示修改:${list}`,
    en: `the pipeline file ${path} has ${faults.length} faults; correct them:${list}`,
  });
};

const notYaml = (path: string, why: string): UsageError =>
  new UsageError({
    code: "pipeline-not-yaml",
    zh: `流程文件 ${path} 不是有效的 YAML:${why};请检查缩进和引号`,
    en: `the pipeline file ${path} is not valid YAML: ${why}; check indents and quotes`,
  });

const sameName = (name: string, first: string, second: string): UsageError =>
  new UsageError({
    code: "pipeline-same-name",
    zh: `${basename(first)} 与 ${basename(second)} 的流程名称都是“${name}”,请改掉一个`,
    en: `${basename(first)} and ${basename(second)} are both named “${name}”; rename one`,
  });

const unknownPipeline = (chosen: string, known: readonly Pipeline[]): UsageError => {
  const names = known.map(({ name }) => name).join(", ");
  return new UsageError({
    code: "pipeline-unknown",
    zh: `没有名为“${chosen}”的流程,也没有这个文件;可用的流程:${names}`,
    en: `there is no pipeline and no file “${chosen}”; the pipelines are: ${names}`,
  });
};
