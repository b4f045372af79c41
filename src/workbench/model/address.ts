import { isOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; letters of any case. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as it stands before the "!" of a reference; quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1", "A1:B2", whole columns "A:C", whole rows "1:3"; `absolute` puts the dollar signs. */
export function areaAddress(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const lastRow = area.row + area.rows;
  const first = `${dollar}${columnName(area.column)}`;
  const last = `${dollar}${columnName(area.column + area.columns - 1)}`;
  if (area.rows === SHEET_ROWS) return `${first}:${last}`;
  if (area.columns === SHEET_COLUMNS) return `${dollar}${area.row + 1}:${dollar}${lastRow}`;
  const from = `${first}${dollar}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${last}${dollar}${lastRow}`;
}

/** The rectangle of an A1 address without sheet; null when it is not one. */
export function parseArea(address: string): Area | null {
  const text = address.replaceAll("$", "");
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column = "", row = "", column2 = column, row2 = row] = cells;
    return spanned(Number(row) - 1, columnIndex(column), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return spanned(0, columnIndex(columns[1] ?? ""), SHEET_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return spanned(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return null;
}

function spanned(row: number, column: number, row2: number, column2: number): Area | null {
  const area = {
    row: Math.min(row, row2),
    column: Math.min(column, column2),
    rows: Math.abs(row2 - row) + 1,
    columns: Math.abs(column2 - column) + 1,
  };
  return isOnSheet(area) ? area : null;
}

/** An address parted into its sheet (null where none is named) and the rest; quotes are undone. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(address);
  if (plain) return { sheet: plain[1] ?? "", rest: plain[2] ?? "" };
  return { sheet: null, rest: address };
}
