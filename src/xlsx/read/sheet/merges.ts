import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { parseRange, rangeAddress } from "../workbook/reference";
import type { XlsxRange } from "../workbook";
import { eachChild, passOver, requiredAttribute } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";

/** Reads a `mergeCells` that has just begun; a cell belongs to one merged area at most. */
export function readMerges(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, limits: XlsxLimits): readonly XlsxRange[] {
  const merges: XlsxRange[] = [];
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "mergeCell") {
      refuse("xml-element", { element: shown(scanner.local) });
    }
    if (merges.length === limits.merges) {
      refuse("limit-merges", { limit: limits.merges });
    }
    const ref = requiredAttribute(scanner, "ref");
    merges.push(parseRange(ref) ?? refuse("merge-invalid", { range: shown(ref) }));
    passOver(scanner, main, needed);
  });
  refuseOverlaps(merges);
  return merges;
}

function refuseOverlaps(merges: readonly XlsxRange[]): void {
  const fromTop = [...merges].sort((a, b) => a.firstRow - b.firstRow);
  fromTop.forEach((merge, index) => {
    for (let later = index + 1; later < fromTop.length; later += 1) {
      const other = fromTop[later] as XlsxRange;
      if (other.firstRow > merge.lastRow) {
        return;
      }
      if (other.firstColumn <= merge.lastColumn && merge.firstColumn <= other.lastColumn) {
        refuse("merge-invalid", { range: rangeAddress(other) });
      }
    }
  });
}
