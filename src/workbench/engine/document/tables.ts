import type { IMutationInfo } from "@univerjs/core";
import { generateRandomId } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";

import type { ITableSetConfig } from "@univerjs/sheets-table";
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import type { EngineTable } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import type { SideNotes, TableNote } from "./sideNotes";
import { growSheet } from "./sheets";

const PLAIN = { style: "TableStyleLight1", showBandedRows: true, showFilter: true };

export function listTables(context: UniverContext, notes: SideNotes): EngineTable[] {
  return context.injector
    .get(TableManager)
    .getTableList(UNIT_ID)
    .map((table) => ({
      id: table.id,
      name: table.name,
      range: fromRange(table.subUnitId, table.range),
      ...noteIn(context, notes, table.id),
    }));
}

/** What is noted of the table, unless a person gave it another look at the grid since. */
function noteIn(context: UniverContext, notes: SideNotes, id: string): TableNote {
  const noted = notes.tables.get(id);
  if (noted === undefined) return noteOf(context, id);
  return univerLook(noted) === findTable(context, id).getTableStyleId() ? noted : { ...noteOf(context, id), showFilter: noted.showFilter };
}

/** Of a table that a person made at the grid: the first of Excel's looks that the grid shows in this way. */
function noteOf(context: UniverContext, id: string): TableNote {
  const look = findTable(context, id).getTableStyleId();
  const number = GRID_LOOK.exec(look)?.[1];
  return number === undefined ? PLAIN : { ...PLAIN, style: `TableStyleLight${Number(number) + 1}` };
}

/** The first row of the range is the header; its texts become the column names. */
export function addTable(context: UniverContext, notes: SideNotes, table: Omit<EngineTable, "id">): string {
  const { name, range, ...note } = table;
  if (listTables(context, notes).some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new Error(`There is a table "${name}" already.`);
  }
  growSheet(context, range);
  const id = generateRandomId(10);
  const subUnitId = range.sheetId;
  const header = context.injector.get(TableManager).getColumnHeader(UNIT_ID, subUnitId, toRange(range), "");
  notes.tables.set(id, note);
  // Univer's own command renames a table that is called like a sheet; Excel allows it.
  context.runMutations(
    [mutation(AddSheetTableMutation.id, { subUnitId, tableId: id, name, range: toRange(range), header, options: { tableStyleId: univerLook(note) } })],
    [mutation(DeleteSheetTableMutation.id, { subUnitId, tableId: id })],
  );
  return id;
}

export function updateTable(context: UniverContext, notes: SideNotes, id: string, patch: Partial<Omit<EngineTable, "id">>): void {
  const table = findTable(context, id);
  const { name, range, ...note } = patch;
  const config: ITableSetConfig = {};
  const before: ITableSetConfig = {};
  if (name !== undefined && name !== table.getDisplayName()) {
    config.name = name;
    before.name = table.getDisplayName();
  }
  if (range !== undefined) {
    growSheet(context, range);
    config.updateRange = { newRange: toRange(range) };
    before.updateRange = { newRange: table.getRange() };
  }
  const changed: TableNote = { ...noteIn(context, notes, id), ...note };
  notes.tables.set(id, changed);
  if (univerLook(changed) !== table.getTableStyleId()) {
    config.theme = univerLook(changed);
    before.theme = table.getTableStyleId();
  }
  if (Object.keys(config).length === 0) return;
  const subUnitId = table.getSubunitId();
  context.runMutations(
    [mutation(SetSheetTableMutation.id, { subUnitId, tableId: id, config })],
    [mutation(SetSheetTableMutation.id, { subUnitId, tableId: id, config: before })],
  );
}

export function deleteTable(context: UniverContext, id: string): void {
  const table = findTable(context, id);
  const { name, range, options } = table.toJSON();
  const subUnitId = table.getSubunitId();
  context.runMutations(
    [mutation(DeleteSheetTableMutation.id, { subUnitId, tableId: id })],
    [mutation(AddSheetTableMutation.id, { subUnitId, tableId: id, name, range, options })],
  );
}

export function findTable(context: UniverContext, id: string): NonNullable<ReturnType<TableManager["getTableById"]>> {
  const table = context.injector.get(TableManager).getTableById(UNIT_ID, id);
  if (!table) throw new Error(`There is no table "${id}".`);
  return table;
}

function mutation(id: string, params: object): IMutationInfo {
  return { id, params: { unitId: UNIT_ID, ...params } };
}

/** Leaves the cells as they are. */
const NO_LOOK = "servicestar-no-look";

export function registerTableLooks(context: UniverContext): void {
  context.injector.get(SheetRangeThemeModel).registerDefaultRangeTheme(new RangeThemeStyle(NO_LOOK));
}

const GRID_LOOK = /^table-default-([0-5])$/;

/** Whether somebody made the look at the grid, for which Excel has no name. */
export function isOwnLook(look: string): boolean {
  return look !== NO_LOOK && look !== "" && !GRID_LOOK.test(look);
}

/** Univer has six looks of its own; Excel's style numbers are spread over them, so that tables told apart there are here too. */
function univerLook({ style, showBandedRows }: TableNote): string {
  if (!showBandedRows || style === "") return NO_LOOK;
  const number = Number(/(?<!\d)\d+$/.exec(style)?.[0] ?? "1");
  return `table-default-${(number - 1) % 6}`;
}
