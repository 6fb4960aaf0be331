import { expect, test } from "vitest";
import type { Funds, Project } from "../../src/domain/record.ts";
import type { Table } from "../../src/domain/table.ts";
import { readForms } from "../../src/normalisation/forms.ts";
import { PIPELINE } from "../checks/example-report.ts";
import { tableOf } from "./table-builder.ts";

const INDICATORS = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "1-8月执行情况", "全年预计完成情况"],
  ["产出指标", "数量指标", "疏浚渠道长度", "12公里", "8公里", "12公里"],
] as const;

function formOf(...rows: readonly (readonly string[])[]): Project {
  const table = tableOf([["项目支出绩效运行监控表@6"], ...rows, ...INDICATORS]);
  return readForms([table], [], PIPELINE, "form.pdf", 2023).projects[0] as Project;
}

const printed = (funds: Funds): Record<string, string> =>
  Object.fromEntries(Object.entries(funds).flatMap(([key, figure]) => (figure === null ? [] : [[key, figure.text]])));

const NAME = ["项目名称", "渠道疏浚工程@5"] as const;

test("a value ends where a label the pipeline does not know begins", () => {
  expect(formOf(["项目名称", "渠道疏浚工程@2", "项目编码", "3301T0042@2"]).name?.text).toBe("渠道疏浚工程");
  expect(formOf(["项目名称", "", "渠道疏浚工程@4"]).name?.text).toBe("渠道疏浚工程");
});

test("amounts may stand beside their labels instead of below", () => {
  const { funds } = formOf(
    NAME,
    ["预算数（万元）：", "40.00", "执行数（万元）：", "26.00", "执行率：", "65.00%"],
    ["全年预计执行数：", "38.00@5"],
  );
  expect(printed(funds)).toEqual({ budget: "40.00", executed: "26.00", executionRate: "65.00%", forecast: "38.00" });
});

test("a heading may carry the unit of its rates", () => {
  const { funds } = formOf(NAME, ["年初预算数@2", "1-8月执行数@2", "1-8月执行率%@2"], ["40@2", "26@2", "65@2"]);
  expect(printed(funds)).toEqual({ budget: "40", executed: "26", executionRate: "65" });
});

const HEADINGS = ["资金来源@2", "年初预算数@2", "1-8月执行数@2"] as const;

test("rows below rows are left out of what adds up to the total", () => {
  const { fundRows } = formOf(
    NAME,
    HEADINGS,
    ["年度资金总额@2", "50.00@2", "30.00@2"],
    ["1.财政资金@2", "40.00@2", "25.00@2"],
    ["其中：中央转移支付@2", "15.00@2", "9.00@2"],
    ["本级财政资金@2", "25.00@2", "16.00@2"],
    ["2.其他资金@2", "10.00@2", "5.00@2"],
  );
  expect(fundRows.map((row) => row.label.text)).toEqual(["年度资金总额", "1.财政资金", "2.其他资金"]);
});

test("rows the pipeline does not know are parts when the amounts say so", () => {
  const { fundRows } = formOf(
    NAME,
    HEADINGS,
    ["年度资金总额@2", "50.00@2", "30.00@2"],
    ["中央资金@2", "15.00@2", "9.00@2"],
    ["县级资金@2", "35.00@2", "22.00@2"],
  );
  expect(fundRows.map((row) => row.label.text)).toEqual(["年度资金总额", "中央资金", "县级资金"]);
});

test("rows that add up in no column are no parts", () => {
  const { fundRows } = formOf(
    NAME,
    HEADINGS,
    ["年度资金总额@2", "50.00@2", "30.00@2"],
    ["财政资金@2", "40.00@2", "25.00@2"],
    ["专户资金@2", "15.00@2", "9.00@2"],
  );
  expect(fundRows.map((row) => row.label.text)).toEqual(["年度资金总额"]);
});

test("what was added to the budget is part of the adjusted budget", () => {
  const { funds, form } = formOf(
    NAME,
    ["年初预算数", "追加（减）预算数", "1-8月执行数", "执行率@3"],
    ["40.00", "10.50", "30.30", "60.00%@3"],
  );
  expect(funds.adjusted).toMatchObject({ text: "40.00+10.50", number: { digits: 5050n, decimals: 2 } });
  expect(form.columns).toContain("adjusted");
});

test("a rate that only a column without a name explains is read in doubt", () => {
  const rate = (stated: string) =>
    formOf(
      NAME,
      ["年初预算数", "1-8月执行数", "冻结数", "执行率", "全年预计执行数@2"],
      ["100.00", "62.00", "8.00", stated, "100.00@2"],
    ).funds.executionRate?.at.confidence;
  expect(rate("70.00%")).toBeLessThan(0.9);
  expect(rate("62.00%")).toBe(1);
  expect(rate("26.00%")).toBe(1);
});

test("tables that state one form in pieces are one form", () => {
  const down = (table: Table, by: number): Table => ({ ...table, box: [0, by, 60, by + 20] });
  const pieces = [
    tableOf([
      ["项目名称", "渠道疏浚工程@2"],
      ["项目负责人", "何平@2"],
      ["联系电话", "0552-3010203@2"],
      ["主管部门", "县水务局", "起止时间"],
    ]),
    tableOf([
      ["资金来源", "年初预算数", "1-8月执行数", "执行率"],
      ["年度资金总额", "40.00", "26.00", "65.00%"],
      ["其他资金", "0", "0", ""],
    ]),
    tableOf(INDICATORS),
  ];
  const { projects } = readForms(
    pieces.map((table, index) => down(table, index * 50)),
    [],
    PIPELINE,
    "form.pdf",
    2023,
  );
  expect(projects.map((project) => project.name?.text)).toEqual(["渠道疏浚工程"]);
  expect(printed((projects[0] as Project).funds)).toEqual({
    budget: "40.00",
    executed: "26.00",
    executionRate: "65.00%",
  });
  expect(projects[0]?.indicators).toHaveLength(1);
});

test("a heading over the indicators is no label of a goal", () => {
  const table = tableOf(
    [["项目支出绩效运行监控表@6"], NAME, ["年初预算数@3", "1-8月执行数@3"], ["40@3", "26@3"], ...INDICATORS].map(
      (row) => row.map((cell) => cell.replace("1-8月执行情况", "1-8月完成情况")),
    ),
  );
  const [project] = readForms([table], [], PIPELINE, "form.pdf", 2023).projects;
  expect(project?.goal.actual).toBeNull();
  expect(project?.indicators[0]?.actual?.text).toBe("8公里");
});
