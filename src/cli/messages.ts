import type { Message } from "../domain/note.ts";

export type Lang = "zh" | "en";
export const LANGS = ["zh", "en"] as const;

const say = (zh: string, en: string): Message => ({ zh, en });

/** What commands and options are for, as `--help` says it. */
export const HELP = {
  gouji: say(
    "勾稽:核对部门绩效监控报告中互相矛盾的数字",
    "gouji: finds figures that contradict each other in performance reports",
  ),
  check: say("核查文件或文件夹,输出结果工作簿", "check files and folders, and write the workbook"),
  extract: say(
    "提取一个文件的表格、段落和文中数据(JSON,标准输出)",
    "print one file's tables, paragraphs and claims as JSON",
  ),
  checks: say("列出全部核查规则", "list every check"),
  pipelines: say("列出 pipelines/ 中的报告类型", "list the kinds of reports in pipelines/"),
  validate: say("检查一个流程文件是否合格", "validate one pipeline file"),
  doctor: say("检查本机环境,说明缺什么、会影响什么", "say what this machine has, and what would fail"),
  inputs: say("要核查的文件或文件夹(含子文件夹)", "files and folders (with all below them) to check"),
  file: say("文件", "a file"),
  out: say("输出文件夹", "the output folder"),
  pipeline: say(
    "流程名称或文件(默认按各文件标题选择)",
    "a pipeline's name or file (default: each document's titles choose)",
  ),
  jobs: say("同时处理的文件数(默认为处理器核数)", "documents at a time (default: the cores)"),
  ocr: say(
    "扫描页识别:auto 只识别扫描页|always 所有页都按图像识别|never 不识别",
    "read pages from their pictures: auto (scans only)|always (every page)|never",
  ),
  ocrEngine: say(
    "识别引擎:paddle|tesseract(不认得 ≥ 和 ≤)|both(paddle 识别,存疑处由 tesseract 复读;缺一则不运行)。默认同 both,但缺一时用另一个",
    "engine: paddle|tesseract (knows no ≥ and ≤)|both (paddle, and tesseract reads again what is in doubt; both must be there). Default: as both, with the one that is there",
  ),
  debug: say(
    "把识别各步骤的图像写入该文件夹(page-页号-步骤.png)",
    "write the pictures of each step of reading a scan into this folder (page-N-STEP.png)",
  ),
  roster: say("应报送单位名单(csv 或 xlsx)", "who must submit (csv or xlsx)"),
  ledger: say("财政预算执行台账(csv 或 xlsx)", "the bureau's own budget and execution (csv or xlsx)"),
  lang: say("界面和结果语言:zh|en", "language of messages and results: zh|en"),
  failOn: say("发现此类问题时以状态 1 退出:error|warning|never", "exit 1 when findings reach: error|warning|never"),
  fresh: say("不使用以前的缓存", "ignore the cache"),
  quiet: say("不显示进度和汇总", "no progress and no summary"),
  json: say("以 JSON 输出进度(标准错误,每行一个对象)", "progress as JSON, one object a line on standard error"),
  help: say("显示帮助", "show help"),
  version: say("显示版本", "show the version"),
} as const;

export const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "用法:",
  "Arguments:": "参数:",
  "Options:": "选项:",
  "Commands:": "命令:",
};

/** What is wrong with a command line, by commander's code; its own words follow in English. */
export const FAULTS: Readonly<Record<string, Message>> = {
  "commander.unknownOption": say("没有这个选项", "no such option"),
  "commander.unknownCommand": say("没有这个命令", "no such command"),
  "commander.missingArgument": say("缺少参数", "an argument is missing"),
  "commander.missingMandatoryOptionValue": say("缺少选项", "an option is missing"),
  "commander.optionMissingArgument": say("选项缺少取值", "an option has no value"),
  "commander.invalidArgument": say("取值不对", "a value is not allowed"),
  "commander.excessArguments": say("参数太多", "too many arguments"),
};
export const FAULT = say("命令有误", "wrong usage");
export const SEE_HELP = say("用 --help 查看用法", "see --help");

export const DEFECT = say(
  "gouji 自身出错,请把以下内容提供给维护者",
  "gouji itself failed; please show this to its maintainers",
);
