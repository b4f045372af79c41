import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import type { Locale } from "../src/core";
import { THEME_XML, zip } from "../src/xlsx";
import { decisionTemplateParts } from "./reportTemplate/decisionTemplate";
import { templateParts } from "./reportTemplate/template";

/** Writes the built-in templates to `assets/report/` and `assets/decision/`; the same source gives the same bytes. */

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

const PARTS = { report: templateParts, decision: decisionTemplateParts } as const;

/** The built-in template of a kind in a language as a .docx file. */
export function templateFile(kind: keyof typeof PARTS, locale: Locale): Uint8Array {
  const parts = new Map([...PARTS[kind](locale), ["word/theme.xml", THEME_XML]]);
  return zip([...parts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })), (bytes) => deflateSync(bytes));
}

if (process.argv[1]?.endsWith("reportTemplates.ts") === true) {
  for (const kind of ["report", "decision"] as const) {
    const folder = join(import.meta.dirname, "..", "assets", kind);
    mkdirSync(folder, { recursive: true });
    for (const locale of LOCALES) {
      writeFileSync(join(folder, `${locale}.docx`), templateFile(kind, locale));
    }
  }
}
