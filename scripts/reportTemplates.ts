import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import type { Locale } from "../src/core";
import { THEME_XML, zip } from "../src/xlsx";
import { templateParts } from "./reportTemplate/template";

/** Writes the built-in report templates to `assets/report/`; the same source gives the same bytes. */

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/** The built-in template of a language as a .docx file. */
export function templateFile(locale: Locale): Uint8Array {
  const parts = new Map([...templateParts(locale), ["word/theme.xml", THEME_XML]]);
  return zip([...parts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })), (bytes) => deflateSync(bytes));
}

if (process.argv[1]?.endsWith("reportTemplates.ts") === true) {
  const folder = join(import.meta.dirname, "..", "assets", "report");
  mkdirSync(folder, { recursive: true });
  for (const locale of LOCALES) {
    writeFileSync(join(folder, `${locale}.docx`), templateFile(locale));
  }
}
