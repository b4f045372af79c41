import type { OutsideFormula } from "../core";
import type { XlsxSheet } from "../xlsx";
import { addressOf } from "./address";
import { shortened } from "./shortened";

/** Functions that ask a server, another program or a library for their value. */
const ASKS = /(?<![A-Z0-9_.])(?:_XLFN\.)?(?:WEBSERVICE|IMAGE|STOCKHISTORY|RTD|CALL|REGISTER\.ID|SQL\.REQUEST|CUBE[A-Z]{3,20})\(/i;

const TEXT = /"(?:[^"]|"")*"/g;

/** Every formula of the sheets that were read which takes its value from outside of the workbook; links to other workbooks are told by the file itself. */
export function outsideFormulas(sheets: readonly XlsxSheet[]): readonly OutsideFormula[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula }): OutsideFormula[] =>
        formula !== "" && ASKS.test(formula) && ASKS.test(formula.replace(TEXT, '""'))
          ? [{ found: shortened(formula), place: { sheet: sheet.name, address: addressOf({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }) } }]
          : [],
      ),
    ),
  );
}
