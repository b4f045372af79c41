import { rangeAddress } from "../read/workbook/reference";
import type { XlsxRange } from "../read/workbook";
import { formulaText } from "../write/xml";
import type { Edit } from "./edits";
import { StartTag } from "./startTag";
import type { FormulaPlace, SharedGroup } from "./survey";

/**
 * What keeps a shared formula when the cell that holds it gets another value: the first of the cells that stay takes it over, as it
 * reads there. `formulaAt` gives a cell's own formula, with its "=".
 */
export function handedOver({ members }: SharedGroup, isGone: (member: FormulaPlace) => boolean, text: string, formulaAt: (row: number, column: number) => string): readonly Edit[] {
  const [holder] = members;
  const staying = members.filter((member) => !isGone(member));
  const [heir] = staying;
  if (holder === undefined || heir === undefined || !isGone(holder)) {
    return [];
  }
  const written = StartTag.of(text.slice(heir.start, heir.tagEnd));
  const tag = staying.length === 1 ? written.without("t", "ref", "si") : written.with("t", "shared").with("ref", rangeAddress(boxOf(staying)));
  const formula = formulaText(formulaAt(heir.row, heir.column).slice(1));
  return [{ start: heir.start, end: heir.end, text: tag.around(formula) }];
}

function boxOf(members: readonly FormulaPlace[]): XlsxRange {
  return members.reduce<XlsxRange>(
    (box, { row, column }) => ({
      firstRow: Math.min(box.firstRow, row),
      lastRow: Math.max(box.lastRow, row),
      firstColumn: Math.min(box.firstColumn, column),
      lastColumn: Math.max(box.lastColumn, column),
    }),
    { firstRow: Infinity, lastRow: -1, firstColumn: Infinity, lastColumn: -1 },
  );
}
