import { parseRange } from "../workbook/reference";
import type { LaidLook } from "../workbook/laidLooks";
import type { XlsxConditionLook } from "../workbook";
import { eachChild, passOver } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";

/** Far more rules, and ranges of one, than a person makes; what goes beyond is left aside, since no value depends on it. */
const MOST_RULES = 10_000;
const MOST_RANGES = 1_000;

/**
 * Reads a `conditionalFormatting` that has just begun, and adds what of its rules can hide what cells hold. What counts for values,
 * which `needed` names, may not stand in there.
 */
export function readConditionLooks(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, laid: readonly LaidLook[], into: XlsxConditionLook[]): void {
  const area = scanner.attributes.get("sqref") ?? "";
  eachChild(scanner, () => {
    const look = laid[Number.parseInt(scanner.attributes.get("dxfId") ?? "", 10)] ?? { ink: "", ground: "", format: "" };
    const isRule = scanner.uri === main && scanner.local === "cfRule";
    if (!isRule) {
      passOver(scanner, main, needed);
      return;
    }
    let hidesValue = false;
    eachChild(scanner, () => {
      const isPicture = scanner.uri === main && (scanner.local === "dataBar" || scanner.local === "iconSet");
      hidesValue ||= isPicture && ["0", "false"].includes(scanner.attributes.get("showValue") ?? "");
      passOver(scanner, main, needed);
    });
    if (into.length < MOST_RULES && (hidesValue || look.ink !== "" || look.ground !== "" || look.format !== "")) {
      into.push({ ...look, ranges: rangesOf(area), hidesValue });
    }
  });
}

function rangesOf(area: string): XlsxConditionLook["ranges"] {
  return area.split(" ", MOST_RANGES).flatMap((piece) => parseRange(piece) ?? []);
}
