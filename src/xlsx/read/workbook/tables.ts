import type { XlsxPackage } from "../package/openPackage";
import { SPREADSHEET, TABLE_TYPE } from "../package/schemas";
import { refuse, shown } from "../refusal";
import type { XlsxTable } from "../workbook";
import { closeDocument, countAttribute, eachChild, onlyOnce, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { unescapeText } from "./escapes";
import { parseRange } from "./reference";
import type { SheetPart } from "./workbookPart";

const NEEDED = new Set(["tableColumns", "tableColumn"]);

/** The tables of every sheet, in the order of the tabs. A table belongs to one sheet and has its name for itself. */
export function readTables(opened: XlsxPackage, sheets: readonly SheetPart[]): readonly XlsxTable[] {
  const tables: XlsxTable[] = [];
  const names = new Set<string>();
  for (const { part: sheetPart, name: sheet, kind } of sheets) {
    if (kind !== "cells") {
      continue;
    }
    const relationships = opened.relationshipsOf(sheetPart);
    for (const relationship of relationships.ofKind("table")) {
      const part = relationships.part(relationship);
      const table = opened.likeBefore(part, [TABLE_TYPE], "table", [sheet], (scanner) => readTable(scanner, sheet));
      if (names.has(table.name.toLowerCase())) {
        refuse("table-duplicate", { table: shown(table.name) }, { part, sheet });
      }
      names.add(table.name.toLowerCase());
      tables.push(table);
    }
  }
  return tables;
}

function readTable(scanner: XmlScanner, sheet: string): XlsxTable {
  const main = openRoot(scanner, "table", SPREADSHEET);
  const name = requiredAttribute(scanner, "displayName");
  const broken = (): never => refuse("table-invalid", { table: shown(name) }, { sheet });
  const whole = parseRange(requiredAttribute(scanner, "ref")) ?? broken();
  const totals = countAttribute(scanner, "totalsRowCount") ?? 0;
  const header = countAttribute(scanner, "headerRowCount") ?? 1;
  if (name === "" || totals > 1 || header > 1 || whole.lastRow - whole.firstRow + 1 < totals + header) {
    broken();
  }
  const columns: string[] = [];
  const seen = new Set<string>();
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "tableColumns") {
      passOver(scanner, main, NEEDED);
      return;
    }
    onlyOnce(seen, scanner.local);
    eachChild(scanner, () => {
      if (scanner.uri !== main || scanner.local !== "tableColumn") {
        refuse("xml-element", { element: shown(scanner.local) });
      }
      columns.push(unescapeText(requiredAttribute(scanner, "name")));
      passOver(scanner, main, NEEDED);
    });
  });
  closeDocument(scanner);
  return columns.length === whole.lastColumn - whole.firstColumn + 1 ? { name, sheet, range: { ...whole, lastRow: whole.lastRow - totals }, columns } : broken();
}
