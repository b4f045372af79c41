import { EXCEL_2006, EXCEL_2010 } from "../package/schemas";
import { parseRange } from "../workbook/reference";
import { type LaidLook, readLaidLook } from "../workbook/laidLooks";
import type { XlsxConditionLook } from "../workbook";
import { eachChild, passOverOther } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";

/** Far more rules, and ranges of one, than a person makes; what goes beyond is left aside, since no value depends on it. */
const MOST_RULES = 10_000;
const MOST_RANGES = 1_000;

const NOTHING: LaidLook = { ink: "", ground: "", format: "" };

type RuleLook = Omit<XlsxConditionLook, "ranges">;

/**
 * Reads a `conditionalFormatting` that has just begun, and adds what of its rules can hide what cells hold. What counts for values,
 * which `needed` names, may not stand in there.
 */
export function readConditionLooks(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, laid: readonly LaidLook[], into: XlsxConditionLook[]): void {
  const area = scanner.attributes.get("sqref") ?? "";
  const rules: RuleLook[] = [];
  eachChild(scanner, () => {
    const look = laid[Number.parseInt(scanner.attributes.get("dxfId") ?? "", 10)];
    if (scanner.uri === main && scanner.local === "cfRule") {
      rules.push(readRule(scanner, { uri: main, main, needed }, look));
    } else {
      passOverOther(scanner, main, needed);
    }
  });
  addHiding(rules, area, into);
}

/**
 * Reads the `extLst` of a worksheet that has just begun, for the rules that Excel 2010 and later keep there with their looks; [MS-XLSX]
 * 2.6. They count as the old ones do.
 */
export function readExtendedLooks(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, into: XlsxConditionLook[]): void {
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "ext") {
      passOverOther(scanner, main, needed);
      return;
    }
    eachChild(scanner, () => {
      if (scanner.uri !== EXCEL_2010 || scanner.local !== "conditionalFormattings") {
        passOverOther(scanner, main, needed);
        return;
      }
      eachChild(scanner, () => {
        readExtendedFormatting(scanner, main, needed, into);
      });
    });
  });
}

function readExtendedFormatting(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, into: XlsxConditionLook[]): void {
  const rules: RuleLook[] = [];
  let area = "";
  eachChild(scanner, () => {
    if (scanner.uri === EXCEL_2010 && scanner.local === "cfRule") {
      rules.push(readRule(scanner, { uri: EXCEL_2010, main, needed }));
    } else if (scanner.uri === EXCEL_2006 && scanner.local === "sqref") {
      area = scanner.text().trim();
    } else {
      passOverOther(scanner, main, needed);
    }
  });
  addHiding(rules, area, into);
}

/** Reads a rule that has just begun; its look is given, or stands in it. `uri` is the namespace of the rule's own parts. */
function readRule(scanner: XmlScanner, { uri, main, needed }: { readonly uri: string; readonly main: string; readonly needed: ReadonlySet<string> }, given: LaidLook = NOTHING): RuleLook {
  let look = given;
  let hidesValue = false;
  eachChild(scanner, () => {
    const local = scanner.uri === uri ? scanner.local : "";
    if (local === "dxf" && uri !== main) {
      look = readLaidLook(scanner, main, needed);
      return;
    }
    hidesValue ||= (local === "dataBar" || local === "iconSet") && ["0", "false"].includes(scanner.attributes.get("showValue") ?? "");
    passOverOther(scanner, main, needed);
  });
  return { ...look, hidesValue };
}

function addHiding(rules: readonly RuleLook[], area: string, into: XlsxConditionLook[]): void {
  const hiding = rules.filter(({ ink, ground, format, hidesValue }) => hidesValue || ink !== "" || ground !== "" || format !== "");
  for (const rule of hiding.slice(0, MOST_RULES - into.length)) {
    into.push({ ...rule, ranges: rangesOf(area) });
  }
}

function rangesOf(area: string): XlsxConditionLook["ranges"] {
  return area.split(" ", MOST_RANGES).flatMap((piece) => parseRange(piece) ?? []);
}
