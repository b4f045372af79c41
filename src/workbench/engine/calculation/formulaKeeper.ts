import type { ICellData, ICommandService, IDisposable, IObjectMatrixPrimitiveType, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import { UniverInstanceType } from "@univerjs/core";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeCustomMetadataCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

/** The commands whose changes Univer itself takes for a matter of looks. */
export const STYLE_TRIGGERS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
  SetRangeCustomMetadataCommand.id,
]);

const CONTENT = ["v", "f", "si", "p"] as const;

/**
 * Keeps formulas where only the look of their cell changes.
 * Univer takes every change without a formula for one that removes it, unless a style command made it; redo, number
 * formats and programs make such changes too.
 */
export function keepFormulas(commands: ICommandService, instances: IUniverInstanceService): IDisposable {
  return commands.beforeCommandExecuted((command) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const params = command.params as { unitId: string; subUnitId: string; trigger?: string; cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
    if (params.trigger !== undefined && STYLE_TRIGGERS.has(params.trigger)) return;
    const sheet = instances.getUnit<Workbook>(params.unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(params.subUnitId);
    if (!sheet) return;
    for (const [row, cells] of Object.entries(params.cellValue ?? {})) {
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
        if (!cell || CONTENT.some((key) => key in cell)) continue;
        const before = sheet.getCellRaw(Number(row), Number(column));
        if (before?.f) cell.f = before.f;
        if (before?.si) cell.si = before.si;
      }
    }
  });
}
