import type { EngineStyle } from "../engine";
import { areaAddress } from "./address";
import type { Json } from "./json";
import type { CellRange, RangeAreas } from "./objects";
import { heldPart } from "./rangeSizes";

/** What formats are set on: one rectangle or several. */
export type Cells = CellRange | RangeAreas;

/** The rectangles, as ranges. */
export function rangesOf(cells: Cells): readonly CellRange[] {
  return "areas" in cells ? cells.ranges : [cells];
}

/** Sets a style on all cells; refused on a protected sheet that does not allow formats. */
export function applyStyle(cells: Cells, style: EngineStyle): void {
  cells.session.guardSheet(cells.sheetId, "allowFormatCells");
  for (const range of rangesOf(cells)) {
    range.session.engine.style({ ...heldPart(range.session, range.sheetId, range.area), sheetId: range.sheetId }, style);
  }
  reportFormat(cells);
}

/** Raises the format event of the sheet. */
export function reportFormat(cells: Cells): void {
  const address = rangesOf(cells)
    .map((range) => areaAddress(range.area))
    .join(",");
  cells.session.emit({
    kind: "format-changed",
    target: cells.sheetId,
    payload: { worksheetId: cells.sheetId, address, source: "Local", referenceId: `${cells.sheetId}!${address}` },
  });
}

/** A property of the style that all cells share, or null where they differ. */
export function sharedStyle(cells: Cells, pick: (style: EngineStyle) => Json): Json {
  let shared: Json | undefined;
  for (const range of rangesOf(cells)) {
    const area = heldPart(range.session, range.sheetId, range.area);
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = pick(range.session.engine.readStyle(range.sheetId, row, column));
        if (shared === undefined) shared = value;
        else if (shared !== value) return null;
      }
    }
  }
  return shared ?? null;
}
