import type { Issue } from "../../core";
import { markReport, proveReport } from "../../report";
import type { Fillable, ReportRecord } from "../../report";
import { zip } from "../../xlsx";
import type { DeflateRaw, XlsxPlatform } from "../../xlsx";
import { documentText } from "./documentText";
import { fillParts } from "./fillParts";
import { templateIssue } from "./templateIssues";
import { vetTemplate } from "./vetTemplate";
import { openWord, textParts } from "./wordPackage";
import type { WordPackage } from "./wordPackage";

export type WordReport = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * A body's template filled with a report, read back and proved to hold everything; otherwise every reason why not. The template is
 * untrusted: nothing in it runs, and nothing outside of it is reached. The same template and report give the same bytes.
 */
export function makeWordReport(template: Uint8Array, data: Fillable, platform: XlsxPlatform & { readonly deflate: DeflateRaw }): WordReport {
  const opening = openWord(template, platform);
  if (!opening.ok) {
    return { ok: false, issues: [opening.issue] };
  }
  const { word } = opening;
  const vetted = vetTemplate(word);
  if (vetted.length > 0) {
    return { ok: false, issues: vetted };
  }
  const marked = markReport(data.values, data.fields);
  const first = fill(word, data, marked.values, platform);
  if (!first.ok) {
    return first;
  }
  const made = fill(word, data, data.values, platform);
  if (!made.ok) {
    return made;
  }
  const issues = proveReport({ marked: first.text, made: made.text }, marked);
  return issues.length === 0 ? { ok: true, bytes: made.bytes } : { ok: false, issues };
}

type Filled = { readonly ok: true; readonly bytes: Uint8Array; readonly text: string } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Fills and packs, and reads the text from what was packed. */
function fill(word: WordPackage, data: Fillable, values: ReportRecord, platform: XlsxPlatform & { readonly deflate: DeflateRaw }): Filled {
  const filling = fillParts(word, data, values);
  if (!filling.ok) {
    return filling;
  }
  const bytes = zip(filling.entries, platform.deflate);
  const reopened = openWord(bytes, platform);
  if (!reopened.ok) {
    return { ok: false, issues: [reopened.issue] };
  }
  const text = documentText(textParts(reopened.word));
  return text === null ? { ok: false, issues: [templateIssue("template-broken", { part: word.main.name, reason: "text" })] } : { ok: true, bytes, text };
}
