import type { XlsxDefinedName, XlsxDocument, XlsxSheetContent } from "../../../xlsx";
import type { Engine } from "../../engine";
import { areaAddress, columnIndex, EMPTY_SIDE, parseArea, quoteSheetName, type SheetState, type SideState } from "../../model";
import type { LeftOut } from "../left";
import { pixelsOfCharacters, pixelsOfPoints, STANDARD_WIDTH } from "../sizes";
import { loadContents } from "./contents";
import { loadFilters } from "./filters";
import { loadLooks } from "./looks";
import { loadConditionalFormats, loadValidations } from "./rules";
import { loadSheetState } from "./sheetState";

export interface LoadedDocument {
  /** what stands beside the grid */
  readonly side: SideState;
  /** what the document holds and the grid cannot */
  readonly left: readonly LeftOut[];
}

/**
 * Puts a document into an engine that holds nothing but its one empty sheet. Formulas come without results: they are
 * calculated anew, whatever the file says that they showed.
 */
export function loadDocument(document: XlsxDocument, engine: Engine): LoadedDocument {
  const placed = placeSheets(document, engine);
  const left: LeftOut[] = [];
  const states: Record<string, SheetState> = {};
  let nextId = EMPTY_SIDE.nextId;
  const newId = (): string => {
    nextId += 1;
    return String(nextId - 1);
  };
  for (const { sheet, id } of placed) {
    const unlocked = loadLooks(engine, id, sheet.styles);
    loadContents(engine, id, sheet.blocks);
    for (const merge of sheet.merges) onArea(merge, (area) => engine.merge({ sheetId: id, ...area }));
    const filters = loadFilters(engine, id, sheet);
    loadSizes(engine, id, sheet, filters.rows);
    if (filters.left > 0) left.push({ code: "filters", sheet: sheet.name, count: filters.left });
    if (sheet.zoom !== undefined) engine.setZoom(id, sheet.zoom / 100);
    const validations = loadValidations(engine, id, sheet.validations);
    if (validations > 0) left.push({ code: "validations", sheet: sheet.name, count: validations });
    loadConditionalFormats(engine, id, sheet.conditionalFormats);
    onArea(sheet.freezeAt ?? "", (corner) => engine.setFreeze(id, corner.row, corner.column));
    states[id] = loadSheetState(sheet, engine, id, unlocked, newId);
  }
  for (const name of document.names) engine.setName(toEngineName(name));
  showSheets(document, engine, placed);
  const { title, subject, creator = "" } = document.properties;
  return { side: { ...EMPTY_SIDE, sheets: states, nextId, properties: { ...EMPTY_SIDE.properties, title, subject, author: creator } }, left };
}

interface Placed {
  readonly sheet: XlsxSheetContent;
  readonly id: string;
}

/** Every sheet is there before any formula refers to it. */
function placeSheets({ sheets }: XlsxDocument, engine: Engine): readonly Placed[] {
  const [first] = engine.sheets();
  return sheets.map((sheet, index) => {
    if (index === 0 && first !== undefined) {
      engine.updateSheet(first.id, { name: sheet.name });
      return { sheet, id: first.id };
    }
    return { sheet, id: engine.addSheet(sheet.name) };
  });
}

/** The active one first, since a sheet in front cannot be hidden. */
function showSheets({ activeSheet }: XlsxDocument, engine: Engine, placed: readonly Placed[]): void {
  const isVisible = ({ sheet }: Placed): boolean => (sheet.visibility ?? "visible") === "visible";
  const active = placed.find((each) => each.sheet.name === activeSheet && isVisible(each)) ?? placed.find(isVisible);
  if (active !== undefined) engine.activateSheet(active.id);
  for (const { sheet, id } of placed) {
    engine.updateSheet(id, { tabColor: sheet.tabColor, showGridlines: sheet.showGridlines, visibility: sheet.visibility ?? "visible" });
  }
}

/** Columns within the sheet's extent that the file does not name have the width that programs give them. */
function loadSizes(engine: Engine, sheetId: string, { columns, rows }: XlsxSheetContent, filtered: ReadonlySet<number>): void {
  const named = new Map(columns.map((column) => [columnIndex(column.column), column]));
  const last = Math.max(engine.extent(sheetId).columns - 1, ...named.keys());
  const widths = Array.from({ length: last + 1 }, (_, column) => {
    const width = named.get(column)?.width;
    return width === undefined ? STANDARD_WIDTH : pixelsOfCharacters(width);
  });
  forRuns(widths, (start, count, width) => engine.setColumnWidth(sheetId, start, count, width));
  for (const [column, { hidden }] of named) if (hidden === true) engine.setColumnsHidden(sheetId, column, 1, true);
  for (const { row, height, hidden } of rows) {
    if (height !== undefined) engine.setRowHeight(sheetId, row - 1, 1, pixelsOfPoints(height));
    if (hidden === true && !filtered.has(row - 1)) engine.setRowsHidden(sheetId, row - 1, 1, true);
  }
}

function forRuns(values: readonly number[], run: (start: number, count: number, value: number) => void): void {
  let start = 0;
  values.forEach((value, index) => {
    if (values[index + 1] === value) return;
    run(start, index + 1 - start, value);
    start = index + 1;
  });
}

function toEngineName(name: XlsxDefinedName): Parameters<Engine["setName"]>[0] {
  if ("formula" in name) return { name: name.name, formula: name.formula, comment: name.comment ?? "", visible: name.hidden !== true };
  const area = parseArea(name.range);
  const range = area === null ? name.range : areaAddress(area, true);
  return { name: name.name, formula: `=${quoteSheetName(name.sheet)}!${range}`, comment: "", visible: true };
}

function onArea(address: string, act: (area: NonNullable<ReturnType<typeof parseArea>>) => void): void {
  const area = parseArea(address);
  if (area !== null) act(area);
}
