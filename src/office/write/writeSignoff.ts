import { HostError } from "../../application";
import type { SignoffWriting } from "../../template";
import { writeStyle, widthInPoints } from "../build/styles";
import { runExcel } from "../runExcel";
import { protectThose } from "../protection";

/** What Excel on the web takes in one request with room to spare: a character of a text may be three bytes. */
const MOST_CHARACTERS = 1_200_000;

/**
 * Puts a record of sign-off onto its sheet. The sheet is made first, without a record, where there is none; then state, seal, visible trail and
 * record go over in one write of one rectangle, and what stands there is compared.
 */
export function writeSignoff(writing: SignoffWriting): Promise<void> {
  if (writing.cells.reduce((sum, row) => sum + row.reduce((length, text) => length + text.length, 0), 0) > MOST_CHARACTERS) {
    return Promise.reject(new HostError("too-large", { limit: MOST_CHARACTERS }));
  }
  return runExcel(async (context) => {
    const sheet = await sheetFor(context, writing);
    const seal = sheet.getRange(writing.held.at).getResizedRange(0, 2);
    seal.load({ values: true });
    sheet.load({ protection: { protected: true } });
    await context.sync();
    const held = (seal.values as readonly (readonly unknown[])[])[0]?.[2] ?? "";
    if (held !== writing.held.digest) {
      throw new HostError("conflict", { hostCode: "SealChanged" });
    }
    if (sheet.protection.protected) {
      sheet.protection.unprotect();
    }
    const range = sheet.getRange(writing.at).getResizedRange(writing.cells.length - 1, (writing.cells[0]?.length ?? 1) - 1);
    (range as { numberFormat: unknown }).numberFormat = "@";
    range.values = writing.cells.map((row) => [...row]);
    range.load({ values: true });
    for (const { range: address, style } of writing.styles) {
      writeStyle(sheet.getRange(address), style);
    }
    sheet.pageLayout.setPrintArea(writing.printArea);
    try {
      await context.sync();
    } finally {
      await protectThose(context, [sheet]);
    }
    requireSame(range.values as readonly (readonly unknown[])[], writing.cells);
  });
}

/** A host that changes a text on the way has not kept the record. A first apostrophe of a shown text may be taken for a mark. */
function requireSame(found: readonly (readonly unknown[])[], cells: SignoffWriting["cells"]): void {
  const isKept = cells.every((row, r) => row.every((text, c) => found[r]?.[c] === text || (text.startsWith("'") && found[r]?.[c] === text.slice(1))));
  if (!isKept) {
    throw new HostError("unexpected", { hostCode: "TextChanged" });
  }
}

/** The record's sheet; where there is none, or only the beginning of one, it is made, and its names go in with it. */
async function sheetFor(context: Excel.RequestContext, { blank, names, sheet: known }: SignoffWriting): Promise<Excel.Worksheet> {
  const { worksheets, names: defined } = context.workbook;
  worksheets.load({ name: true });
  const found = names.map(({ name }) => defined.getItemOrNullObject(name));
  found.forEach((item) => item.load({ name: true }));
  await context.sync();
  const ranges = found.map((item) => (item.isNullObject ? null : item.getRangeOrNullObject()));
  ranges.forEach((range) => range?.load({ address: true }));
  const begun = known === null ? await begunSheet(context, worksheets.items, blank.name, blankTitle(blank)) : null;
  await context.sync();
  const isWhole = known !== null && ranges.every((range) => range !== null && !range.isNullObject);
  if (isWhole) {
    return worksheets.getItem(known);
  }
  const name = known ?? begun?.name ?? freeName(blank.name, worksheets.items.map((each) => each.name));
  const sheet = known !== null || begun !== null ? worksheets.getItem(name) : worksheets.add(name);
  sheet.tabColor = blank.tabColor;
  sheet.showGridlines = blank.showGridlines;
  for (const { at, cells } of blank.blocks) {
    const range = sheet.getRange(at).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
    range.values = cells.map((row) => row.map((content) => (content?.kind === "text" ? content.text : "")));
  }
  for (const { range, style } of blank.styles) {
    writeStyle(sheet.getRange(range), style);
  }
  for (const { column, width } of blank.columns) {
    sheet.getRange(`${column}:${column}`).format.columnWidth = widthInPoints(width);
  }
  names.forEach(({ name: areaName, range: address }, index) => {
    const there = found[index];
    const range = ranges[index];
    if (range === null || range === undefined || range.isNullObject) {
      if (there !== undefined && !there.isNullObject) {
        // What it referred to was deleted with its sheet.
        there.delete();
      }
      defined.add(areaName, sheet.getRange(address));
    }
  });
  await context.sync();
  return sheet;
}

function blankTitle({ blocks }: SignoffWriting["blank"]): string {
  const title = blocks[0]?.cells[0]?.[0];
  return title?.kind === "text" ? title.text : "";
}

/** A sheet that an interrupted step has made already: of that name, with our title and nothing signed on it. */
async function begunSheet(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], name: string, title: string): Promise<Excel.Worksheet | null> {
  const candidate = sheets.find((sheet) => sheet.name.toUpperCase() === name.toUpperCase());
  if (candidate === undefined) {
    return null;
  }
  const corner = candidate.getRange("A1");
  corner.load({ values: true });
  const used = candidate.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, rowCount: true });
  await context.sync();
  const isOurs = (corner.values as unknown[][])[0]?.[0] === title;
  const isBlank = used.isNullObject || used.rowIndex + used.rowCount <= BLANK_ROWS;
  return isOurs && isBlank ? candidate : null;
}

/** Title and limits: what stands above the record. */
const BLANK_ROWS = 5;
/** What a sheet's name holds at most. */
const LONGEST_NAME = 31;

function freeName(name: string, taken: readonly string[]): string {
  const upper = new Set(taken.map((one) => one.toUpperCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` ${String(number)}`;
    const candidate = `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!upper.has(candidate.toUpperCase())) {
      return candidate;
    }
  }
}
