import { areaAddress, columnIndex, columnName, parseArea } from "./address";
import { shiftArea, type Shift } from "./area";
import type { PageLayoutState } from "./sideState";

type Beyond = NonNullable<PageLayoutState["beyond"]>;

/** A print set-up after rows or columns came or went: what it says of cells is said of the same cells. */
export function shiftPages(layout: PageLayoutState, shift: Shift): PageLayoutState {
  const { printArea, titleRows, titleColumns, beyond } = layout;
  return {
    ...layout,
    printArea: shiftedAddress(printArea, shift),
    ...(shift.axis === "row" ? { titleRows: shiftedLines(titleRows, Number, String, shift) } : { titleColumns: shiftedLines(titleColumns, (name) => columnIndex(name) + 1, (number) => columnName(number - 1), shift) }),
    ...(beyond === undefined ? {} : { beyond: shift.axis === "row" ? shiftedBreaks(beyond, "rowBreaks", shift) : shiftedBreaks(beyond, "columnBreaks", shift) }),
  };
}

function shiftedAddress(address: string, shift: Shift): string {
  const area = parseArea(address);
  if (area === null) return address;
  const moved = shiftArea(area, shift);
  return moved === null ? "" : areaAddress(moved);
}

/** "$1:$5" and "$A:$B"; `number` and `name` turn an end into its number, counted from 1, and back. */
function shiftedLines(lines: string, number: (end: string) => number, name: (end: number) => string, { at, count }: Shift): string {
  const [, first, last] = /^\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/.exec(lines) ?? [];
  if (first === undefined || last === undefined) return lines;
  const start = number(first);
  const moved = shiftArea({ row: start - 1, rows: number(last) - start + 1, column: 0, columns: 1 }, { axis: "row", at, count });
  return moved === null ? "" : `$${name(moved.row + 1)}:$${name(moved.row + moved.rows)}`;
}

/** A break belongs to the row or column that begins the page: it moves with it, and goes with it, as in Excel. */
function shiftedBreaks(beyond: Beyond, key: "rowBreaks" | "columnBreaks", { at, count }: Shift): Beyond {
  const breaks = beyond[key];
  if (breaks === undefined) return beyond;
  const moved = breaks.flatMap((place) => (place < at ? [place] : count < 0 && place < at - count ? [] : [place + count]));
  // Nothing stands above the first one any more.
  return { ...beyond, [key]: moved.filter((place) => place > 0) };
}
