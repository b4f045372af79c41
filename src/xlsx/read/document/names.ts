import type { XlsxDefinedName } from "../../write/document";
import { rangeAddress } from "../workbook/reference";
import type { XlsxName } from "../workbook";
import { readFormula } from "./formulas";
import type { LeftOuts } from "./leftOut";

/** Names that programs make for themselves. */
const BUILT_IN = /^_xlnm\./i;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
/** Excel's limit of a formula. */
const LONGEST_FORMULA = 8_192;
/** One range with `$` throughout, as a plan's names are written. */
const RANGE = /!\$[A-Z]{1,3}\$[0-9]+(?::\$[A-Z]{1,3}\$[0-9]+)?$/;

/** The workbook's names as a document has them; `comments` are those of the names, in lower case. */
export function definedNames(names: readonly XlsxName[], comments: ReadonlyMap<string, string>, left: LeftOuts): readonly XlsxDefinedName[] {
  return names.flatMap(({ name, scope, refersTo, target, hidden }): readonly XlsxDefinedName[] => {
    if (BUILT_IN.test(name)) {
      return [];
    }
    if (scope !== null) {
      left.add("sheet-names", scope);
      return [];
    }
    if (!NAME.test(name) || refersTo === "" || refersTo.length > LONGEST_FORMULA) {
      left.add("names", "");
      return [];
    }
    const comment = comments.get(name.toLowerCase()) ?? "";
    if (target !== null && RANGE.test(refersTo) && !hidden && comment === "") {
      return [{ name, sheet: target.sheet, range: rangeAddress(target.range) }];
    }
    return [{ name, formula: `=${readFormula(refersTo)}`, ...(hidden ? { hidden } : {}), ...(comment === "" ? {} : { comment }) }];
  });
}
