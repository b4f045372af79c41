import { ICommandService, type Univer } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import { readExtent } from "../document/sheets";
import { UniverContext, UNIT_ID } from "../univer/context";

/** Gives every row that nobody has set the height that its texts need. It is part of showing a document, so that no undo takes it back. */
export function fitRows(univer: Univer): void {
  const injector = univer.__getInjector();
  const context = new UniverContext(injector);
  for (const sheet of context.workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    const { rows, columns } = readExtent(context, subUnitId);
    if (rows === 0 || columns === 0) continue;
    const ranges = [{ startRow: 0, endRow: rows - 1, startColumn: 0, endColumn: columns - 1 }];
    const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({ unitId: UNIT_ID, subUnitId, ranges, autoHeightRanges: ranges, lazyAutoHeightRanges: [] });
    for (const { id, params } of redos) injector.get(ICommandService).syncExecuteCommand(id, params, { onlyLocal: true });
  }
}
