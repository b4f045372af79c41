import type { ICellData, Injector, IStyleData, Nullable } from "@univerjs/core";
import { CellValueType, getNumfmtParseValueFilter, ICommandService, isFormulaString } from "@univerjs/core";
import { SetRangeValuesCommand, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { type ISheetClipboardService, SheetClipboardService } from "@univerjs/sheets-ui";
import { fromNumberFormat } from "../document/styles";
import { growSheet } from "../document/sheets";
import { UNIT_ID, UniverContext } from "../univer/context";
import { textRows } from "./textRows";

const SEVERAL_CELLS = /[\t\r\n]/;

/**
 * Univer's clipboard, but a block of plain text is pasted as Excel pastes it: the cells keep their formats, blanks clear, and each cell is
 * read as if it were typed. Univer itself would take the block for HTML and give every cell the format of a web page.
 */
export function createClipboard(injector: Injector): ISheetClipboardService {
  const clipboard = injector.createInstance(SheetClipboardService);
  const pasteOther = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = async (html, text, files) => {
    const isPlain = !html && !files?.length && text !== undefined && SEVERAL_CELLS.test(text);
    return isPlain ? pasteText(injector, textRows(text)) : pasteOther(html, text, files);
  };
  return clipboard;
}

async function pasteText(injector: Injector, rows: readonly (readonly string[])[]): Promise<boolean> {
  const at = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!at || rows.length === 0) return false;
  const context = new UniverContext(injector);
  const sheet = context.workbook.getActiveSheet();
  const sheetId = sheet.getSheetId();
  const { startRow: row, startColumn: column } = at;
  const columns = Math.max(...rows.map((cells) => cells.length));
  growSheet(context, { sheetId, row, column, rows: rows.length, columns });
  const value: Record<number, Record<number, ICellData>> = {};
  rows.forEach((cells, down) => {
    value[row + down] = Object.fromEntries(
      cells.map((text, right) => [column + right, cellOf(text, fromNumberFormat(sheet.getComposedCellStyle(row + down, column + right).n))]),
    );
  });
  const pasted = { startRow: row, startColumn: column, endRow: row + rows.length - 1, endColumn: column + columns - 1 };
  const commands = injector.get(ICommandService);
  const done = await commands.executeCommand(SetRangeValuesCommand.id, { unitId: UNIT_ID, subUnitId: sheetId, range: pasted, value });
  if (!done) return false;
  return commands.executeCommand(SetSelectionsOperation.id, { unitId: UNIT_ID, subUnitId: sheetId, selections: [{ range: pasted, primary: at, style: null }] });
}

const EMPTY = { v: null, f: null, p: null, si: null } as const;

/** What a typed text becomes in a cell of this number format. */
function cellOf(text: string, numberFormat: string): ICellData {
  if (text === "") return { ...EMPTY };
  if (numberFormat === "@") return { ...EMPTY, v: text, t: CellValueType.STRING };
  if (isFormulaString(text)) return { ...EMPTY, f: text };
  const parsed = getNumfmtParseValueFilter(text.trim());
  if (!parsed || parsed.v === undefined) return { ...EMPTY, v: text };
  return { ...EMPTY, v: parsed.v, ...styleOf(parsed.z) };
}

function styleOf(pattern: Nullable<string>): { s?: IStyleData } {
  return pattern ? { s: { n: { pattern } } } : {};
}
