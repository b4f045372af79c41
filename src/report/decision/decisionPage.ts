import type { Fillable } from "../data/reportData";
import type { ReportRecord } from "../fields/field";
import { markup } from "../page/markup";
import type { Markup } from "../page/markup";
import { NUMBER, pageFrame } from "../page/pageFrame";
import { labelled } from "../page/pageTables";
import { listIn, recordTable, textIn } from "../page/recordTable";
import { DECISION_LAYOUT } from "./decisionLayout";
import type { DecisionPart } from "./decisionLayout";
import { say } from "./source";

/** A decision's record as one file for the browser; each printed page carries the mark of the record. `values` are those of the data, or the same with marks. */
export function decisionPage({ locale }: Fillable, values: ReportRecord): string {
  const text = (name: string): string => textIn(values, name);

  function partOf(part: DecisionPart): Markup {
    switch (part.kind) {
      case "text":
        return text(part.field) === "" ? markup`` : markup`<p>${text(part.field)}</p>`;
      case "table": {
        const records = listIn(values, part.list);
        const columns = part.columns.map(({ label, field, width, below = [] }) => ({ header: say(locale, label), fields: [field], width, below: below.map(([key, name]) => [say(locale, key), name] as const) }));
        return records.length === 0 ? markup`<p>${say(locale, "none")}</p>` : recordTable(columns, records);
      }
      case "facts": {
        const { list } = part;
        const lines = part.lines.map(([label, field]) => [say(locale, label), text(field)] as const);
        const items = list === undefined ? [] : listIn(values, list.name).map((item) => [say(locale, list.label, { number: textIn(item, "number") }), textIn(item, list.field)] as const);
        return text(part.onlyWith) === "" ? markup`` : labelled([...lines, ...items]);
      }
    }
  }

  const body = markup`<p class="decided" dir="auto">${text("outcome")}</p>${DECISION_LAYOUT.map(({ heading, parts }) => markup`<section><h2>${say(locale, heading)}</h2>${parts.map(partOf)}</section>
`)}`;
  return pageFrame(
    {
      locale,
      title: text("documentTitle"),
      company: text("company"),
      head: `${text("documentTitle")} · ${text("company")}`,
      caution: "",
      mark: text("headMark"),
      foot: say(locale, "page.of", { page: NUMBER, pages: NUMBER }),
      note: say(locale, "page.print"),
    },
    body,
  );
}
