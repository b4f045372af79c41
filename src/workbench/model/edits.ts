import type { EngineCell, EngineRange } from "../engine";
import { areaAddress } from "./address";
import { intersect } from "./area";
import type { Json } from "./json";
import type { Session } from "./session";
import { valueOf, valueTypeOf } from "./cellValues";

/** Excel's words for what happened to the cells. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Excel's words for the way that the other cells moved. */
export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/**
 * Raises the change events of sheet, workbook and tables. `before` are the cells as they were;
 * Excel tells old and new value of a single edited cell only.
 */
export function reportEdit(
  session: Session,
  range: EngineRange,
  changeType: ChangeType,
  before: readonly (readonly EngineCell[])[] | null,
  shiftDirection: ShiftDirection = "None",
): void {
  const address = areaAddress(range);
  const payload: Record<string, Json> = {
    worksheetId: range.sheetId,
    address,
    changeType,
    source: "Local",
    triggerSource: session.actor === "add-in" ? "ThisLocalAddin" : "Unknown",
    shiftDirection,
    referenceId: `${range.sheetId}!${address}`,
    ...details(session, range, before),
  };
  session.emit({ kind: "changed", target: range.sheetId, payload });
  for (const table of session.engine.tables()) {
    if (table.range.sheetId !== range.sheetId || !intersect(table.range, range)) continue;
    session.emit({ kind: "table-changed", target: table.id, payload: { ...payload, tableId: table.id } });
  }
}

function details(session: Session, range: EngineRange, before: readonly (readonly EngineCell[])[] | null): Record<string, Json> {
  const old = before?.[0]?.[0];
  if (!old || range.rows !== 1 || range.columns !== 1) return {};
  const cell = session.engine.read(range)[0]?.[0];
  if (!cell) return {};
  return {
    valueBefore: valueOf(old),
    valueAfter: valueOf(cell),
    valueTypeBefore: valueTypeOf(old),
    valueTypeAfter: valueTypeOf(cell),
  };
}
