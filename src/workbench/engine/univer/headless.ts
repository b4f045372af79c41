import { ICommandService, IContextService, IUndoRedoService, IUniverInstanceService, LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { GroupingUndoRedoService } from "../editing/history";
import { NEW_SHEET } from "../document/sheets";
import { UNIT_ID } from "./context";
import { EnginePlugin } from "./enginePlugin";
import { rememberStyles } from "./knownStyles";
import { cloneQuickly } from "./quickClone";

/** Univer without its user interface: everything that holds and calculates a workbook. */
export function startHeadlessUniver(): Univer {
  const univer = new Univer({ ...univerOverrides(), locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  registerDocumentPlugins(univer);
  openWorkbook(univer, null);
  return univer;
}

export function univerOverrides(): ConstructorParameters<typeof Univer>[0] & object {
  return {
    override: [
      [
        IUndoRedoService,
        {
          useFactory: (...args: ConstructorParameters<typeof GroupingUndoRedoService>) => new GroupingUndoRedoService(...args),
          deps: [IUniverInstanceService, ICommandService, IContextService],
        },
      ],
    ],
  };
}

/** What both the grid in the browser and the headless one need, in the order in which they lean on each other; `afterSheets` registers what stands on the sheets. */
export function registerDocumentPlugins(univer: Univer, afterSheets: () => void = () => undefined): void {
  univer.registerPlugin(UniverSheetsPlugin);
  afterSheets();
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(EnginePlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
}

/** Opens a saved workbook, or for null an empty one with a single sheet. */
export function openWorkbook(univer: Univer, snapshot: object | null): void {
  const empty = { id: UNIT_ID, name: "", sheetOrder: ["sheet1"], sheets: { sheet1: { id: "sheet1", name: "Sheet1", ...NEW_SHEET } } };
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot ?? empty);
  rememberStyles(workbook.getStyles());
  cloneQuickly();
  univer.__getInjector().get(IUniverInstanceService).focusUnit(UNIT_ID);
}
