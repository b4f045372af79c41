import { holds, rangeAddress } from "../read/workbook/reference";
import type { XlsxRange } from "../read/workbook";
import type { PlacedChange, XlsxPatchRefusal } from "./changes";
import type { SheetFrames } from "./frames";
import { patchRefusal } from "./places";
import type { SheetSurvey } from "./survey";

/** What a sheet says about its cells besides what they hold. */
export interface SheetRules {
  readonly merges: readonly XlsxRange[];
  readonly frames: SheetFrames;
  readonly survey: SheetSurvey;
}

/** Why this cell is not changed; null where it is. */
export function ruleAgainst(change: PlacedChange, { merges, frames, survey }: SheetRules): XlsxPatchRefusal | null {
  const { row, column } = change;
  const around = (ranges: readonly XlsxRange[]): XlsxRange | undefined => ranges.find((range) => holds(range, row, column));
  const merge = around(merges);
  if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) {
    return patchRefusal("patch-merged", change, { range: rangeAddress(merge) });
  }
  const filled = around(survey.filled.filter((range) => !isOneCell(range)));
  if (filled !== undefined) {
    return patchRefusal("patch-array", change, { range: rangeAddress(filled) });
  }
  for (const { table, header, totals } of frames.tables) {
    if (header !== null && holds(header, row, column)) {
      return patchRefusal("patch-table-header", change, { table });
    }
    if (totals !== null && holds(totals, row, column)) {
      return patchRefusal("patch-table-totals", change, { table });
    }
  }
  const pivot = around(frames.pivots);
  if (pivot !== undefined) {
    return patchRefusal("patch-pivot-table", change, { range: rangeAddress(pivot) });
  }
  const formula = survey.rows.get(row)?.cells.get(column)?.formula ?? null;
  return formula !== null && change.replacesFormula !== true ? patchRefusal("patch-formula", change) : null;
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: XlsxRange): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}
