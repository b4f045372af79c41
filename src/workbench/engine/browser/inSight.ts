import type { Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { ScrollToCellCommand, ScrollToRangeOperation, SetScrollRelativeCommand } from "@univerjs/sheets-ui";
import type { EngineRange } from "../engine";
import { readSelection } from "../editing/selection";
import { UniverContext } from "../univer/context";
import type { GridView } from "./view";

const REVEALING: ReadonlySet<string> = new Set([ScrollToCellCommand.id, ScrollToRangeOperation.id]);

/**
 * Scrolls on until a cell that was jumped to is wholly to be seen. Univer takes a cell for shown as soon as its first pixel is, and counts
 * what lies behind frozen rows and columns as shown.
 */
export function keepJumpsInSight(univer: Univer, view: GridView): void {
  const context = new UniverContext(univer.__getInjector());
  const commands = context.injector.get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    const reveals = id === SetSelectionsOperation.id ? (params as { reveal?: boolean } | undefined)?.reveal === true : REVEALING.has(id);
    // Univer's own scrolling comes first, and the sheet may still change.
    if (reveals) requestAnimationFrame(() => reveal(context, view));
  });
}

function reveal(context: UniverContext, view: GridView): void {
  const { sheetId, row, column } = readSelection(context);
  const corner: EngineRange = { sheetId, row, column, rows: 1, columns: 1 };
  const cell = view.cells(corner);
  const shown = view.scrolled();
  if (!cell || !shown) return;
  const freeze = context.sheet(sheetId).getFreeze();
  const across = column < freeze.startColumn ? 0 : missing(cell.left, cell.width, shown.left, shown.width);
  const down = row < freeze.startRow ? 0 : missing(cell.top, cell.height, shown.top, shown.height);
  if (across === 0 && down === 0) return;
  const zoom = view.zoom();
  void context.commands.executeCommand(SetScrollRelativeCommand.id, { offsetX: across / zoom, offsetY: down / zoom });
}

/** How far to scroll for a stretch to lie in a window; its beginning comes first where it is longer than the window. */
function missing(start: number, length: number, windowStart: number, windowLength: number): number {
  const before = start - windowStart;
  const after = start + length - (windowStart + windowLength);
  if (before < 0) return before;
  return after > 0 ? Math.min(after, before) : 0;
}
