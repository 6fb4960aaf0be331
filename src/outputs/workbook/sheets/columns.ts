import type { Submission } from "../../../domain/record.ts";
import type { Relation } from "../../../domain/relation.ts";
import { differenceCell, valueCell } from "../amount.ts";
import { BLANK, type Content, text, whole } from "../content.ts";
import type { Column } from "../sheet.ts";
import { type Lang, say } from "../words.ts";

/** 序号, the first column of every list. */
export const NUMBER: Column<unknown> = {
  key: "number",
  header: say("序号", "No."),
  width: 5,
  align: "center",
  cell: (_, { index }) => whole(index + 1),
};

/** 单位 of lists whose rows are parts of a report. */
export const departmentColumn = (width: number): Column<{ readonly submission: Submission }> => ({
  key: "department",
  header: say("单位", "Department"),
  width,
  cell: ({ submission }) => text(submission.department?.value),
});

/** 填报值, 计算值, 差额: what a relation compared. */
export const comparedColumns = (
  lang: Lang,
): readonly Column<Pick<Relation, "stated" | "computed" | "difference">>[] => [
  {
    key: "stated",
    header: say("填报值", "Stated"),
    width: 13,
    align: "right",
    cell: ({ stated }) => statedCell(stated),
  },
  {
    key: "computed",
    header: say("计算值", "Computed"),
    width: 13,
    align: "right",
    cell: ({ computed }) => (computed?.value == null ? BLANK : valueCell(computed.value, computed.unit)),
  },
  {
    key: "difference",
    header: say("差额", "Difference"),
    width: 13,
    align: "right",
    cell: ({ difference, stated }) =>
      difference === null ? BLANK : differenceCell(difference, stated?.unit ?? "", lang === "zh" ? "个百分点" : " pp"),
  },
];

/** A number when it is one; else the words, as printed. */
const statedCell = (stated: Relation["stated"]): Content =>
  stated === null ? BLANK : stated.value === null ? text(stated.text) : valueCell(stated.value, stated.unit);
