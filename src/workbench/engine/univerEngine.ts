import type { Univer } from "@univerjs/core";
import { BooleanNumber, ICommandService, IUndoRedoService, RedoCommandId, UndoCommandId } from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { followNames, judgeByCurrentCells, keepTextArguments } from "./calculation/corrections";
import { FunctionRegistry } from "./calculation/functionRegistry";
import { NOTHING_DIRTY } from "./calculation/dirty";
import { breatheBetweenFormulas } from "./calculation/breathing";
import { enterRangesOnce, followAddressesWhereThereAreAny, forgetFormulasOfRemovedRules } from "./calculation/growth";
import { CalculationScheduler } from "./calculation/scheduler";
import { clearCells, readCells, usedRange, writeCells } from "./document/cells";
import { addConditionalFormat, deleteConditionalFormat, listConditionalFormats } from "./document/conditionalFormats";
import { addConditionFormat, listConditionFormats } from "./document/conditionFormats";
import * as dimensions from "./document/dimensions";
import { isRowFiltered, readFilter, setFilter } from "./document/filters";
import { deleteName, listNames, setName } from "./document/names";
import { activateSheet, addSheet, deleteSheet, listSheets, moveSheet, readExtent, updateSheet } from "./document/sheets";
import type { SideNotes } from "./document/sideNotes";
import { applyStyle, readStyle, readStyles, writeStyles } from "./document/styles";
import { addTable, deleteTable, findTable, listTables, registerTableLooks, updateTable } from "./document/tables";
import { clearTableFilter, readTableFilters, refilterTables, setTableFilter } from "./document/tableFilters";
import { listUnworded } from "./document/unworded";
import { clearValidations, keepRowHeights, listValidations, setValidation } from "./document/validations";
import { listenToChanges } from "./editing/changes";
import { createEditGuard } from "./editing/guard";
import type { GroupingUndoRedoService } from "./editing/history";
import { readSelection, select } from "./editing/selection";
import { createStretches } from "./editing/stretches";
import type { Engine, EngineEvent, EngineRange } from "./engine";
import { UNIT_ID, UniverContext } from "./univer/context";
import { loadDocument, saveDocument } from "./univer/document";

export interface UniverEngineOptions {
  /** told when the edit guard has refused a person's edit */
  readonly onRefused?: (range: EngineRange) => void;
  /** told of every change that `save` would write, also those without an event of their own (a width, a colour) */
  readonly onTouched?: () => void;
  /** told when a calculation is due; the "calculated" event follows */
  readonly onCalculating?: () => void;
}

