import { Unwritable, type XlsxDocument, type XlsxSheetContent } from "../../../xlsx";
import type { Engine, EngineSheet, EngineUnworded } from "../../engine";
import { areaAddress, columnName, EMPTY_SHEET, type SideState } from "../../model";
import type { LeftOut, LeftOutCode } from "../left";
import { charactersOf, pointsOf, STANDARD_WIDTH } from "../sizes";
import { saveCharts } from "./charts";
import { saveContents } from "./contents";
import { colorOf, saveLooks } from "./looks";
import { saveNames } from "./names";
import { savePrint } from "./print";
import { byPlace, saveConditionalFormats, saveValidations } from "./rules";

/** Cells that are walked for their looks; what reaches further is no workbook that a person filled in. */
const MOST_CELLS = 5_000_000;

const WRITTEN_OPTIONS = ["allowAutoFilter", "allowFormatColumns", "allowFormatRows"] as const;

const CODES = {
  "styled-text": "rich-text",
  "clipped-text": "alignments",
  lines: "borders",
  "list-colors": "list-colors",
  "table-look": "table-styles",
  filter: "filters",
  "conditional-format": "conditional-formats",
  "sheet-name": "sheet-names",
} as const satisfies Partial<Record<EngineUnworded["kind"], LeftOutCode>>;

export interface SavedDocument {
  readonly document: XlsxDocument;
  /** what the grid holds and a file of ours does not */
  readonly left: readonly LeftOut[];
}

/**
 * The open workbook as a document to write: everything that the grid holds and the side state beside it. Results are
 * those that stand in the cells, so calculation should have settled. Throws `Unwritable` for a sheet beyond measure.
 */
export function toDocument(engine: Engine, side: SideState, locale: XlsxDocument["locale"]): SavedDocument {
  const left: LeftOut[] = [];
  const sheets = engine.sheets();
  const document: XlsxDocument = {
    locale,
    sheets: sheets.map((sheet) =>
      saveSheet(engine, sheet, side, (code, count) => {
        if (count > 0) left.push({ code, sheet: sheet.name, count });
      }),
    ),
    names: saveNames(engine),
    activeSheet: sheets.find(({ id }) => id === engine.activeSheet())?.name ?? "",
    properties: {
      title: side.properties.title,
      subject: side.properties.subject,
      ...(side.properties.author === "" ? {} : { creator: side.properties.author }),
    },
  };
  return { document, left: [...left, ...leftOfWorkbook(side)] };
}

