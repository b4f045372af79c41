import type { Issue, Locale, Place } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { boxOf, cellAt } from "../plan/address";
import type { PlanName, PlanSheet } from "../plan/plan";
import { BODY } from "../plan/palette";
import type { PlanStyledRange } from "../plan/plan";
import { isBlank, placeIn, rawText } from "../reading/cell";
import { keysOf } from "../vocabulary";
import { frontCells, type SignoffContents } from "./signoffContents";
import { FRONT_CORNER, SIGNOFF_AREAS, SIGNOFF_LAYOUT } from "./signoffLayout";
import { signoffIssue } from "./readSignoff";
import { SEAL_CELL, blankSignoffSheet, printArea, signoffNames, trailStyleRange } from "./signoffSheet";
import { SIGNOFF_NAMES } from "./signoffWords";

/** What is to be written of a record into the open workbook: one rectangle of texts, which stands or does not. */
export interface SignoffWriting {
  /** the sheet as it is made where there is none */
  readonly blank: PlanSheet;
  /** the names on it, each of them added where it is not there */
  readonly names: readonly PlanName[];
  /** what the sheet is called in the workbook; null where it is still to be made */
  readonly sheet: string | null;
  /** the texts from this cell on, rows of the same width */
  readonly at: string;
  readonly cells: readonly (readonly string[])[];
  /** the seal's digest where the last reading found one; "" where it found none */
  readonly held: { readonly at: string; readonly digest: string };
  readonly styles: readonly PlanStyledRange[];
  readonly printArea: string;
}

export type SignoffWritingResult = { readonly ok: true; readonly writing: SignoffWriting } | { readonly ok: false; readonly issues: readonly Issue[] };

/** How a record gets onto the workbook's sheet as it was read; refused where rows or columns were put in, so that nothing lands on anything else. */
export function signoffWriting({ names }: Pick<WorkbookGrids, "names">, contents: SignoffContents, locale: Locale): SignoffWritingResult {
  const found = keysOf(SIGNOFF_NAMES).flatMap((area) => {
    const grid = names.get(SIGNOFF_NAMES[area]);
    return grid === undefined ? [] : [{ area, grid }];
  });
  const sheet = found[0]?.grid.sheet ?? null;
  const moved = found.filter(({ area, grid }) => grid.sheet !== sheet || !standsAt(grid, SIGNOFF_AREAS[area]));
  if (moved.length > 0) {
    return { ok: false, issues: moved.map(({ area, grid }) => signoffIssue("signoff-sheet-moved", { found: placeIn(grid, 0, 0).address, expected: SIGNOFF_AREAS[area] }, placeIn(grid, 0, 0))) };
  }
  const blank = blankSignoffSheet(locale);
  const [seal, record, trail] = [names.get(SIGNOFF_NAMES.seal), names.get(SIGNOFF_NAMES.record), names.get(SIGNOFF_NAMES.trail)];
  const used = SIGNOFF_LAYOUT.header - SIGNOFF_LAYOUT.front + 1 + Math.max(filledRows(record), filledRows(trail) - 1);
  const digest = seal?.cells[0]?.[2];
  return {
    ok: true,
    writing: {
      blank,
      names: signoffNames(sheet ?? blank.name),
      sheet,
      at: FRONT_CORNER,
      cells: frontCells(contents, locale, used),
      held: { at: SEAL_CELL, digest: digest === undefined ? "" : rawSeal(digest) },
      styles: [{ range: trailStyleRange(contents.trail.length), style: BODY }],
      printArea: printArea(contents.trail.length),
    },
  };
}

/** One cell of a record as it stands on its sheet. */
export interface SignoffCell {
  readonly address: string;
  /** "" leaves it blank */
  readonly text: string;
  /** the cell whose look it takes; null where it keeps its own */
  readonly styleOf: string | null;
}

/** The cells of the rectangle, one by one. Lines of the trail look like the first of them, which every signed sheet has. */
export function signoffCells({ at, cells }: Pick<SignoffWriting, "at" | "cells">): readonly SignoffCell[] {
  const corner = boxOf(at);
  const firstLine = SIGNOFF_LAYOUT.header + 1;
  return cells.flatMap((line, index) =>
    line.map((text, column): SignoffCell => {
      const row = corner.row + index;
      const isOfTrail = row > firstLine && column <= SIGNOFF_LAYOUT.lastTrail && text !== "";
      return { address: cellAt(corner.column + column, row), text, styleOf: isOfTrail ? cellAt(column, firstLine) : null };
    }),
  );
}

function rawSeal(cell: Parameters<typeof rawText>[0]): string {
  return isBlank(cell) ? "" : rawText(cell);
}

function standsAt(grid: Grid, area: string): boolean {
  const { column, row, lastColumn, lastRow } = boxOf(area);
  return grid.column === column && grid.row === row - 1 && grid.cells.length === lastRow - row + 1 && (grid.cells[0]?.length ?? 0) === lastColumn - column + 1;
}

function filledRows(grid: Grid | undefined): number {
  return (grid?.cells ?? []).reduce((last, row, index) => (row.every(isBlank) ? last : index + 1), 0);
}

/** Where the seal stands, for messages about the whole record. */
export function sealPlace({ names }: Pick<WorkbookGrids, "names">): Place | null {
  const seal = names.get(SIGNOFF_NAMES.seal);
  return seal === undefined ? null : placeIn(seal, 0, 0);
}
