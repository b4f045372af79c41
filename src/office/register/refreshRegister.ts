import { HostError, type BuildProgress } from "../../application";
import type { PlanBlock, PlanContent, RegisterRefresh, WorkbookPlan } from "../../template";
import { REGISTER_NAMES } from "../../template";
import { buildPlan } from "../build/buildPlan";
import { batched, split, verifyTexts, type Piece } from "../build/contents";
import { writeConditionalFormats, writeValidations } from "../build/rules";
import { writeStyle } from "../build/styles";
import { REGISTER_MARK } from "../ours";
import { runExcel } from "../runExcel";
import { writtenText } from "../write/writtenText";
import { setAsideLists } from "./setAsideLists";

/** What the mark says while a register is refreshed: its table is whole, and refreshing it again finishes it. */
export const REFRESHING = "refresh";

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

/** Whoever sorts the table meanwhile would find what was worked out for one row in another: looked at again before every request that writes. */
function requireRowsInPlace(found: readonly (readonly unknown[])[], texts: readonly string[]): void {
  if (!texts.every((text, row) => String(found[row]?.[0]) === text)) {
    throw new HostError("conflict");
  }
}

async function writeCells(context: Excel.RequestContext, { sheet: name, blocks, fingerprints, lastBlocks, totalsCell, totals }: RegisterRefresh, signal: AbortSignal): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const inPieces = (all: readonly PlanBlock[]): readonly Piece[] => all.flatMap((block) => split(sheet, name, block));
  const pieces = [...inPieces(blocks)];
  if (totalsCell !== null) {
    pieces.push(...split(context.workbook.worksheets.getItem(totalsCell.sheet), totalsCell.sheet, { at: totalsCell.address, cells: [[totals]] }));
  }
  const before = batched(pieces);
  for (const [index, batch] of [...before, ...batched(inPieces(lastBlocks))].entries()) {
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
    await verifyTexts(context, batch);
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
