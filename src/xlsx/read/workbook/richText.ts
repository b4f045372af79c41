import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { eachChild } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { unescapeText } from "./escapes";

/** The text of an `si` or `is` that has just begun: its one plain text, or its runs joined; phonetic guides do not belong to it. */
export function readRichText(scanner: XmlScanner, main: string, limits: XlsxLimits): string {
  let plain: string | null = null;
  let runs: string[] | null = null;
  while (scanner.next() === "start") {
    const local = mainLocal(scanner, main);
    if (local === "t") {
      if (plain !== null || runs !== null) {
        refuse("string-two-values");
      }
      plain = scanner.text();
    } else if (local === "r") {
      if (plain !== null) {
        refuse("string-two-values");
      }
      runs ??= [];
      runs.push(readRun(scanner, main));
    } else if (local === "rPh" || local === "phoneticPr") {
      scanner.skip();
    } else {
      refuse("xml-element", { element: shown(scanner.local) });
    }
  }
  const text = unescapeText(plain ?? runs?.join("") ?? "");
  return text.length > limits.text ? refuse("limit-text", { limit: limits.text }) : text;
}

function readRun(scanner: XmlScanner, main: string): string {
  let text: string | null = null;
  eachChild(scanner, () => {
    const local = mainLocal(scanner, main);
    if (local === "t") {
      text = text === null ? scanner.text() : refuse("string-two-values");
    } else if (local === "rPr") {
      scanner.skip();
    } else {
      refuse("xml-element", { element: shown(scanner.local) });
    }
  });
  return text ?? "";
}

function mainLocal(scanner: XmlScanner, main: string): string {
  return scanner.uri === main ? scanner.local : refuse("xml-element", { element: shown(scanner.local) });
}
