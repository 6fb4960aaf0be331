import type { Project } from "../domain/record.ts";

/**
 * True for a table that goes on with the form before it: no title and no name of its own, near it, and stating what
 * that form does not. Some offices print heading, funds and indicators of one form as tables of their own.
 */
export function goesOn(before: Project | undefined, next: Project): before is Project {
  if (before === undefined || next.form.title !== null || "name" in next.fields) return false;
  const near = next.form.page - Math.max(...before.form.pages) <= 1;
  const funds = before.form.columns.length === 0 || next.form.columns.length === 0;
  const indicators = before.form.indicatorColumns.length === 0 || next.form.indicatorColumns.length === 0;
  return near && funds && indicators;
}

/** Both tables as one form, what the first states before what the second does. */
export function joinForms(before: Project, next: Project): Project {
  const funds = before.form.columns.length > 0 ? before : next;
  const indicators = before.form.indicatorColumns.length > 0 ? before : next;
  return {
    ...next,
    ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== null)),
    number: before.number,
    funds: funds.funds,
    fundRows: funds.fundRows,
    goal: {
      expected: before.goal.expected ?? next.goal.expected,
      actual: before.goal.actual ?? next.goal.actual,
      forecast: before.goal.forecast ?? next.goal.forecast,
    },
    indicators: indicators.indicators,
    fields: { ...next.fields, ...before.fields },
    form: {
      ...before.form,
      period: before.form.period ?? next.form.period,
      pages: [...new Set([...before.form.pages, ...next.form.pages])],
      unit: funds.form.unit,
      columns: funds.form.columns,
      indicatorColumns: indicators.form.indicatorColumns,
    },
  };
}
