import type { PipelineFile } from "../run/pipelines.ts";
import { type AddCommand, addCommand } from "./command.ts";
import { FINISHED } from "./exit-status.ts";
import { HELP, type Lang } from "./messages.ts";

/** `gouji pipelines`, and `gouji pipelines validate FILE` */
export const addPipelines: AddCommand = (program, lang, finish) => {
  const pipelines = addCommand(program, lang, "pipelines", HELP.pipelines[lang]).action(async () => {
    const { loadPipelines } = await import("../run/pipelines.ts");
    process.stdout.write(
      loadPipelines()
        .map((file) => describe(file, lang))
        .join(""),
    );
    finish(FINISHED);
  });
  addCommand(pipelines, lang, "validate", HELP.validate[lang])
    .argument("<file>", HELP.file[lang])
    .action(async (file: string) => {
      const { readPipeline } = await import("../run/pipelines.ts");
      const { pipeline } = readPipeline(file);
      process.stdout.write(lang === "zh" ? `${file}:合格(${pipeline.name})\n` : `${file}: valid (${pipeline.name})\n`);
      finish(FINISHED);
    });
};

const describe = ({ path, pipeline }: PipelineFile, lang: Lang): string =>
  `${pipeline.name}  ${pipeline.title[lang]}\n    ${pipeline.forms.map(({ name }) => name).join(lang === "zh" ? "、" : ", ")}\n    ${path}\n`;
