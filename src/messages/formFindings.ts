import type { Finding, Locale } from "../core";
import { findingText } from "./checks";

/** How what the checks found is told in a cell of a body's form: one line, with its code. */
export function formFindingTexts(locale: Locale): { readonly finding: (finding: Pick<Finding, "check" | "params">) => string } {
  return { finding: (found) => `${found.check} ${findingText(locale, found).problem}` };
}
