import type { XlsxPackage } from "../package/openPackage";
import { SPREADSHEET } from "../package/schemas";
import { looseText } from "./looseText";
import { eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";

/** What the workbook's part says beyond what a strict reader takes from it. */
export interface WorkbookLooks {
  /** the place of the sheet that is shown first, counted from 0 */
  readonly activeTab: number;
  /** comments of names of the whole workbook, by the name in lower case */
  readonly comments: ReadonlyMap<string, string>;
  /** one a person */
  readonly customViews: number;
}

export function readWorkbookLooks(scanner: XmlScanner): WorkbookLooks {
  const comments = new Map<string, string>();
  let activeTab = 0;
  let hasView = false;
  let customViews = 0;
  const main = openRoot(scanner, "workbook", SPREADSHEET);
  eachChild(scanner, () => {
    const local = scanner.uri === main ? scanner.local : "";
    if (local !== "bookViews" && local !== "definedNames" && local !== "customWorkbookViews") {
      scanner.skip();
      return;
    }
    eachChild(scanner, () => {
      const { attributes } = scanner;
      if (local === "bookViews" && !hasView) {
        hasView = true;
        activeTab = Number.parseInt(attributes.get("activeTab") ?? "0", 10) || 0;
      } else if (local === "definedNames" && attributes.get("localSheetId") === null) {
        comments.set((attributes.get("name") ?? "").toLowerCase(), looseText(attributes.get("comment") ?? ""));
      } else if (local === "customWorkbookViews") {
        customViews += 1;
      }
      scanner.skip();
    });
  });
  return { activeTab, comments, customViews };
}

/** How many elements of this name a part holds. */
export function countElements(opened: XlsxPackage, part: string, local: string): number {
  let count = 0;
  opened.document(part, null, (scanner) => {
    scanner.next();
    scanner.skip((inner) => {
      count += inner.local === local ? 1 : 0;
    });
  });
  return count;
}
