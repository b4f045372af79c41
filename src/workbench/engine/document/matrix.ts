import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from "@univerjs/sheets";
import type { UniverContext } from "../univer/context";
import { UNIT_ID } from "../univer/context";

/** Sets what the matrix holds, row by row and column by column, and leaves every other cell alone. */
export function setMatrix(context: UniverContext, sheetId: string, matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
  if (Object.keys(matrix).length === 0) return;
  // The range only stands for "not the selection": what is set is what the matrix holds.
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  context.run(SetRangeValuesCommand.id, { subUnitId: sheetId, range, value: matrix });
}

/** Changes only the looks of cells, which calculates nothing. */
export function setStyles(context: UniverContext, sheetId: string, cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
  const params = { unitId: UNIT_ID, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id };
  const undo = SetRangeValuesUndoMutationFactory(context.injector, params);
  context.runMutations([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}
