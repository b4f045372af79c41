import { rangeAddress, reachingTo } from "../read/workbook/reference";
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
  const box = staying.reduce<XlsxRange | null>((range, { row, column }) => reachingTo(range, row, column), null);
  if (holder === undefined || heir === undefined || box === null || !isGone(holder)) {
    return [];
  }
  const written = StartTag.of(text.slice(heir.start, heir.tagEnd));
  const tag = staying.length === 1 ? written.without("t", "ref", "si") : written.with("t", "shared").with("ref", rangeAddress(box));
  const formula = formulaText(formulaAt(heir.row, heir.column).slice(1));
  return [{ start: heir.start, end: heir.end, text: tag.around(formula) }];
}
