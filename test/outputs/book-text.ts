import { Workbook } from "exceljs";
import * as XLSX from "xlsx";

/**
 * A workbook as text, a line a cell: sheet, address, kind and value, number format, look, span. Values are read by
 * SheetJS, which shares no code with the library that wrote them; looks by exceljs.
 */
export async function bookText(bytes: Uint8Array): Promise<string> {
  const values = XLSX.read(bytes, { cellFormula: true, cellNF: true, cellStyles: false });
  const looks = new Workbook();
  await looks.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const lines: string[] = [];
  for (const name of values.SheetNames) {
    const sheet = values.Sheets[name] as XLSX.WorkSheet;
    const page = looks.getWorksheet(name);
    if (page === undefined) throw new Error(`no sheet ${name}`);
    const view = page.views[0];
    const { orientation, paperSize, fitToWidth, fitToHeight, printTitlesRow } = page.pageSetup;
    lines.push(
      `# ${name} | ${sheet["!ref"]} | frozen ${view?.state === "frozen" ? `${view.xSplit},${view.ySplit}` : "no"}` +
        ` | filter ${sheet["!autofilter"]?.ref ?? "no"} | ${orientation} paper ${paperSize} fit ${fitToWidth}×${fitToHeight}` +
        ` titles ${printTitlesRow ?? "no"} | ${page.headerFooter.oddFooter ?? ""}`,
    );
    for (const { range, imageId } of page.getImages()) {
      const { tl, br } = range;
      const size = [br.nativeColOff - tl.nativeColOff, br.nativeRowOff - tl.nativeRowOff].map((emu) => emu / 9525);
      const at = XLSX.utils.encode_cell({ r: tl.nativeRow, c: tl.nativeCol });
      const { extension } = looks.getImage(Number(imageId));
      lines.push(`  picture ${at} | ${extension} | ${size.join("×")} | row of ${page.getRow(tl.nativeRow + 1).height}`);
    }
    for (const { s, e } of sheet["!merges"] ?? []) lines.push(`  span ${XLSX.utils.encode_range(s, e)}`);
    for (const address of Object.keys(sheet).filter((key) => !key.startsWith("!"))) {
      lines.push(cellLine(address, sheet[address] as XLSX.CellObject, page.getCell(address)));
    }
  }
  return `${lines.join("\n")}\n`;
}

type Look = ReturnType<ReturnType<Workbook["addWorksheet"]>["getCell"]>;

function cellLine(address: string, cell: XLSX.CellObject, { font, fill, alignment }: Look): string {
  const value =
    cell.f === undefined
      ? `${cell.t} ${JSON.stringify(cell.v ?? null)}`
      : `= ${cell.f} → ${JSON.stringify(cell.v ?? null)}`;
  const colour = font?.color?.argb ?? "";
  const wash = fill?.type === "pattern" ? (fill.fgColor?.argb ?? "") : "";
  const link = cell.l?.Target === undefined ? "" : ` | ${cell.l.Target}`;
  return `  ${address} | ${value} | ${cell.z ?? ""} | ${font?.name ?? ""} ${font?.size ?? ""} ${colour} ${wash} ${alignment?.horizontal ?? ""}${link}`;
}
