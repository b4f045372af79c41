import type { Locale } from "../../core";
import { say } from "../data/source";
import type { ReportKey } from "../data/source";
import type { ReportRecord } from "../fields/field";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { listIn, recordTable, textIn } from "./recordTable";
import type { PageColumn } from "./recordTable";

/** A column: its header, the field in it, its share of the width, and further fields that stand below with their own label. */
export type Column = readonly [header: ReportKey, field: string, width: number, ...below: readonly string[]];

const LABELS: Readonly<Record<string, ReportKey>> = {
  evidence: "label.evidence",
  finding: "label.finding",
  reason: "label.reason",
  remark: "label.remark",
  owner: "label.owner",
  due: "label.due",
  closure: "label.closure",
  verifiedBy: "label.verifiedBy",
  verifiedOn: "label.verifiedOn",
  rescored: "label.rescored",
  rescoredOn: "label.rescoredOn",
  location: "label.location",
  part: "label.part",
  hash: "label.hash",
  addedOn: "label.addedOn",
};

/** Two columns: what it is, and what it says; lines without a text are left out. */
export function labelled(lines: readonly (readonly [label: string, text: string])[]): Markup {
  const said = lines.filter(([, text]) => text !== "");
  const rows = said.map(([label, text]) => markup`<tr><th scope="row">${label}</th><td dir="auto">${text}</td></tr>`);
  return said.length === 0 ? markup`` : markup`<table><colgroup><col style="width:26%"><col></colgroup><tbody>${rows}</tbody></table>`;
}

/** A table of records; says so where there are none. */
export function listTable(locale: Locale, records: readonly ReportRecord[], columns: readonly Column[]): Markup {
  if (records.length === 0) {
    return markup`<p>${say(locale, "none")}</p>`;
  }
  return recordTable(columnsIn(locale, columns), records);
}

const CLAUSE_COLUMNS: readonly Column[] = [
  ["label.clause", "id", 2],
  ["label.clauseTitle", "title", 4],
  ["label.points", "points", 1.4],
  ["label.verdict", "verdict", 2.2, "sample"],
  ["label.score", "score", 1.6],
  ["label.remarks", "evidence", 9, "finding", "reason", "remark"],
];

/** The clauses, one table a section, so that its title goes with them. */
export function clauseTables(locale: Locale, sections: readonly ReportRecord[]): Markup {
  const columns = columnsIn(locale, CLAUSE_COLUMNS);
  return markup`${sections.map((section) => {
    return markup`<h3>${textIn(section, "id")} ${textIn(section, "title")}</h3>${recordTable(columns, listIn(section, "clauses"))}`;
  })}`;
}

function columnsIn(locale: Locale, columns: readonly Column[]): readonly PageColumn[] {
  return columns.map(([header, field, width, ...below]) => ({
    header: say(locale, header),
    fields: field === "step" ? ["indent", field] : [field],
    width,
    below: below.map((name) => {
      const label = LABELS[name];
      return [label === undefined ? "" : say(locale, label), name];
    }),
  }));
}
