/**
 * A small report in shorthand, for the examples that stand in a rule. The prose is read by the real grammar and
 * matched to the forms by the real matcher, so an example shows what a department would have to write.
 */
export interface Example {
  readonly prose?: readonly string[];
  readonly projects?: readonly ExampleProject[];
  /** A table that lists projects: `name|budget|executed|executionRate` a row; the one named 合计 is its total. */
  readonly list?: readonly string[];
  /** `2022-01/2022-10`; the examples' default. */
  readonly period?: string;
  readonly title?: string;
  readonly department?: string;
  readonly file?: string;
  /** For checks over several reports: the others. */
  readonly others?: readonly Example[];
}

/** Cells as printed; absent ones are blank. */
export interface ExampleProject {
  readonly name?: string;
  readonly budget?: string;
  readonly adjusted?: string;
  readonly executed?: string;
  readonly executionRate?: string;
  readonly forecast?: string;
  readonly forecastRate?: string;
  readonly balance?: string;
  /** 其中 rows: key → budget and executed as printed. */
  readonly parts?: Readonly<
    Record<
      string,
      { readonly budget?: string; readonly adjusted?: string; readonly executed?: string; readonly forecast?: string }
    >
  >;
  readonly light?: "red" | "yellow" | "green" | "blue" | "none";
  readonly progress?: string;
  readonly goal?: { readonly expected?: string; readonly actual?: string; readonly forecast?: string };
  /** `一级|二级|三级|target|actual|forecast|possibility|reason`, one string an indicator; trailing parts may be left out. */
  readonly indicators?: readonly string[];
  /** Lights printed for each indicator, in order. */
  readonly indicatorLights?: readonly ("red" | "yellow" | "green" | "blue" | "none")[];
  readonly deviation?: string;
  readonly measures?: string;
  readonly phone?: string;
  readonly contact?: string;
  readonly lead?: string;
  readonly preparedOn?: string;
  /** 填报单位 and 金额单位 printed with the form. */
  readonly department?: string;
  readonly unit?: string;
  /** Readings in doubt: `executed`, `budget`, … */
  readonly doubtful?: readonly string[];
  /** What else a doubtful reading may be, likeliest first. */
  readonly alternatives?: Readonly<Record<string, readonly string[]>>;
  /** `单位负责人（签字）|missing`: places on a scanned page that ask for a seal (盖章) or a signature. */
  readonly signings?: readonly string[];
  /** Fields and columns that the form does not print at all. */
  readonly without?: readonly string[];
}
