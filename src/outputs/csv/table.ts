import { BYTE_ORDER_MARK, csvRow } from "./cell.ts";

/** A column of a CSV file: its name, in English for programs, and what it takes from a row. */
export type Column<Row> = readonly [name: string, value: (row: Row) => string | number | null];

/** A CSV file in pieces: byte order mark, header, a line a row. An empty input is a header alone. */
export function* printTable<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield BYTE_ORDER_MARK + csvRow(columns.map(([name]) => name));
  for (const row of rows) yield csvRow(columns.map(([, value]) => value(row)));
}
