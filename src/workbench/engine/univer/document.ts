import type { Univer } from "@univerjs/core";
import { IResourceLoaderService, IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import type { ISetArrayFormulaDataMutationParams } from "@univerjs/engine-formula";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetSheetTableMutation } from "@univerjs/sheets-table";
import type { SavedNotes, SideNotes } from "../document/sideNotes";
import { loadNotes, saveNotes } from "../document/sideNotes";
import type { UniverContext } from "./context";
import { UNIT_ID } from "./context";
import { openWorkbook } from "./headless";

const FORMAT = "servicestar-workbench-engine";
const VERSION = 1;

interface SavedDocument {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly workbook: { readonly resources?: readonly { readonly name: string; readonly data: string }[] };
  /** results of formulas that fill more than their own cell: Univer's snapshot has none of them */
  readonly spills: Pick<ISetArrayFormulaDataMutationParams, "arrayFormulaRange" | "arrayFormulaCellData">;
  readonly notes: SavedNotes;
}

export function saveDocument(context: UniverContext, notes: SideNotes): SavedDocument {
  const formulas = context.injector.get(FormulaDataModel);
  const document: SavedDocument = {
    format: FORMAT,
    version: VERSION,
    workbook: context.injector.get(IResourceLoaderService).saveUnit(UNIT_ID) ?? {},
    spills: { arrayFormulaRange: formulas.getArrayFormulaRange(), arrayFormulaCellData: formulas.getArrayFormulaCellData() },
    notes: saveNotes(notes),
  };
  // Univer hands out its living objects; what is saved must not change with the next edit.
  return JSON.parse(JSON.stringify(document)) as SavedDocument;
}

/** Puts a saved document in the place of the open one; throws on anything else and leaves the open one as it is. */
export function loadDocument(univer: Univer, context: UniverContext, notes: SideNotes, document: unknown): void {
  if (!isSavedDocument(document)) throw new Error("This is not a saved workbench document.");
  context.asProgram(() => {
    context.injector.get(IUndoRedoService).clearUndoRedo(UNIT_ID);
    context.injector.get(IUniverInstanceService).disposeUnit(UNIT_ID);
    const { workbook, spills, notes: saved } = JSON.parse(JSON.stringify(document)) as SavedDocument;
    loadNotes(notes, saved);
    openWorkbook(univer, { ...workbook, id: UNIT_ID });
    restoreTableLooks(context, workbook);
    const formulas = context.injector.get(FormulaDataModel);
    formulas.setArrayFormulaRange(spills.arrayFormulaRange);
    formulas.setArrayFormulaCellData(spills.arrayFormulaCellData);
  });
}

interface SavedTables {
  readonly [sheetId: string]: { readonly tables?: readonly { readonly id: string; readonly options?: { readonly tableStyleId?: string } }[] } | undefined;
}

/** Univer gives every table that it loads its first look. */
function restoreTableLooks(context: UniverContext, { resources = [] }: SavedDocument["workbook"]): void {
  const data = resources.find(({ name }) => name === "SHEET_TABLE_PLUGIN")?.data;
  const saved = (data === undefined || data === "" ? {} : JSON.parse(data)) as SavedTables;
  for (const [subUnitId, { tables = [] } = {}] of Object.entries(saved)) {
    for (const { id: tableId, options } of tables) {
      const theme = options?.tableStyleId ?? "";
      if (theme !== "") context.run(SetSheetTableMutation.id, { subUnitId, tableId, config: { theme } });
    }
  }
}

function isSavedDocument(value: unknown): value is SavedDocument {
  const document = value as Partial<SavedDocument> | null;
  return typeof document === "object" && document !== null && document.format === FORMAT && document.version === VERSION;
}