/** The engine over a started Univer that holds its one workbook. */
export function createEngineOver(univer: Univer, options: UniverEngineOptions = {}): Engine {
  const injector = univer.__getInjector();
  const context = new UniverContext(injector);
  const scheduler = injector.get(CalculationScheduler);
  const history = injector.get(IUndoRedoService) as GroupingUndoRedoService;
  const functions = new FunctionRegistry(injector, (id) => context.workbook.getSheetBySheetId(id)?.getName() ?? "");
  const notes: SideNotes = { veryHidden: new Set(), tables: new Map() };
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => [...listeners].forEach((listener) => listener(event));
  const selection = (): EngineRange => readSelection(context);
  const guard = createEditGuard(context, selection, (range) => options.onRefused?.(range));
  const stretches = createStretches(context, history, scheduler);
  const stopListening = listenToChanges(context, tell);
  const stopTouched = injector.get(ICommandService).onMutationExecutedForCollab(() => options.onTouched?.());
  const stopStarted = scheduler.onStarted(() => options.onCalculating?.());
  const stopCalculated = scheduler.onCalculated(() => tell({ kind: "calculated" }));
  // The name box and commands set a selection without a move.
  const selections = injector.get(SheetsSelectionsService).selectionChanged$.subscribe((items) => {
    if (items && items.length > 0) tell({ kind: "selection", range: selection() });
  });
  keepTextArguments(injector);
  enterRangesOnce(injector);
  followAddressesWhereThereAreAny(injector);
  breatheBetweenFormulas(injector);
  judgeByCurrentCells(injector, () => scheduler.settle());
  const rowHeights = keepRowHeights(context);
  registerTableLooks(context);
  const names = followNames(injector);
  const removedRules = forgetFormulasOfRemovedRules(injector);
  const recalculate = (): void => {
    injector.get(ICommandService).syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING_DIRTY, forceCalculation: true }, { onlyLocal: true });
  };
  const step = async (id: string): Promise<void> => {
    context.attempt(id, {});
  };

  return {
    sheets: () => listSheets(context, notes),
    addSheet: (name, at) => addSheet(context, name, at),
    deleteSheet: (id) => deleteSheet(context, id),
    updateSheet: (id, patch) => history.group(() => updateSheet(context, notes, id, patch)),
    moveSheet: (id, to) => moveSheet(context, id, to),
    activeSheet: () => context.workbook.getActiveSheet().getSheetId(),
    activateSheet: (id) => activateSheet(context, id),

    read: (range) => readCells(context, range),
    write: (range, inputs) => history.group(() => writeCells(context, range, inputs)),
    clear: (range, what) => clearCells(context, range, what),
    usedRange: (id) => usedRange(context, id),
    extent: (id) => readExtent(context, id),
    unworded: (id) => listUnworded(context, id),
    insertRows: (id, row, count) => dimensions.insertRows(context, id, row, count),
    deleteRows: (id, row, count) => dimensions.deleteRows(context, id, row, count),
    insertColumns: (id, column, count) => dimensions.insertColumns(context, id, column, count),
    deleteColumns: (id, column, count) => dimensions.deleteColumns(context, id, column, count),

    style: (range, style) => history.group(() => applyStyle(context, range, style)),
    writeStyles: (range, styles) => writeStyles(context, range, styles),
    readStyle: (id, row, column) => readStyle(context, id, row, column),
    readStyles: (range) => readStyles(context, range),
    columnWidth: (id, column) => context.sheet(id).getColumnWidth(column),
    setColumnWidth: (id, column, count, pixels) => dimensions.setColumnWidth(context, id, column, count, pixels),
    rowHeight: (id, row) => context.sheet(id).getRowHeight(row),
    setRowHeight: (id, row, count, pixels) => dimensions.setRowHeight(context, id, row, count, pixels),
    isRowHeightSet: (id, row) => context.sheet(id).getRowManager().getRow(row)?.ia === BooleanNumber.FALSE,
    autofitRows: (id, row, count) => dimensions.autofitRows(context, id, row, count),
    isRowHidden: (id, row) => context.sheet(id).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE,
    setRowsHidden: (id, row, count, hidden) => dimensions.setRowsHidden(context, id, row, count, hidden),
    isColumnHidden: (id, column) => context.sheet(id).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE,
    setColumnsHidden: (id, column, count, hidden) => dimensions.setColumnsHidden(context, id, column, count, hidden),
    merges: (id) => dimensions.listMerges(context, id),
    merge: (range) => history.group(() => dimensions.mergeCells(context, range)),
    unmerge: (range) => dimensions.unmergeCells(context, range),
    freeze: (id) => dimensions.readFreeze(context, id),
    setFreeze: (id, rows, columns) => dimensions.setFreeze(context, id, rows, columns),

    names: () => listNames(context),
    setName: (name) => setName(context, name),
    deleteName: (name) => deleteName(context, name),
    tables: () => listTables(context, notes),
    addTable: (table) => history.group(() => addTable(context, notes, table)),
    updateTable: (id, patch) => history.group(() => updateTable(context, notes, id, patch)),
    deleteTable: (id) => deleteTable(context, id),
    tableFilters: (id) => readTableFilters(findTable(context, id)),
    clearTableFilter: (id, column) => clearTableFilter(context, id, column),
    setTableFilter: (id, filter) => setTableFilter(context, id, filter),
    filter: (id) => readFilter(context, id),
    setFilter: (filter, filteredRows) => setFilter(context, filter, filteredRows),
    isRowFiltered: (id, row) => isRowFiltered(context, id, row),
    refilterTables: () => refilterTables(context),
    validations: (id) => listValidations(context, id),
    setValidation: (validation) => setValidation(context, validation),
    clearValidations: (range) => clearValidations(context, range),
    conditionalFormats: (id) => listConditionalFormats(context, id),
    addConditionalFormat: (format) => addConditionalFormat(context, format),
    conditionFormats: (id) => listConditionFormats(context, id),
    addConditionFormat: (id, format) => addConditionFormat(context, id, format),
    deleteConditionalFormat: (sheetId, id) => deleteConditionalFormat(context, sheetId, id),

    selection,
    select: (range) => select(context, range),
    setEditGuard: guard.set,
    registerFunction: (definition) => {
      functions.register(definition);
      recalculate();
    },
    recalculate,
    settle: () => scheduler.settle(),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    group: (run) => history.group(run),
    stretch: stretches.begin,
    closeHistory: () => history.forget(UNIT_ID),
    undo: () => step(UndoCommandId),
    redo: () => step(RedoCommandId),
    zoom: (id) => context.sheet(id).getZoomRatio(),
    setZoom: (id, zoom) => {
      // The grid's own command belongs to its user interface; the sheet keeps the scale either way.
      context.sheet(id).getConfig().zoomRatio = zoom;
    },
    save: () => saveDocument(context, notes),
    load: (document) => loadDocument(univer, context, notes, document),
    dispose: () => {
      selections.unsubscribe();
      names.dispose();
      rowHeights.dispose();
      removedRules.dispose();
      stopTouched.dispose();
      stopStarted();
      stopCalculated();
      stopListening();
      guard.dispose();
      stretches.dispose();
      listeners.clear();
      univer.dispose();
    },
  };
}
