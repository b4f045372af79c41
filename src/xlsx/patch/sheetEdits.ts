import { cellAddress, parseRange, rangeAddress, reachingTo } from "../read/workbook/reference";
import { cellText } from "./cellText";
import type { PlacedChange, XlsxPatchValue } from "./changes";
import type { Edit } from "./edits";
import { StartTag } from "./startTag";
import type { ColumnStyle, ElementPlace, RowPlace, SheetSurvey } from "./survey";

/** The style that a cell takes, by the one that it has there and by what it shall hold. */
export type StyleFor = (style: string, value: XlsxPatchValue) => string;

/** A cell that is not there yet. */
interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const PLAIN = "0";

/** How a worksheet's part becomes one in which the changes are made; formulas that others share are left aside. */
export function sheetEdits(text: string, survey: SheetSurvey, changes: readonly PlacedChange[], styleFor: StyleFor): readonly Edit[] {
  const edits: Edit[] = [];
  const added: NewCell[] = [];
  const newRows = new Map<number, NewCell[]>();
  for (const change of changes) {
    const row = survey.rows.get(change.row);
    const cell = row?.cells.get(change.column);
    const model = change.model === null ? null : styleOf(text, survey, change.model.row, change.model.column);
    if (cell !== undefined) {
      const written = tagAt(text, cell);
      const tag = model === null ? written : styledAs(written, model);
      edits.push({ start: cell.start, end: cell.end, text: cellText(styled(tag, change.value, styleFor), change.value, restOf(text, cell.extension)) });
    } else if (!isBlank(change.value)) {
      const holder = row === undefined ? tagAt(text, survey.data) : tagAt(text, row);
      const style = model ?? styleAt(row === undefined ? null : holder, survey.columns, change.column);
      const tag = styledAs(holder.sibling("c").with("r", cellAddress(change.row, change.column)), style);
      const made = { row: change.row, column: change.column, text: cellText(styled(tag, change.value, styleFor), change.value, "") };
      added.push(made);
      newRows.set(change.row, [...(newRows.get(change.row) ?? []), made]);
    }
  }
  return [...edits, ...rowEdits(text, survey, newRows), ...dimensionEdits(text, survey, added)];
}

/** The style of a cell: what it says, or what its row or its column has for cells that are not there. */
export function styleOf(text: string, { rows, columns }: SheetSurvey, row: number, column: number): string {
  const place = rows.get(row);
  const cell = place?.cells.get(column);
  if (cell !== undefined) {
    return tagAt(text, cell).value("s") || PLAIN;
  }
  return styleAt(place === undefined ? null : tagAt(text, place), columns, column);
}

export function tagAt(text: string, { start, tagEnd }: ElementPlace): StartTag {
  return StartTag.of(text.slice(start, tagEnd));
}

/** Nothing has to be written where nothing is. */
function isBlank(value: XlsxPatchValue): boolean {
  return value.kind === "blank" || (value.kind === "text" && value.text === "");
}

function styled(tag: StartTag, value: XlsxPatchValue, styleFor: StyleFor): StartTag {
  const style = tag.value("s") || PLAIN;
  const wanted = styleFor(style, value);
  return wanted === style ? tag : tag.with("s", wanted);
}

function styledAs(tag: StartTag, style: string): StartTag {
  return (tag.value("s") || PLAIN) === style ? tag : tag.with("s", style);
}

function restOf(text: string, extension: ElementPlace | null): string {
  return extension === null ? "" : text.slice(extension.start, extension.end);
}

function styleAt(row: StartTag | null, columns: readonly ColumnStyle[], column: number): string {
  if (row !== null && ["1", "true"].includes(row.value("customFormat"))) {
    return row.value("s") || PLAIN;
  }
  return columns.find(({ first, last }) => column >= first && column <= last)?.style || PLAIN;
}

function rowEdits(text: string, survey: SheetSurvey, newCells: ReadonlyMap<number, readonly NewCell[]>): readonly Edit[] {
  const data = tagAt(text, survey.data);
  const edits: Edit[] = [];
  for (const [row, cells] of newCells) {
    const place = survey.rows.get(row);
    if (place === undefined) {
      const tag = data.sibling("row").with("r", String(row + 1));
      const gap = survey.gaps.get(row) ?? survey.data.contentEnd;
      edits.push({ start: gap, end: gap, text: (survey.areRowsHidden ? tag.with("hidden", "1") : tag).around(joined(cells)) });
    } else {
      edits.push(...cellInsertions(text, place, cells));
    }
  }
  if (!data.isEmpty || edits.length === 0) {
    return edits;
  }
  return [{ start: survey.data.start, end: survey.data.end, text: data.around(edits.map((edit) => edit.text).join("")) }];
}

function cellInsertions(text: string, place: RowPlace, cells: readonly NewCell[]): readonly Edit[] {
  const written = tagAt(text, place);
  const tag = widened(written, cells);
  if (written.isEmpty) {
    return [{ start: place.start, end: place.end, text: tag.around(joined(cells)) }];
  }
  const insertions = cells.map(({ column, text: cell }): Edit => {
    const gap = place.gaps.get(column) ?? place.contentEnd;
    return { start: gap, end: gap, text: cell };
  });
  return tag === written ? insertions : [{ start: place.start, end: place.tagEnd, text: tag.open() }, ...insertions];
}

/** A row's `spans` say which columns it has cells in; programs may go by them. */
function widened(tag: StartTag, cells: readonly NewCell[]): StartTag {
  const spans = tag.value("spans");
  const ends = /^[0-9]+:[0-9]+(?: [0-9]+:[0-9]+)*$/.test(spans) ? spans.split(/[: ]/).map((end) => Number.parseInt(end, 10)) : [];
  const columns = cells.map(({ column }) => column + 1);
  const isInside = columns.every((column) => ends.some((first, index) => index % 2 === 0 && column >= first && column <= (ends[index + 1] ?? 0)));
  return ends.length === 0 || isInside ? tag : tag.with("spans", `${Math.min(...ends, ...columns)}:${Math.max(...ends, ...columns)}`);
}

/** What the sheet says of its size, where it says it, reaches to the cells that are new. */
function dimensionEdits(text: string, { dimension }: SheetSurvey, added: readonly NewCell[]): readonly Edit[] {
  if (dimension === null) {
    return [];
  }
  const tag = tagAt(text, dimension);
  const before = parseRange(tag.value("ref"));
  if (before === null) {
    return [];
  }
  const ref = rangeAddress(added.reduce((box, { row, column }) => reachingTo(box, row, column), before));
  const wider = tag.with("ref", ref);
  return ref === rangeAddress(before) ? [] : [{ start: dimension.start, end: dimension.tagEnd, text: tag.isEmpty ? wider.empty() : wider.open() }];
}

function joined(cells: readonly NewCell[]): string {
  return cells.map(({ text }) => text).join("");
}
