import { keysOf } from "../vocabulary";
import { cellAt, rangeOf } from "../plan/address";
import { STATE_LABELS, TRAIL_HEADERS } from "./signoffWords";
import type { SIGNOFF_NAMES } from "./signoffWords";

/** More steps than a sign-off ever takes. */
export const MOST_ENTRIES = 500;
/** Far below what Excel on the web takes in one request, since the whole record goes over in one. */
export const MOST_PIECES = 120;

export const TRAIL_COLUMNS = keysOf(TRAIL_HEADERS);
export const STATE_LINES = keysOf(STATE_LABELS);

/** Columns from 0, rows from 1. What changes with a step lies in one rectangle from `front` on, so that it is written at once or not at all. */
export const SIGNOFF_LAYOUT = {
  front: 6,
  value: 2,
  seal: 6 + STATE_LINES.length,
  header: 8 + STATE_LINES.length,
  lastTrail: TRAIL_COLUMNS.length - 1,
  record: TRAIL_COLUMNS.length + 1,
  last: TRAIL_COLUMNS.length + 2,
} as const;

const { front, value, seal, header, lastTrail, record, last } = SIGNOFF_LAYOUT;

/** What each name refers to. */
export const SIGNOFF_AREAS: Readonly<Record<keyof typeof SIGNOFF_NAMES, string>> = {
  seal: rangeOf(value, seal, value + 2, seal),
  state: rangeOf(0, front, value, seal - 1),
  trail: rangeOf(0, header, lastTrail, header + MOST_ENTRIES),
  record: rangeOf(record, header + 1, last, header + MOST_PIECES),
};

/** Where the rectangle begins. */
export const FRONT_CORNER = cellAt(0, front);