function saveSheet(engine: Engine, { id, name, visibility, tabColor, showGridlines }: EngineSheet, side: SideState, leave: (code: LeftOutCode, count: number) => void): XlsxSheetContent {
  const state = side.sheets[id] ?? EMPTY_SHEET;
  const { rows, columns } = engine.extent(id);
  if (rows * columns > MOST_CELLS) throw new Unwritable("too-many-cells", name, "");

  const contents = saveContents(engine, id);
  const validations = saveValidations(engine, id);
  const charts = saveCharts(engine, id, name, state.charts);
  const print = savePrint(state.pageLayout, engine.usedRange(id));
  const frozen = engine.freeze(id);
  const unworded = new Map(engine.unworded(id).map(({ kind, count }) => [kind, count]));

  for (const kind of ["styled-text", "clipped-text", "lines", "list-colors", "table-look", "filter", "conditional-format", "sheet-name"] as const) leave(CODES[kind], unworded.get(kind) ?? 0);
  leave("validations", validations.unwritable + (unworded.get("validation") ?? 0));
  leave("validation-texts", validations.shortened);
  leave("newer-errors", contents.newerErrors);
  leave("charts", charts.unwritable);
  leave("chart-looks", charts.cut);
  leave("page-set-up", print.isCut ? 1 : 0);
  leave("protection-settings", protectionDetails(state.protection));
  leave("properties", Object.keys(state.customProperties).length);

  return {
    name,
    visibility,
    tabColor: colorOf(tabColor) ?? "",
    showGridlines,
    columns: saveColumns(engine, id, columns),
    rows: saveRows(engine, id, rows),
    blocks: contents.blocks,
    styles: saveLooks(engine, id, rows, columns, state.unlocked),
    merges: [...engine.merges(id)].sort(byPlace).map((merge) => areaAddress(merge)),
    tables: engine
      .tables()
      .filter(({ range }) => range.sheetId === id)
      .sort((a, b) => byPlace(a.range, b.range))
      .map(({ id: table, name: title, range, style, showBandedRows, showFilter }) => {
        const filters = engine.tableFilters(table);
        return { name: title, range: areaAddress(range), style, showBandedRows, showFilter: showFilter || filters.length > 0, ...(filters.length === 0 ? {} : { filters }) };
      }),
    ...saveFilter(engine, id),
    ...(engine.zoom(id) === 1 ? {} : { zoom: Math.round(engine.zoom(id) * 100) }),
    validations: validations.validations,
    conditionalFormats: saveConditionalFormats(engine, id),
    charts: charts.charts,
    freezeAt: frozen.rows === 0 && frozen.columns === 0 ? null : areaAddress({ row: frozen.rows, column: frozen.columns, rows: 1, columns: 1 }),
    protection:
      state.protection === null
        ? null
        : {
            allowAutoFilter: state.protection.options.allowAutoFilter,
            allowFormatColumns: state.protection.options.allowFormatColumns,
            allowFormatRows: state.protection.options.allowFormatRows,
          },
    print: print.print,
  };
}

function saveFilter(engine: Engine, sheetId: string): Pick<XlsxSheetContent, "filter"> {
  const filter = engine.filter(sheetId);
  return filter === null ? {} : { filter: { range: areaAddress(filter.range), columns: filter.columns } };
}

function saveColumns(engine: Engine, sheetId: string, count: number): XlsxSheetContent["columns"] {
  return [...Array(count).keys()].flatMap((column) => {
    const width = engine.columnWidth(sheetId, column);
    const hidden = engine.isColumnHidden(sheetId, column);
    return width === STANDARD_WIDTH && !hidden ? [] : [{ column: columnName(column), width: charactersOf(width), ...(hidden ? { hidden } : {}) }];
  });
}

function saveRows(engine: Engine, sheetId: string, count: number): XlsxSheetContent["rows"] {
  return [...Array(count).keys()].flatMap((row) => {
    const isSet = engine.isRowHeightSet(sheetId, row);
    const hidden = engine.isRowHidden(sheetId, row) || engine.isRowFiltered(sheetId, row);
    return isSet || hidden ? [{ row: row + 1, ...(isSet ? { height: pointsOf(engine.rowHeight(sheetId, row)) } : {}), ...(hidden ? { hidden } : {}) }] : [];
  });
}

/** Options and passwords that a file of ours does not say. */
function protectionDetails(protection: SideState["sheets"][string]["protection"]): number {
  if (protection === null) return 0;
  const { selectionMode, ...options } = protection.options;
  const written = new Set<string>(WRITTEN_OPTIONS);
  const others = Object.entries(options).filter(([option, allowed]) => allowed && !written.has(option)).length;
  return others + (selectionMode === "Normal" ? 0 : 1) + (protection.password === "" ? 0 : 1);
}

function leftOfWorkbook({ properties, settings, customXml, workbookProtected }: SideState): readonly LeftOut[] {
  const { custom, keywords, comments, category, company, manager } = properties;
  const counts: readonly (readonly [LeftOutCode, number])[] = [
    ["structure-protection", workbookProtected ? 1 : 0],
    ["properties", Object.keys(custom).length + [keywords, comments, category, company, manager].filter((text) => text !== "").length],
    ["add-ins", Object.keys(settings).length],
    ["custom-data", customXml.length],
  ];
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, sheet: "", count }));
}
