import type { XlsxSheetContent } from "../../../xlsx";
import type { Engine } from "../../engine";
import { parseArea, type Area } from "../../model";

export interface LoadedFilters {
  /** rows that a filter hides, and that come back with it */
  readonly rows: ReadonlySet<number>;
  /** columns of tables that the grid cannot filter by what the file says */
  readonly left: number;
}

/** Tables with their filters, and the filter of the sheet; hidden rows within one that tells rows apart are hidden by it. */
export function loadFilters(engine: Engine, sheetId: string, { tables, filter, rows }: XlsxSheetContent): LoadedFilters {
  const hidden = rows.filter((row) => row.hidden === true).map(({ row }) => row - 1);
  const filtered = new Set<number>();
  const hide = (area: Area): readonly number[] => {
    const within = hidden.filter((row) => row > area.row && row < area.row + area.rows);
    for (const row of within) filtered.add(row);
    return within;
  };
  let left = 0;
  for (const { range, filters = [], ...table } of tables) {
    const area = parseArea(range);
    if (area === null) continue;
    const id = engine.addTable({ ...table, range: { sheetId, ...area } });
    const kept = filters.filter((column) => engine.setTableFilter(id, column));
    left += filters.length - kept.length;
    if (kept.length > 0) hide(area);
  }
  const area = filter === undefined ? null : parseArea(filter.range);
  if (filter !== undefined && area !== null) {
    engine.setFilter({ range: { sheetId, ...area }, columns: filter.columns }, filter.columns.length > 0 ? hide(area) : []);
  }
  return { rows: filtered, left };
}
