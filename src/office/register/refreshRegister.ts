import { HostError, type BuildProgress } from "../../application";
import type { PlanBlock, PlanContent, RegisterRefresh, WorkbookPlan } from "../../template";
import { REGISTER_NAMES } from "../../template";
import { buildPlan } from "../build/buildPlan";
import { writeConditionalFormats, writeValidations } from "../build/rules";
import { writeStyle } from "../build/styles";
import { REGISTER_MARK } from "../ours";
import { runExcel } from "../runExcel";
import { writtenText } from "../write/writtenText";
import { setAsideLists } from "./setAsideLists";

/** What the mark says while a register is refreshed: its table is whole, and refreshing it again finishes it. */
export const REFRESHING = "refresh";
const MAX_CHARACTERS = 500_000;
const WEIGHT_OF_CELL = 16;

/**
 * Writes a refresh into the register that is open: only the cells that it names, so that filters, widths, formats, the order of rows and
 * every column of a person's own stay. A list that a person added to is set aside before its sheet is written anew. Broken off at any point it
 * can be done again.
 */
export async function writeRefresh(refresh: RegisterRefresh, lists: WorkbookPlan, onProgress: (progress: BuildProgress) => void, signal: AbortSignal): Promise<void> {
  await runExcel(async (context) => {
    onProgress({ step: "prepare", done: 0, of: 6 });
    await prepare(context, refresh);
    onProgress({ step: "values", done: 1, of: 6 });
    await writeCells(context, refresh, signal);
    await setAsideLists(context, lists);
    await clearChartFigures(context, lists);
  });
  await buildPlan(lists, onProgress, { mark: REGISTER_MARK, signal });
}

async function prepare(context: Excel.RequestContext, { sheet: name, table: tableName, insert, range, styles, validations, conditionalFormats }: RegisterRefresh): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const mark = context.workbook.names.getItemOrNullObject(REGISTER_MARK);
  mark.load({ name: true });
  await context.sync();
  if (mark.isNullObject) {
    context.workbook.names.add(REGISTER_MARK, `="${REFRESHING}"`).visible = false;
  }
  if (insert !== null) {
    sheet.getRange(`${String(insert.row)}:${String(insert.row + insert.rows - 1)}`).insert("Down");
    context.workbook.tables.getItem(tableName).resize(range);
    for (const styled of styles) {
      writeStyle(sheet.getRange(styled.range), styled.style);
    }
    writeValidations(sheet, validations);
    writeConditionalFormats(sheet, conditionalFormats);
  }
  await context.sync();
}

/** Blanks the figures that the charts showed: there may have been more of them. */
async function clearChartFigures(context: Excel.RequestContext, { sheets, names }: WorkbookPlan): Promise<void> {
  const charts = context.workbook.names.getItemOrNullObject(REGISTER_NAMES.charts).getRangeOrNullObject();
  charts.load({ address: true });
  await context.sync();
  const columns = sheets.find(({ name }) => names.some((item) => item.name === REGISTER_NAMES.charts && item.sheet === name))?.columns ?? [];
  if (!charts.isNullObject) {
    for (const { column } of columns) {
      charts.worksheet.getRange(`${column}:${column}`).clear("Contents");
    }
  }
  await context.sync();
}

interface Piece {
  readonly range: Excel.Range;
  readonly cells: PlanBlock["cells"];
}

/** Whoever sorts the table meanwhile would find what was worked out for one row in another: looked at again before every request that writes. */
function requireRowsInPlace(found: readonly (readonly unknown[])[], texts: readonly string[]): void {
  if (!texts.every((text, row) => String(found[row]?.[0]) === text)) {
    throw new HostError("conflict");
  }
}

async function writeCells(context: Excel.RequestContext, { sheet: name, blocks, fingerprints, lastBlocks, totalsCell, totals }: RegisterRefresh, signal: AbortSignal): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const piece = ({ at, cells }: PlanBlock): Piece => ({ range: sheet.getRange(at).getResizedRange(cells.length - 1, 0), cells });
  const pieces = blocks.map(piece);
  if (totalsCell !== null) {
    pieces.push({ range: context.workbook.worksheets.getItem(totalsCell.sheet).getRange(totalsCell.address), cells: [[totals]] });
  }
  const before = batches(pieces);
  for (const [index, batch] of [...before, ...batches(lastBlocks.map(piece))].entries()) {
    if (signal.aborted) {
      throw new HostError("cancelled");
    }
    const column = index <= before.length && fingerprints.texts.length > 0 ? sheet.getRange(fingerprints.at).getResizedRange(fingerprints.texts.length - 1, 0) : null;
    column?.load({ values: true });
    batch.forEach(({ range }) => range.load({ numberFormat: true }));
    await context.sync();
    if (column !== null) {
      requireRowsInPlace(column.values as readonly (readonly unknown[])[], fingerprints.texts);
    }
    for (const { range, cells } of batch) {
      const formats = range.numberFormat as readonly (readonly string[])[];
      range.formulas = cells.map((row, r) => row.map((content, c) => literal(content, formats[r]?.[c] ?? "")));
      range.load({ values: true });
    }
    await context.sync();
    await keepTexts(context, batch);
  }
}

function literal(content: PlanContent, format: string): string | number {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return writtenText(content.text, format);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** Excel may take the first apostrophe of a text for its own mark, also in a cell of text format; a second one keeps it. */
async function keepTexts(context: Excel.RequestContext, batch: readonly Piece[]): Promise<void> {
  const wrong = batch.flatMap(({ range, cells }) =>
    cells.flatMap((row, r) => row.flatMap((content, c) => (content?.kind === "text" && range.values[r]?.[c] !== content.text ? [{ cell: range.getCell(r, c), text: content.text }] : []))),
  );
  if (wrong.length === 0) {
    return;
  }
  for (const { cell, text } of wrong) {
    cell.values = [[`'${text}`]];
    cell.load({ values: true, address: true });
  }
  await context.sync();
  const lost = wrong.find(({ cell, text }) => cell.values[0]?.[0] !== text);
  if (lost !== undefined) {
    throw new HostError("unexpected", { hostCode: "TextChanged", address: lost.cell.address });
  }
}

function batches(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    const own = piece.cells.flat().reduce((sum, content) => sum + WEIGHT_OF_CELL + (content?.kind === "text" ? content.text.length : 0), 0);
    if (size + own > MAX_CHARACTERS) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(piece);
    size += own;
  }
  return all;
}
