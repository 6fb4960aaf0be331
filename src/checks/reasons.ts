import type { Pipeline } from "../domain/pipeline.ts";
import type { Indicator, Project } from "../domain/record.ts";
import type { Evidence } from "../domain/relation.ts";
import { evidence, saysNothing } from "./evidence.ts";

/** True when the form says anything of causes or measures: the project's own, or the indicator's. */
export const explains = (project: Project, pipeline: Pipeline, indicator?: Indicator): boolean =>
  !saysNothing(project.deviation, pipeline) ||
  !saysNothing(project.measures, pipeline) ||
  (indicator !== undefined && !saysNothing(indicator.reason, pipeline));

/** True when the form says anything of causes or measures anywhere: the project's own, or one of its indicators'. */
export const explainsAnywhere = (project: Project, pipeline: Pipeline): boolean =>
  explains(project, pipeline) || project.indicators.some((indicator) => !saysNothing(indicator.reason, pipeline));

/** True when the form has a place for causes or measures: what it does not print cannot be asked for. */
export const asksReasons = (project: Project): boolean =>
  "deviation" in project.fields || "measures" in project.fields || project.form.indicatorColumns.includes("reason");

export const reasonEvidence = (project: Project, indicator?: Indicator): readonly Evidence[] =>
  evidence(["deviation", project.deviation], ["measures", project.measures], ["reason", indicator?.reason]);
