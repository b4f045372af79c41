import type { XlsxSheetContent } from "../../write/document";
import type { LeftOuts } from "./leftOut";
import { flagOf, type XmlElement } from "./xmlElement";

/** What a protected sheet of ours forbids; in a file, 1 means that it is forbidden. */
const FORBIDDEN = [
  ["objects", false], ["scenarios", false], ["formatCells", true], ["insertColumns", true], ["insertRows", true], ["insertHyperlinks", true],
  ["deleteColumns", true], ["deleteRows", true], ["sort", true], ["pivotTables", true],
] as const;
const ALLOWED = ["selectLockedCells", "selectUnlockedCells"];
const SECRETS = ["password", "hashValue"];

/** What stays allowed on a protected sheet; null where it is not protected. */
export function protectionOf(element: XmlElement | undefined, sheet: string, left: LeftOuts): XlsxSheetContent["protection"] {
  if (!flagOf(element, "sheet", false)) {
    return null;
  }
  const isSecret = SECRETS.some((name) => (element?.attributes.get(name) ?? "") !== "");
  if (isSecret || ALLOWED.some((name) => flagOf(element, name, false)) || FORBIDDEN.some(([name, otherwise]) => !flagOf(element, name, otherwise))) {
    left.add("protection-settings", sheet);
  }
  return {
    allowAutoFilter: !flagOf(element, "autoFilter", true),
    allowFormatColumns: !flagOf(element, "formatColumns", true),
    allowFormatRows: !flagOf(element, "formatRows", true),
  };
}
