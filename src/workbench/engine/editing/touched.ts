import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { UpdateRuleType, AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation } from "@univerjs/data-validation";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import type { EngineRange } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, UNIT_ID } from "../univer/context";

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The parameters that the mutations below share, each with its own part of them. */
interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly cellValue?: Matrix;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly from?: { readonly subUnitId: string; readonly value: Matrix };
  readonly to?: { readonly subUnitId: string; readonly value: Matrix };
  readonly rule?: { readonly ranges: readonly IRange[] } | readonly { readonly ranges: readonly IRange[] }[];
  readonly ruleId?: string | readonly string[];
  readonly payload?: { readonly type: UpdateRuleType; readonly payload: unknown };
  readonly cfId?: string;
  readonly tableId?: string;
}

const CONTENT = ["v", "f", "si", "p"] as const;

/** The cells whose contents a mutation changes; null when it changes none (a format, a width, a rule). */
export function contentRanges(context: UniverContext, command: Readonly<ICommandInfo>): readonly EngineRange[] | null {
  const params = command.params as MutationParams;
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      const range = boundingRange(params.subUnitId, params.cellValue ?? {}, (cell) => !cell || CONTENT.some((key) => key in cell));
      return range && [range];
    }
    case MoveRangeMutation.id:
      return movedRanges(params);
    case InsertRowMutation.id:
    case RemoveRowMutation.id:
    case InsertColMutation.id:
    case RemoveColMutation.id:
      return params.range ? [wholeLines(context, command.id, params.subUnitId, params.range)] : null;
    case MoveRowsMutation.id:
    case MoveColsMutation.id:
      return [params.sourceRange, params.targetRange].flatMap((range) => (range ? [fromRange(params.subUnitId, range)] : []));
    case ReorderRangeMutation.id:
      return params.range ? [fromRange(params.subUnitId, params.range)] : null;
    default:
      return null;
  }
}

/** Every cell that a mutation touches in any way that sheet protection forbids; null for what it does not look at. */
export function protectedRanges(context: UniverContext, command: Readonly<ICommandInfo>): readonly EngineRange[] | null {
  const params = command.params as MutationParams;
  const inSheet = (ranges: readonly IRange[]): EngineRange[] => ranges.map((range) => fromRange(params.subUnitId, range));
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return cellRanges(params.subUnitId, params.cellValue ?? {});
    case AddWorksheetMergeMutation.id:
    case RemoveWorksheetMergeMutation.id:
      return inSheet(params.ranges ?? []);
    case AddDataValidationMutation.id:
    case RemoveDataValidationMutation.id:
    case UpdateDataValidationMutation.id:
      return inSheet([
        ...rangesOfRules(params.rule),
        ...[params.ruleId ?? []].flat().flatMap((id) => validationRanges(context, params.subUnitId, id)),
        ...newRanges(params.payload),
      ]);
    case AddConditionalRuleMutation.id:
    case SetConditionalRuleMutation.id:
    case DeleteConditionalRuleMutation.id:
      return inSheet([...rangesOfRules(params.rule), ...formatRanges(context, params.subUnitId, params.cfId)]);
    case AddSheetTableMutation.id:
    case SetSheetTableMutation.id:
    case DeleteSheetTableMutation.id:
      return inSheet([params.range, params.tableId ? context.injector.get(TableManager).getTableById(UNIT_ID, params.tableId)?.getRange() : undefined].flatMap((range) => range ?? []));
    default:
      return contentRanges(context, command);
  }
}

function movedRanges(params: MutationParams): EngineRange[] {
  return [params.from, params.to].flatMap((side) => (side ? (boundingRange(side.subUnitId, side.value, () => true) ?? []) : []));
}

function wholeLines(context: UniverContext, id: string, sheetId: string, range: IRange): EngineRange {
  const sheet = context.sheet(sheetId);
  return id === InsertRowMutation.id || id === RemoveRowMutation.id
    ? fromRange(sheetId, { ...range, startColumn: 0, endColumn: sheet.getColumnCount() - 1 })
    : fromRange(sheetId, { ...range, startRow: 0, endRow: sheet.getRowCount() - 1 });
}

function boundingRange(sheetId: string, matrix: Matrix, counts: (cell: Nullable<ICellData>) => boolean): EngineRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(matrix, (row, column, cell) => {
    if (!counts(cell)) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0 ? null : { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The matrix as one rectangle where it is one, else cell by cell: a hole in it may be what is protected. */
function cellRanges(sheetId: string, matrix: Matrix): EngineRange[] {
  const cells: EngineRange[] = [];
  eachCell(matrix, (row, column) => cells.push({ sheetId, row, column, rows: 1, columns: 1 }));
  const bounds = boundingRange(sheetId, matrix, () => true);
  return bounds && bounds.rows * bounds.columns === cells.length ? [bounds] : cells;
}

function eachCell(matrix: Matrix, visit: (row: number, column: number, cell: Nullable<ICellData>) => void): void {
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) visit(Number(row), Number(column), cell);
  }
}

function rangesOfRules(rules: MutationParams["rule"]): readonly IRange[] {
  return [rules ?? []].flat().flatMap((rule) => rule.ranges);
}

function validationRanges(context: UniverContext, sheetId: string, ruleId: string): readonly IRange[] {
  return context.injector.get(SheetDataValidationModel).getRuleById(UNIT_ID, sheetId, ruleId)?.ranges ?? [];
}

/** Where a validation is to hold from now on: pasting carries it to other cells. */
function newRanges(payload: MutationParams["payload"]): readonly IRange[] {
  return payload?.type === UpdateRuleType.RANGE ? (payload.payload as readonly IRange[]) : [];
}

function formatRanges(context: UniverContext, sheetId: string, cfId: string | undefined): readonly IRange[] {
  return context.injector.get(ConditionalFormattingRuleModel).getRule(UNIT_ID, sheetId, cfId)?.ranges ?? [];
}
