import { BooleanNumber } from "@univerjs/core";
import type { ICustomFilter, IFilterColumn } from "@univerjs/sheets-filter";
import { SetSheetsFilterRangeMutation, SheetsFilterService } from "@univerjs/sheets-filter";
import { TableManager } from "@univerjs/sheets-table";
import type { EngineFilter, EngineFilterColumn, EngineFilterCriterion, EngineFilterOperator } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import { growSheet } from "./sheets";

/** The grid has the words of the file. */
const OPERATORS: readonly EngineFilterOperator[] = ["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"];

/** The sheet's own filter; null where it has none. Columns whose rows are told apart by colours are left out. */
export function readFilter(context: UniverContext, sheetId: string): EngineFilter | null {
  const model = context.injector.get(SheetsFilterService).getFilterModel(UNIT_ID, sheetId);
  if (!model) return null;
  const range = fromRange(sheetId, model.getRange());
  const columns = model.serialize().filterColumns ?? [];
  return { range, columns: columns.map((stored) => columnOf(stored, range.column)).filter((column) => column !== null) };
}

/** How many columns of the sheet's own filter go by something that the interface has no word for. */
export function countOddFilterColumns(context: UniverContext, sheetId: string): number {
  const columns = context.injector.get(SheetsFilterService).getFilterModel(UNIT_ID, sheetId)?.serialize().filterColumns ?? [];
  return columns.filter((stored) => columnOf(stored, 0) === null).length;
}

/** Puts a filter on the sheet, with the rows that it hides by now: what formulas will give is not known yet. */
export function setFilter(context: UniverContext, { range, columns }: EngineFilter, filteredRows: readonly number[]): void {
  growSheet(context, range);
  context.run(SetSheetsFilterRangeMutation.id, { subUnitId: range.sheetId, range: toRange(range) });
  const model = context.injector.get(SheetsFilterService).getFilterModel(UNIT_ID, range.sheetId);
  if (!model) throw new Error("The grid took no filter.");
  for (const { column, criterion } of columns) model.setCriteria(range.column + column, { colId: range.column + column, ...toUniver(criterion) }, true);
  model.filteredOutRows = new Set(filteredRows);
}

/** Whether a filter, the sheet's or a table's, hides the row. */
export function isRowFiltered(context: UniverContext, sheetId: string, row: number): boolean {
  const tables = context.injector.get(TableManager).getTablesBySubunitId(UNIT_ID, sheetId);
  const isOut = tables.some((table) => table.getTableFilters().getFilterOutRows()?.has(row) === true);
  return isOut || context.injector.get(SheetsFilterService).getFilterModel(UNIT_ID, sheetId)?.isRowFiltered(row) === true;
}

function columnOf({ colId, filters, customFilters, colorFilters }: IFilterColumn, first: number): EngineFilterColumn | null {
  const column = colId - first;
  if (colorFilters) return null;
  if (customFilters) {
    const conditions = customFilters.customFilters.map(({ operator, val }) => ({ operator: operatorOf(operator), value: String(val) }));
    return { column, criterion: { kind: "conditions", all: customFilters.and === BooleanNumber.TRUE, conditions } };
  }
  return { column, criterion: { kind: "values", values: filters?.filters ?? [], blanks: filters?.blank === true } };
}

function operatorOf(operator: unknown): EngineFilterOperator {
  return OPERATORS.find((each) => each === operator) ?? "equal";
}

function toUniver(criterion: EngineFilterCriterion): Omit<IFilterColumn, "colId"> {
  if (criterion.kind === "values") {
    return { filters: { ...(criterion.blanks ? { blank: true as const } : {}), ...(criterion.values.length > 0 ? { filters: [...criterion.values] } : {}) } };
  }
  const conditions = criterion.conditions.map(({ operator, value }) => ({ val: value, ...(operator === "equal" ? {} : { operator }) })) as ICustomFilter[];
  const [first = { val: "" }, second] = conditions;
  return { customFilters: { ...(criterion.all ? { and: BooleanNumber.TRUE as const } : {}), customFilters: second === undefined ? [first] : [first, second] } };
}
