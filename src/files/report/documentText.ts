import { scanXml } from "../../xlsx";
import type { PackagePart } from "../../xlsx";
import { WORD_LIMITS } from "./wordPackage";

const WORD_SPACES = ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
const NO = new Set(["0", "false", "off"]);

/**
 * The text of parts as a reader sees it: a line a paragraph, breaks and tabs as characters, without hidden runs. Null where a part
 * cannot be read. This reads what the filling library wrote with code that knows nothing of it.
 */
export function documentText(parts: readonly PackagePart[]): string | null {
  let text = "";
  for (const { bytes } of parts) {
    let isHidden = false;
    const refusal = scanXml(
      bytes,
      (element) => {
        if (!WORD_SPACES.includes(element.uri)) {
          return;
        }
        switch (element.local) {
          case "p":
            text += "\n";
            break;
          case "r":
            isHidden = false;
            break;
          case "vanish":
            isHidden = !NO.has(element.attributeIn(WORD_SPACES, "val") ?? "1");
            break;
          case "t":
            // Word shows a tab or a line break that stands in a text as a blank.
            text += isHidden ? "" : element.text().replace(/[\t\n\r]/g, " ");
            break;
          case "tab":
            // Tab stops in a paragraph's properties have the same name; they are known by their position.
            text += isHidden || element.attributeIn(WORD_SPACES, "pos") !== null ? "" : "\t";
            break;
          case "br":
          case "cr":
            text += isHidden ? "" : "\n";
            break;
        }
      },
      WORD_LIMITS,
    );
    if (refusal !== null) {
      return null;
    }
  }
  return text;
}
