import type { XlsxDefinedName } from "../../../xlsx";
import type { Engine, EngineName } from "../../engine";
import { areaAddress, parseArea, SHEET_COLUMNS, SHEET_ROWS, splitAddress } from "../../model";

/** The workbook's names, in the order of the alphabet. */
export function saveNames(engine: Engine): readonly XlsxDefinedName[] {
  const sheets = new Set(engine.sheets().map(({ name }) => name));
  return [...engine.names()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((name) => toName(name, sheets));
}

function toName({ name, formula, comment, visible }: EngineName, sheets: ReadonlySet<string>): XlsxDefinedName {
  const { sheet, rest } = splitAddress(formula.slice(1));
  const area = parseArea(rest);
  const isPlain = visible && comment === "" && area !== null && area.rows !== SHEET_ROWS && area.columns !== SHEET_COLUMNS;
  if (isPlain && sheet !== null && sheets.has(sheet)) return { name, sheet, range: areaAddress(area) };
  return { name, formula, ...(visible ? {} : { hidden: true }), ...(comment === "" ? {} : { comment }) };
}
