import type { EngineCell } from "../engine";
import { booleanOf } from "./arguments";
import { SHEET_COLUMNS, SHEET_ROWS } from "./area";
import { valueOf, valueTypeOf } from "./cellValues";
import type { Json } from "./json";
import { readOnly, type Scalar } from "./modelObject";
import { categoryOf } from "./numberFormats";
import type { CellRange } from "./objects";
import { readCells, writeNumberFormats, writeValues } from "./rangeCells";
import { fullAddress } from "./rangeReference";
import { heightOfRange, leftOf, topOf, widthOfRange } from "./rangeSizes";

const address = readOnly<CellRange>((self) => fullAddress(self.session, self.sheetId, self.area));
const formulaOf = (cell: EngineCell): Json => (cell.formula === "" ? valueOf(cell) : cell.formula);

function cells(pick: (cell: EngineCell) => Json): (self: CellRange) => Json {
  return (self) => readCells(self.session, self.range, pick);
}

const formulas: Scalar<CellRange> = {
  get: cells(formulaOf),
  set: (self, value) => writeValues(self.session, self.range, value, "formulas"),
};

const numberFormat: Scalar<CellRange> = {
  get: cells((cell) => cell.numberFormat),
  set: (self, value) => writeNumberFormats(self.session, self.range, value),
};

/** The properties of a range. Matrices have the range's shape; sizes are in points. */
export const rangeScalars: Readonly<Record<string, Scalar<CellRange>>> = {
  address,
  addressLocal: address,
  cellCount: readOnly((self) => {
    const count = self.area.rows * self.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  rowCount: readOnly((self) => self.area.rows),
  columnCount: readOnly((self) => self.area.columns),
  rowIndex: readOnly((self) => self.area.row),
  columnIndex: readOnly((self) => self.area.column),
  isEntireRow: readOnly((self) => self.area.columns === SHEET_COLUMNS),
  isEntireColumn: readOnly((self) => self.area.rows === SHEET_ROWS),
  values: { get: cells(valueOf), set: (self, value) => writeValues(self.session, self.range, value, "values") },
  formulas,
  formulasLocal: formulas,
  numberFormat,
  numberFormatLocal: numberFormat,
  numberFormatCategories: readOnly(cells((cell) => categoryOf(cell.numberFormat))),
  text: readOnly(cells((cell) => cell.text)),
  valueTypes: readOnly(cells(valueTypeOf)),
  hidden: readOnly((self) => same(rowsHidden(self)) === true || same(columnsHidden(self)) === true),
  rowHidden: {
    get: (self) => same(rowsHidden(self)),
    set: (self, value) => {
      self.session.guardSheet(self.sheetId, "allowFormatRows");
      self.session.engine.setRowsHidden(self.sheetId, self.area.row, self.area.rows, booleanOf(value, "rowHidden"));
      self.session.emit({
        kind: "row-hidden-changed",
        target: self.sheetId,
        payload: { worksheetId: self.sheetId, address: `${self.area.row + 1}:${self.area.row + self.area.rows}`, changeType: value === true ? "Hidden" : "Unhidden", source: "Local" },
      });
    },
  },
  columnHidden: {
    get: (self) => same(columnsHidden(self)),
    set: (self, value) => {
      self.session.guardSheet(self.sheetId, "allowFormatColumns");
      self.session.engine.setColumnsHidden(self.sheetId, self.area.column, self.area.columns, booleanOf(value, "columnHidden"));
    },
  },
  left: readOnly(leftOf),
  top: readOnly(topOf),
  width: readOnly(widthOfRange),
  height: readOnly(heightOfRange),
};

function rowsHidden(self: CellRange): readonly boolean[] {
  return list(self.area.row, self.area.rows, (row) => self.session.engine.isRowHidden(self.sheetId, row) || self.session.engine.isRowFiltered(self.sheetId, row));
}

function columnsHidden(self: CellRange): readonly boolean[] {
  return list(self.area.column, self.area.columns, (column) => self.session.engine.isColumnHidden(self.sheetId, column));
}

function list<T>(start: number, count: number, at: (index: number) => T): readonly T[] {
  const result: T[] = [];
  for (let index = 0; index < count; index += 1) result.push(at(start + index));
  return result;
}

/** the value that all share, or null where they differ, as Excel answers mixed properties */
function same(values: readonly boolean[]): boolean | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
