import type { IRange, IStyleData, Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { createEngineOver } from "../univerEngine";
import type { Engine } from "../engine";
import { NEW_SHEET } from "../document/sheets";
import { UNIT_ID, UniverContext } from "../univer/context";
import { startHeadlessUniver } from "../univer/headless";

/** A grid without a view, worked at by the commands that its toolbar, menus and tabs give. */
export class PersonAtGrid {
  readonly univer: Univer = startHeadlessUniver();
  readonly engine: Engine = createEngineOver(this.univer);
  readonly #context = new UniverContext(this.univer.__getInjector());

  get sheetId(): string {
    return this.engine.activeSheet();
  }

  /** Runs one command of the grid on the active sheet, as a person does; false says that nothing came of it. */
  async act(id: string, params: object = {}): Promise<void> {
    const done = await this.univer.__getInjector().get(ICommandService).executeCommand(id, { unitId: UNIT_ID, subUnitId: this.sheetId, ...params });
    if (done === false) throw new Error(`The grid refused "${id}".`);
  }

  /** The same within the task, for what a person does while something else waits. */
  actNow(id: string, params: object = {}): void {
    if (!this.univer.__getInjector().get(ICommandService).syncExecuteCommand(id, { unitId: UNIT_ID, subUnitId: this.sheetId, ...params })) throw new Error(`The grid refused "${id}".`);
  }

  /** What the grid itself keeps, however it is called there; two grids that keep the same look the same. Ids are by chance and left out. */
  kept(): unknown {
    const { resources = [] } = (this.engine.save() as { workbook: { resources?: readonly { readonly name: string; readonly data: string }[] } }).workbook;
    const ids = this.engine.sheets().map(({ id }) => id);
    const texts = resources.map(({ name, data }) => [name, plain({ [name]: data === "" ? null : withSheets(JSON.parse(data), ids) })] as const);
    return {
      sheets: ids.map((id) => this.#sheet(id)),
      resources: Object.fromEntries(texts.filter(([, data]) => data !== null)),
    };
  }

  #sheet(id: string): unknown {
    const sheet = this.#context.sheet(id);
    const cells: Record<string, unknown> = {};
    const { rows, columns } = this.engine.extent(id);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const style = plain(withoutDefaults(sheet.getComposedCellStyle(row, column)));
        const [[cell] = []] = this.engine.read({ sheetId: id, row, column, rows: 1, columns: 1 });
        const content = plain({ value: cell?.value, type: cell?.type === "blank" ? null : cell?.type, formula: cell?.formula, runs: cell?.runs, spilled: cell?.spilled });
        if (style !== null || content !== null) cells[`${row},${column}`] = plain({ style, content });
      }
    }
    const { name, hidden, tabColor, zoomRatio, freeze, mergeData, showGridlines, rightToLeft } = sheet.getConfig();
    const rowData = Array.from({ length: rows }, (_, row) => [
      row,
      {
        height: this.engine.isRowHeightSet(id, row) ? sheet.getRowHeight(row) : null,
        hidden: this.engine.isRowHidden(id, row) ? true : null,
        filtered: sheet.isRowFiltered(row) ? true : null,
      },
    ]);
    const columnData = Array.from({ length: columns }, (_, column) => {
      const width = sheet.getColumnWidth(column);
      return [column, { width: width === NEW_SHEET.defaultColumnWidth ? null : width, hidden: this.engine.isColumnHidden(id, column) ? true : null }];
    });
    return plain({ name, hidden, tabColor, zoomRatio, freeze: { x: freeze.xSplit, y: freeze.ySplit }, mergeData: mergeData.map(corners), showGridlines, rightToLeft, cells, rows: Object.fromEntries(rowData), columns: Object.fromEntries(columnData) });
  }

  dispose(): void {
    this.engine.dispose();
  }
}

/** Cells of a rectangle as the grid's commands take them. */
export function cellsAt(startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn): IRange {
  return { startRow, startColumn, endRow, endColumn };
}

function corners({ startRow, startColumn, endRow, endColumn }: IRange): IRange {
  return { startRow, startColumn, endRow, endColumn };
}

/** What an untouched cell has, said or not. */
const OFF = new Map<string, readonly string[]>([
  ["bl", ["0"]], ["it", ["0"]], ["ff", ['"Calibri"']], ["fs", ["11"]], ["vt", ["3"]], ["tb", ["1"]], ["ht", ["0"]], ["va", ["1"]],
  ["ul", ['{"s":0}']], ["st", ['{"s":0}']], ["tr", ['{"a":0}']],
]);

function withoutDefaults(style: IStyleData): Record<string, unknown> {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => OFF.get(key)?.includes(JSON.stringify(value)) !== true));
}

/** Keyed by the place of the sheet instead of its id. */
function withSheets(data: unknown, ids: readonly string[]): unknown {
  const text = JSON.stringify(data);
  return JSON.parse(ids.reduce((all, id, place) => all.replaceAll(JSON.stringify(id), JSON.stringify(`sheet ${place}`)), text)) as unknown;
}

const BY_CHANCE = new Set(["id", "cfId", "uid", "tableId", "rangeType", "unitId", "localSheetId", "formulaOrRefStringWithPrefix"]);

const BY_RANDOM_KEY = new Set(["rangeThemeStyleRuleMap", "SHEET_DEFINED_NAME_PLUGIN"]);

/** Without ids, and without what says nothing; null where nothing is left. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return /^#[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : value === "" ? null : value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  if (typeof value !== "object" || value === null) return value === 0 || value === undefined ? null : value;
  const entries = Object.entries(value)
    .filter(([key]) => !BY_CHANCE.has(key))
    .map(([key, inner]) => [key, plain(BY_RANDOM_KEY.has(key) ? Object.values((inner ?? {}) as object) : inner)] as const)
    .filter(([, inner]) => inner !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
