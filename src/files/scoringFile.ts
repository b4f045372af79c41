import type { FileStatements, ScoringFile, ScoringFileReading } from "../application";
import { countingCells, hasColumnsOfOurs } from "../template";
import type { Grid, GridCell, WorkbookGrids } from "../template";
import { readXlsx } from "../xlsx";
import type { XlsxPlatform, XlsxRange, XlsxSheet, XlsxStructure, XlsxWorkbook } from "../xlsx";
import { addressOf } from "./address";
import { fileRefusal, issueOfRefusal } from "./fileRefusal";
import type { FileRefusal } from "./fileRefusal";
import { plainStatements } from "./plainStatements";
import { isScoringTable, scoringAreas } from "./scoringAreas";
import type { ScoringAreas } from "./scoringAreas";
import { SheetCells } from "./sheetCells";

const BLANK_CELL: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** Reads an .xlsx file as a scoring workbook: its tables and names as grids and what the file says of itself, or every reason why not. */
export function readScoringFile(bytes: Uint8Array, platform: XlsxPlatform): ScoringFileReading {
  const reading = readXlsx(bytes, { ...platform, want: sheetsOf });
  return reading.ok ? scoringFileOf(reading.workbook) : { ok: false, issues: reading.refusals.map(issueOfRefusal) };
}

/** The sheets on which something of the scoring workbook stands; none is read of a workbook that is refused anyway. */
function sheetsOf(structure: XlsxStructure): readonly string[] {
  const { tables, names, refusals } = scoringAreas(structure);
  return refusals.length > 0 ? [] : [...tables, ...names].map(({ sheet }) => sheet);
}

/** The same for a workbook that was read already. */
export function scoringFileOf(workbook: XlsxWorkbook): ScoringFileReading {
  const areas = scoringAreas(workbook);
  const refusals = areas.refusals.length > 0 ? areas.refusals : mergedCells(areas, workbook.read);
  if (refusals.length > 0) {
    return { ok: false, issues: refusals };
  }
  const sheets = new Map(workbook.read.map((sheet) => [sheet.name, new SheetCells(sheet, workbook.facts.dates)]));
  const grids = gridsOf(areas, sheets);
  const file: ScoringFile = {
    grids,
    statements: statementsOf(workbook, grids),
    cellOf: ({ sheet, row, column }) => sheets.get(sheet)?.cell(row, column) ?? BLANK_CELL,
  };
  return { ok: true, file };
}

/** Merged cells show one of their values and hide the others, so that nobody knows which was meant. */
function mergedCells({ tables, names }: ScoringAreas, sheets: readonly XlsxSheet[]): readonly FileRefusal[] {
  return sheets.flatMap((sheet) => {
    const areas = [...tables, ...names].filter((area) => area.sheet === sheet.name);
    return sheet.merges.flatMap((merge) => {
      const area = areas.find(({ range }) => overlap(merge, range));
      return area === undefined ? [] : [fileRefusal("workbook-cells-merged", sheet.name, merge, { name: area.name, range: addressOf(merge) })];
    });
  });
}

function overlap(a: XlsxRange, b: XlsxRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

function gridsOf({ tables, names, dangling }: ScoringAreas, sheets: ReadonlyMap<string, SheetCells>): WorkbookGrids {
  const gridOf = (sheet: string, range: XlsxRange): readonly Grid[] => {
    const grid = sheets.get(sheet)?.grid(range);
    return grid === undefined ? [] : [grid];
  };
  return {
    tables: new Map(tables.flatMap(({ name, sheet, range }) => gridOf(sheet, range).map((grid) => [name, grid] as const))),
    names: new Map(names.flatMap(({ name, sheet, range }) => gridOf(sheet, range).map((grid) => [name, grid] as const))),
    below: new Map(
      tables.flatMap(({ name, sheet, range }) => {
        const grid = sheets.get(sheet)?.below(range) ?? null;
        return grid === null ? [] : [[name, grid] as const];
      }),
    ),
    dangling,
  };
}

function statementsOf(workbook: XlsxWorkbook, grids: WorkbookGrids): FileStatements {
  return {
    ...plainStatements(workbook, countingCells(grids)),
    unprotected: workbook.read.filter(({ isProtected }) => !isProtected).map(({ name }) => name),
    copies: copiesIn(workbook),
  };
}

/** Tables that a person took for one of ours: copying a sheet copies its table under another name. */
function copiesIn({ tables }: XlsxStructure): FileStatements["copies"] {
  return tables
    .filter(({ name, columns }) => !isScoringTable(name) && hasColumnsOfOurs(columns))
    .map(({ name, sheet, range }) => ({ name, place: { sheet, address: addressOf(range) } }));
}
