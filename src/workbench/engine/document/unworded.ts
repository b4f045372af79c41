import type { IBorderData, ICellData, Nullable, Worksheet } from "@univerjs/core";
import { WrapStrategy } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { TableManager } from "@univerjs/sheets-table";
import type { EngineUnworded } from "../engine";
import type { UniverContext } from "../univer/context";
import { UNIT_ID } from "../univer/context";
import { conditionOf } from "./conditions";
import { countOddFilterColumns } from "./filters";
import { countOddTableFilters } from "./tableFilters";
import { isOwnLook } from "./tables";
import { hasColors, isWordedRule } from "./validations";

export function listUnworded(context: UniverContext, sheetId: string): EngineUnworded[] {
  const { injector } = context;
  const counts: Record<EngineUnworded["kind"], number> = {
    ...countCells(context.sheet(sheetId)),
    filter: countFilters(context, sheetId),
    validation: injector.get(SheetDataValidationModel).getRules(UNIT_ID, sheetId).filter((rule) => !isWordedRule(rule)).length,
    "list-colors": injector.get(SheetDataValidationModel).getRules(UNIT_ID, sheetId).filter(hasColors).length,
    "table-look": injector.get(TableManager).getTablesBySubunitId(UNIT_ID, sheetId).filter((table) => isOwnLook(table.getTableStyleId())).length,
    "conditional-format": (injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT_ID, sheetId) ?? []).filter((rule) => conditionOf(rule.rule) === null).length,
    "sheet-name": Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(UNIT_ID) ?? {}).filter(({ localSheetId }) => localSheetId === sheetId).length,
  };
  return (Object.keys(counts) as EngineUnworded["kind"][]).map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
}

function countCells(sheet: Worksheet): Record<"styled-text" | "clipped-text" | "lines", number> {
  const counts = { "styled-text": 0, "clipped-text": 0, lines: 0 };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (isMoreThanRuns(cell)) counts["styled-text"] += 1;
    const { tb, bd } = sheet.getComposedCellStyleByCellData(row, column, cell);
    if (tb === WrapStrategy.CLIP) counts["clipped-text"] += 1;
    if (hasOddLines(bd)) counts.lines += 1;
  });
  return counts;
}

/** A text that leads somewhere, is marked by a colour behind its letters, or is a list. */
function isMoreThanRuns(cell: Nullable<ICellData>): boolean {
  const body = cell?.p?.body;
  if (body === undefined) return false;
  const isMarked = (body.textRuns ?? []).some(({ ts }) => ts?.bg?.rgb !== undefined && ts.bg.rgb !== null);
  return isMarked || (body.customRanges ?? []).length > 0 || (body.paragraphs ?? []).some(({ bullet }) => bullet !== undefined);
}

const ODD_LINES = ["tl_bc", "tl_mr", "ml_tr", "bc_tr"] as const;

/** Lines from a corner to the middle of a side, or two that cross and differ. */
function hasOddLines(lines: Nullable<IBorderData>): boolean {
  if (!lines) return false;
  const { tl_br: down, bl_tr: up } = lines;
  return ODD_LINES.some((key) => Boolean(lines[key])) || Boolean(down && up && (down.s !== up.s || down.cl.rgb !== up.cl.rgb));
}

/** Columns by which rows are filtered in a way that the interface has no word for, of the sheet's own filter and of its tables'. */
function countFilters(context: UniverContext, sheetId: string): number {
  const tables = context.injector.get(TableManager).getTablesBySubunitId(UNIT_ID, sheetId);
  return tables.reduce((sum, table) => sum + countOddTableFilters(table), countOddFilterColumns(context, sheetId));
}
