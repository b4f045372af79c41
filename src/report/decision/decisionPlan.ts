import type { Locale } from "../../core";
import { buildDocumentPlan } from "../../template";
import type { DocumentLine, DocumentList, WorkbookPlan } from "../../template";
import type { ReportRecord } from "../fields/field";
import { listIn, textIn } from "../page/recordTable";
import { DECISION_LAYOUT } from "./decisionLayout";
import type { DecisionColumn, DecisionPart } from "./decisionLayout";
import { say, type DecisionKey } from "./source";

/** Identifies the shape of the workbook. */
const DECISION_TEMPLATE = "servicestar.decision 1";

const SHEETS: Readonly<Record<string, { readonly sheet: DecisionKey; readonly table: string }>> = {
  deductions: { sheet: "sheet.deductions", table: "Deductions" },
  steps: { sheet: "sheet.steps", table: "Signatures" },
};

/** Characters to a share of a width. */
const CHARACTERS = 1.5;
const LEAST_WIDTH = 12;

/** A decision's record as a workbook of its own: what is said once on the first sheet, each list that has items on one of its own. */
export function decisionPlan(values: ReportRecord, locale: Locale): WorkbookPlan {
  function linesOf(part: DecisionPart): readonly DocumentLine[] {
    const fact = (label: string, text: string): readonly DocumentLine[] => (text === "" ? [] : [{ kind: "fact", label, text }]);
    switch (part.kind) {
      case "facts": {
        if (textIn(values, part.onlyWith) === "") {
          return [];
        }
        const items = part.list === undefined ? [] : listIn(values, part.list.name);
        return [
          ...part.lines.flatMap(([label, field]) => fact(say(locale, label), textIn(values, field))),
          ...items.flatMap((item) => (part.list === undefined ? [] : fact(say(locale, part.list.label, { number: textIn(item, "number") }), textIn(item, part.list.field)))),
        ];
      }
      case "text":
        return fact("", textIn(values, part.field));
      case "table": {
        const { sheet } = sheetOf(part.list);
        return listIn(values, part.list).length === 0 ? fact("", say(locale, "none")) : fact("", say(locale, "onSheet", { sheet: say(locale, sheet) }));
      }
    }
  }

  const sections = DECISION_LAYOUT.flatMap(({ heading, parts }): readonly DocumentLine[] => [{ kind: "heading", text: say(locale, heading) }, ...parts.flatMap(linesOf)]);
  const tables = DECISION_LAYOUT.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "table" && listIn(values, part.list).length > 0 ? [part] : [])));
  return buildDocumentPlan({
    locale,
    template: DECISION_TEMPLATE,
    title: textIn(values, "documentTitle"),
    sheet: say(locale, "sheet.record"),
    lines: sections,
    lists: tables.map((part) => listOf(part, values, locale)),
    mark: textIn(values, "headMark"),
  });
}

function sheetOf(list: string): { readonly sheet: DecisionKey; readonly table: string } {
  const found = SHEETS[list];
  if (found === undefined) {
    throw new Error(`no sheet for the list ${list}`);
  }
  return found;
}

/** On a sheet everything has a column of its own. */
function listOf({ list, columns }: Extract<DecisionPart, { readonly kind: "table" }>, values: ReportRecord, locale: Locale): DocumentList {
  const { sheet, table } = sheetOf(list);
  const flat = columns.flatMap(({ label, field, width, below = [] }: DecisionColumn) => [{ label, field, width }, ...below.map(([key, name]) => ({ label: key, field: name, width }))]);
  return {
    name: say(locale, sheet),
    table,
    columns: flat.map(({ label, width }) => ({ header: say(locale, label), width: Math.max(LEAST_WIDTH, Math.round(width * CHARACTERS)) })),
    rows: listIn(values, list).map((record) => flat.map(({ field }) => textIn(record, field))),
  };
}
