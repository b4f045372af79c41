import { isDateFormat } from "../workbook/numberFormat";
import type { CellLook } from "./cellLooks";

const DATE = "yyyy-mm-dd";
const TIME = "hh:mm:ss";

/** Looks for cells that hold a date by their type alone: as a number, which is what a document has, it needs a format that shows one. */
export class DatedLooks {
  private readonly cells: CellLook[];
  private readonly made = new Map<string, number>();

  /** Looks that are made here are added to `cells`. */
  constructor(cells: CellLook[]) {
    this.cells = cells;
  }

  /** The number of the look that a cell of this look has with such a date or time (ISO 8601) in it. */
  of(look: number, iso: string): number {
    const own = this.cells[look] ?? { style: {}, edges: {}, lost: [] };
    if (isDateFormat(own.style.numberFormat ?? "")) {
      return look;
    }
    const numberFormat = !iso.includes(":") ? DATE : iso.includes("-") ? `${DATE} ${TIME}` : TIME;
    const key = `${String(look)} ${numberFormat}`;
    const made = this.made.get(key) ?? this.cells.push({ ...own, style: { ...own.style, numberFormat } }) - 1;
    this.made.set(key, made);
    return made;
  }
}
