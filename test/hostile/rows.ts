import { CELL_ROWS } from "./cell.rows";
import { FORMULA_ROWS } from "./formula.rows";
import type { HostileRow } from "./outcome";
import { PACKAGE_ROWS } from "./package.rows";
import { XML_ROWS } from "./xml.rows";
import { ZIP_ROWS } from "./zip.rows";

/** Every hostile file of the table, in the order of the list that numbers them. */
export const HOSTILE_ROWS: readonly HostileRow[] = [...ZIP_ROWS, ...PACKAGE_ROWS, ...XML_ROWS, ...CELL_ROWS, ...FORMULA_ROWS];
