import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { TableManager } from "@univerjs/sheets-table";
import type { EngineUnworded } from "../engine";
import type { UniverContext } from "../univer/context";
import { UNIT_ID } from "../univer/context";
import { isFormulaRule } from "./conditionalFormats";
import { isWordedRule } from "./validations";

export function listUnworded(context: UniverContext, sheetId: string): EngineUnworded[] {
  const { injector } = context;
  const counts: Record<EngineUnworded["kind"], number> = {
    ...countCells(context.sheet(sheetId)),
    filter: countFilters(context, sheetId),
    validation: injector.get(SheetDataValidationModel).getRules(UNIT_ID, sheetId).filter((rule) => !isWordedRule(rule)).length,
    "conditional-format": (injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT_ID, sheetId) ?? []).filter((rule) => !isFormulaRule(rule)).length,
    "sheet-name": Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(UNIT_ID) ?? {}).filter(({ localSheetId }) => localSheetId === sheetId).length,
  };
  return (Object.keys(counts) as EngineUnworded["kind"][]).map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
}

function countCells(sheet: Worksheet): Record<"styled-text" | "rotated-text", number> {
  const counts = { "styled-text": 0, "rotated-text": 0 };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (isStyledText(cell)) counts["styled-text"] += 1;
    if (isRotated(sheet, row, column, cell)) counts["rotated-text"] += 1;
  });
  return counts;
}

/** A text whose letters differ, or that leads somewhere. */
function isStyledText(cell: Nullable<ICellData>): boolean {
  const body = cell?.p?.body;
  return body !== undefined && ((body.textRuns ?? []).some(({ ts }) => ts !== undefined && Object.keys(ts).length > 0) || (body.customRanges ?? []).length > 0);
}

function isRotated(sheet: Worksheet, row: number, column: number, cell: Nullable<ICellData>): boolean {
  const rotation = sheet.getComposedCellStyleByCellData(row, column, cell).tr;
  return rotation !== undefined && rotation !== null && (rotation.a !== 0 || rotation.v === BooleanNumber.TRUE);
}

/** Columns by which rows are filtered out, of the sheet's own filter and of its tables'. */
function countFilters({ injector }: UniverContext, sheetId: string): number {
  const own = injector.get(SheetsFilterService).getFilterModel(UNIT_ID, sheetId)?.getAllFilterColumns().length ?? 0;
  const ofTables = injector
    .get(TableManager)
    .getTablesBySubunitId(UNIT_ID, sheetId)
    .map((table) => {
      const { startColumn, endColumn } = table.getRange();
      return Array.from({ length: endColumn - startColumn + 1 }, (_, place) => table.getTableFilterColumn(place)).filter((filter) => filter !== undefined).length;
    });
  return ofTables.reduce((sum, count) => sum + count, own);
}
