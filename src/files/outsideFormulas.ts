import type { OutsideFormula } from "../core";
import type { XlsxSheet } from "../xlsx";
import { addressOf } from "./address";
import { shortened } from "./shortened";

/** Functions that ask a server, another program or a library for their value. */
const ASKS = /(?<![A-Z0-9_.])(?:_XLFN\.)?(?:WEBSERVICE|IMAGE|STOCKHISTORY|RTD|CALL|REGISTER\.ID|SQL\.REQUEST|CUBE[A-Z]{3,20})\(/i;

const TEXT = /"(?:[^"]|"")*"/g;

/**
 * Formulas that were seen to ask nobody: those of one template come again with every file, and looking one through takes longer than finding it here.
 * So few that no file can fill the memory with its own.
 */
const asksNobody = new Set<string>();
const MOST_CHARACTERS = 512 * 1024;
let characters = 0;

/** Every formula of the sheets that were read which takes its value from outside of the workbook; links to other workbooks are told by the file itself. */
export function outsideFormulas(sheets: readonly XlsxSheet[]): readonly OutsideFormula[] {
  const found: OutsideFormula[] = [];
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      for (const { column, formula } of cells) {
        if (formula !== "" && asks(formula)) {
          found.push({ found: shortened(formula), place: { sheet: sheet.name, address: addressOf({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }) } });
        }
      }
    }
  }
  return found;
}

function asks(formula: string): boolean {
  if (asksNobody.has(formula)) {
    return false;
  }
  if (ASKS.test(formula) && ASKS.test(formula.replace(TEXT, '""'))) {
    return true;
  }
  characters += formula.length;
  if (characters > MOST_CHARACTERS) {
    asksNobody.clear();
    characters = formula.length;
  }
  asksNobody.add(formula);
  return false;
}
