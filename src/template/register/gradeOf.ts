import type { Locale, ReviewedSheet } from "../../core";
import { registerText } from "./registerWords";

/** The grade's label, or that there is none yet. */
export function gradeOf({ result }: Pick<ReviewedSheet, "result">, locale: Locale): string {
  return result === null ? registerText("incomplete", locale) : result.gradeLabel[locale];
}
