import type { Engine, EngineCell, EngineRange } from "../engine";
import { areaAddress, reportEdit, SHEET_COLUMNS, SHEET_ROWS, type Session } from "../model";

/** Turns what happens in the grid into events of the object model; the answer ends it. */
export function followEngine(session: Session, engine: Engine): () => void {
  let before: { readonly range: EngineRange; readonly cells: readonly (readonly EngineCell[])[] } | null = null;
  let shifted = false;
  let active = engine.activeSheet();

  engine.setEditGuard((range) => {
    if (range.rows === 1 && range.columns === 1) before = { range, cells: engine.read(range) };
    return session.mayEdit(range);
  });

  return engine.on((event) => {
    switch (event.kind) {
      case "changed": {
        const told = shifted;
        shifted = false;
        if (told) return;
        // An add-in's own edits are told by the members that make them, with what was there before.
        if (event.source === "api" && session.actor === "add-in") return;
        const known = before && sameCell(before.range, event.range) ? before.cells : null;
        before = null;
        session.asPerson(() => reportEdit(session, event.range, "RangeEdited", known));
        return;
      }
      case "shifted": {
        const { sheetId, axis, at, count, source } = event;
        session.shifted(sheetId, { axis, at, count });
        // The same step is told as "changed" next; an add-in's own is told by its member.
        shifted = true;
        if (source === "api" && session.actor === "add-in") return;
        session.asPerson(() => reportShift(session, sheetId, axis, at, count));
        return;
      }
      case "calculated":
        for (const sheet of engine.sheets()) {
          session.emit({ kind: "calculated", target: sheet.id, payload: { worksheetId: sheet.id, address: "" } });
        }
        return;
      case "selection": {
        const { sheetId } = event.range;
        const address = areaAddress(event.range);
        session.emit({ kind: "selection", target: sheetId, payload: { worksheetId: sheetId, address } });
        reportTableSelection(session, engine, event.range, address);
        return;
      }
      case "sheet-added":
        session.emit({ kind: "added", target: event.sheetId, payload: { worksheetId: event.sheetId, source: "Local" } });
        return;
      case "sheet-deleted":
        session.side.removeSheet(event.sheetId);
        session.emit({ kind: "deleted", target: event.sheetId, payload: { worksheetId: event.sheetId, source: "Local" } });
        return;
      case "sheet-activated":
        if (event.sheetId === active) return;
        session.emit({ kind: "deactivated", target: active, payload: { worksheetId: active } });
        active = event.sheetId;
        session.emit({ kind: "activated", target: active, payload: { worksheetId: active } });
        return;
      case "sheet-renamed":
        return;
    }
  });
}

function reportShift(session: Session, sheetId: string, axis: "row" | "column", at: number, count: number): void {
  const lines = Math.abs(count);
  const range =
    axis === "row"
      ? { sheetId, row: at, rows: lines, column: 0, columns: SHEET_COLUMNS }
      : { sheetId, row: 0, rows: SHEET_ROWS, column: at, columns: lines };
  const came = count > 0;
  reportEdit(session, range, axis === "row" ? (came ? "RowInserted" : "RowDeleted") : came ? "ColumnInserted" : "ColumnDeleted", null);
}

function sameCell(a: EngineRange, b: EngineRange): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column && b.rows === 1 && b.columns === 1;
}

function reportTableSelection(session: Session, engine: Engine, range: EngineRange, address: string): void {
  for (const table of engine.tables()) {
    const { range: area } = table;
    const inside =
      area.sheetId === range.sheetId &&
      range.row >= area.row &&
      range.column >= area.column &&
      range.row + range.rows <= area.row + area.rows &&
      range.column + range.columns <= area.column + area.columns;
    session.emit({
      kind: "table-selection",
      target: table.id,
      payload: { worksheetId: area.sheetId, tableId: table.id, address: inside ? address : "" },
    });
  }
}
