import { areaAddress, parseArea, quoteSheetName, splitAddress } from "./address";
import type { Area } from "./area";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { CellRange } from "./objects";
import type { Session } from "./session";

/** "Sheet1!A1:B2" as `range.address` gives it. */
export function fullAddress(session: Session, sheetId: string, area: Area): string {
  return `${quoteSheetName(session.sheet(sheetId).name)}!${areaAddress(area)}`;
}

/** "=Sheet1!$A$1:$B$2", as names and validations hold it. */
export function referenceFormula(session: Session, sheetId: string, area: Area): string {
  return `=${quoteSheetName(session.sheet(sheetId).name)}!${areaAddress(area, true)}`;
}

/** The range of an address or name, seen from a sheet; `InvalidArgument` when it is neither. */
export function rangeOf(session: Session, sheetId: string, address: string): CellRange {
  const { sheet, rest } = splitAddress(address.trim());
  const owner = sheet === null ? sheetId : session.findSheet(sheet)?.id;
  if (owner === undefined) throw itemNotFound(`worksheet ${sheet ?? ""}`);
  if (owner !== sheetId) throw invalidArgument("the address names another worksheet");
  const area = parseArea(rest) ?? namedArea(session, sheetId, rest);
  if (!area) throw invalidArgument("address");
  return new CellRange(session, sheetId, area);
}

function namedArea(session: Session, sheetId: string, name: string): Area | null {
  const named = session.engine.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
  const target = named ? rangeOfFormula(session, named.formula) : null;
  if (target?.sheetId === sheetId) return target.area;
  const table = session.engine.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());
  return table?.range.sheetId === sheetId ? { ...table.range, row: table.range.row + 1, rows: table.range.rows - 1 } : null;
}

/** The one range that a formula such as "=Sheet1!$A$1:$B$2" points at; null when it is anything else. */
export function rangeOfFormula(session: Session, formula: string): CellRange | null {
  const { sheet, rest } = splitAddress(formula.replace(/^=/, "").trim());
  const found = sheet === null ? null : session.findSheet(sheet);
  const area = parseArea(rest);
  return found && area ? new CellRange(session, found.id, area) : null;
}

/** The rectangles of a comma-separated address. */
export function areasOf(session: Session, sheetId: string, address: string): readonly Area[] {
  if (address.length > 8192) throw new HostError("InvalidArgument", "An address holds at most 8192 characters.");
  return address.split(",").map((part) => rangeOf(session, sheetId, part).area);
}
