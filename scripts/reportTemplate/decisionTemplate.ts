import type { Locale } from "../../src/core";
import { decisionTexts, fillText } from "../../src/messages";
import { DECISION_FIELDS, DECISION_LAYOUT } from "../../src/report";
import type { DecisionColumn, DecisionKey, DecisionPart } from "../../src/report";
import { packageParts } from "./package";
import { cell, closing, head, opening, placeholdersOf } from "./placeholders";
import { paragraph, run, table } from "./word";
import type { Cell, Row } from "./word";

/** The built-in template of a decision's record, by the same layout as the page and the sheet. */
export function decisionTemplateParts(locale: Locale): ReadonlyMap<string, string> {
  const say = (key: DecisionKey, params: Readonly<Record<string, string>> = {}): string => fillText(decisionTexts[locale][key], params);
  const { put, begin, none, end, ifWritten, colon } = placeholdersOf(DECISION_FIELDS, locale);

  /** A row that is there for each item, or only if there is a text. */
  const row = (name: string, label: string, text: string): Row => ({ cells: [head(`${begin(name)}${label}`), cell(`${text}${end(name)}`)] });

  function cellOf({ field, below = [] }: DecisionColumn, isLast: boolean): string {
    const first = paragraph(put(field), { style: "Cell" });
    // What ends with the row cannot stand in a paragraph that may not be there.
    const others = below.map(([label, name]) => (isLast ? paragraph([run(`${begin(name)}${say(label)}${colon}`, { bold: true }), run(`${put(name)}${end(name)}`)], { style: "Cell" }) : ifWritten(name, say(label))));
    return [first, ...others].join("");
  }

  function tableOf(list: string, columns: readonly DecisionColumn[]): string {
    const cells = columns.map((column, index): Cell => {
      const isLast = index === columns.length - 1;
      const content = cellOf(column, isLast);
      const opened = index === 0 ? opening(content, begin(list)) : content;
      return { content: isLast ? closing(opened, end(list)) : opened };
    });
    return table(columns.map(({ width }) => width), [
      { isHeader: true, cells: columns.map(({ label }) => head(say(label))) },
      { cells },
      { cells: [cell(`${none(list)}${say("none")}`), { ...cell(end(list)), span: columns.length - 1 }] },
    ]);
  }

  function partOf(part: DecisionPart): string {
    switch (part.kind) {
      case "text":
        return paragraph(begin(part.field)) + paragraph(put(part.field)) + paragraph(end(part.field));
      case "table":
        return tableOf(part.list, part.columns);
      case "facts": {
        const { list, lines, onlyWith } = part;
        const rows = lines.map(([label, field]) => row(field, say(label), put(field)));
        const items = list === undefined ? [] : [row(list.name, say(list.label, { number: put("number") }), put(list.field))];
        // A table without rows is none.
        return paragraph(begin(onlyWith), { style: "Small" }) + table([26, 74], [...rows, ...items]) + paragraph(end(onlyWith), { style: "Small" });
      }
    }
  }

  const [before = "", between = "", after = ""] = say("page.of", { page: "\u0000", pages: "\u0000" }).split("\u0000");
  const body = [
    paragraph(put("documentTitle"), { style: "Company", size: 44 }),
    paragraph(put("outcome"), { align: "center", bold: true, size: 28 }),
    ...DECISION_LAYOUT.flatMap(({ heading, parts }) => [paragraph(say(heading), { style: "Heading1" }), ...parts.map(partOf)]),
    paragraph("", { style: "Small" }),
  ];
  return packageParts({
    locale,
    body: body.join(""),
    head: [run(`${put("documentTitle")} · ${put("company")}`), ""],
    foot: run(put("headMark")),
    page: [before, between, after],
  });
}
