import type { Cell, Table } from "../../src/domain/table.ts";

/** `words@3` takes three columns; cells in a row from left to right, 10 points each. */
function cellsOf(row: readonly string[], r: number): readonly Cell[] {
  let column = 0;
  return row.map((printed) => {
    const [text = "", span = "1"] = printed.split("@");
    const c0 = column;
    column += Number.parseInt(span, 10);
    const box = [c0 * 10, r * 10, column * 10, r * 10 + 10] as const;
    return { r0: r, r1: r, c0, c1: column - 1, text, page: 1, box, textBox: text === "" ? null : box, confidence: 1 };
  });
}

/** A table as its rows print it, all cells one row high. */
export function tableOf(rows: readonly (readonly string[])[]): Table {
  const cells = rows.flatMap(cellsOf);
  const columns = Math.max(...cells.map((cell) => cell.c1)) + 1;
  const box = [0, 0, columns * 10, rows.length * 10] as const;
  return { pages: [1], page: 1, box, method: "lattice", rows: rows.length, columns, headerRows: 0, cells };
}
