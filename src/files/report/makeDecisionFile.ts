import type { DecisionWork, FileWriting } from "../../application";
import { decisionData, makeDecisionPage, planDecision } from "../../report";
import type { Fillable } from "../../report";
import { readXlsx } from "../../xlsx";
import type { DeflateRaw, XlsxPlatform } from "../../xlsx";
import { writeWorkbookFile } from "../writeWorkbookFile";
import { makeWordReport } from "./makeWordReport";

type Platform = XlsxPlatform & { readonly deflate: DeflateRaw };

/** The record of a decision as the bytes of a file; the same work gives the same bytes. `builtIn` is used where the work brings no template. */
export function makeDecisionFile({ format, locale, source, template }: DecisionWork, builtIn: Uint8Array, platform: Platform): FileWriting {
  const data = decisionData(source, locale);
  switch (format) {
    case "page": {
      const made = makeDecisionPage(data);
      return made.ok ? { ok: true, bytes: new TextEncoder().encode(made.page) } : made;
    }
    case "sheet":
      return makeSheet(data, platform);
    case "word": {
      const made = makeWordReport(template ?? builtIn, data, platform);
      return made.ok ? { ok: true, bytes: new Uint8Array(made.bytes) } : made;
    }
  }
}

function makeSheet(data: Fillable, platform: Platform): FileWriting {
  const { plan, marked, prove } = planDecision(data);
  const made = writeWorkbookFile(plan, platform.deflate);
  if (!made.ok) {
    return made;
  }
  const shown = writeWorkbookFile(marked, platform.deflate);
  if (!shown.ok) {
    return shown;
  }
  const issues = prove({ marked: cellTexts(shown.bytes, platform), made: cellTexts(made.bytes, platform) });
  return issues.length === 0 ? { ok: true, bytes: new Uint8Array(made.bytes) } : { ok: false, issues };
}

/** Every text of every sheet, a line for each; what is no text, or is hidden, says nothing. */
function cellTexts(bytes: Uint8Array, platform: XlsxPlatform): string {
  const reading = readXlsx(bytes, { ...platform, want: ({ sheets }) => sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(`what was written cannot be read: ${JSON.stringify(reading.refusals)}`);
  }
  const cells = reading.workbook.read.flatMap(({ rows }) => rows.filter(({ hidden }) => !hidden).flatMap((row) => row.cells));
  return cells.flatMap(({ value, formula }) => (value.kind === "text" && formula === "" ? [value.text] : [])).join("\n");
}
