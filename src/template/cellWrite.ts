import type { Place } from "../core";

/** What one entry cell is to hold: a text stays a text whatever it looks like; null empties the cell. */
export interface CellWrite extends Place {
  readonly value: string | number | null;
}
