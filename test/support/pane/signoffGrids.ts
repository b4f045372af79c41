import type { Grid, GridCell, SignoffWriting, WorkbookGrids } from "../../../src/template";
import { boxOf } from "../../../src/template/plan/address";

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** The grids after a record was written onto its sheet, as the workbook would be read then. */
export function gridsAfterSignoff(grids: WorkbookGrids, { blank, names, sheet, at, cells }: SignoffWriting): WorkbookGrids {
  const name = sheet ?? blank.name;
  const held = new Map<string, GridCell>();
  const put = (corner: string, rows: readonly (readonly string[])[]): void => {
    const { column, row } = boxOf(corner);
    for (const [down, texts] of rows.entries()) {
      for (const [across, text] of texts.entries()) {
        held.set(`${String(row + down)} ${String(column + across)}`, text === "" ? BLANK : { value: { kind: "text", text }, formula: "", isDate: false });
      }
    }
  };
  put(at, cells);
  const areas = names.map((one): readonly [string, Grid] => {
    const { column, row, lastColumn, lastRow } = boxOf(one.range);
    const rows = Array.from({ length: lastRow - row + 1 }, (_row, down) => Array.from({ length: lastColumn - column + 1 }, (_column, across) => held.get(`${String(row + down)} ${String(column + across)}`) ?? BLANK));
    return [one.name, { sheet: name, row: row - 1, column, cells: rows }];
  });
  return { ...grids, names: new Map([...grids.names, ...areas]) };
}
