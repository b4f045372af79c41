import type { Locale } from "../../core";
import { say } from "../data/source";
import type { ReportKey } from "../data/source";
import type { ReportRecord } from "../fields/field";
import { markup } from "./markup";
import type { Markup } from "./markup";

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
  return markup`<table><colgroup><col style="width:26%"><col></colgroup><tbody>${lines
    .filter(([, text]) => text !== "")
    .map(([label, text]) => markup`<tr><th scope="row">${label}</th><td dir="auto">${text}</td></tr>`)}</tbody></table>`;
}

/** A table of records; says so where there are none. */
export function listTable(locale: Locale, records: readonly ReportRecord[], columns: readonly Column[]): Markup {
  if (records.length === 0) {
    return markup`<p>${say(locale, "none")}</p>`;
  }
  return markup`<table>${tableHead(locale, columns)}<tbody>${records.map((record) => row(locale, record, columns))}</tbody></table>`;
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
  return markup`${sections.map((section) => {
    const clauses = section["clauses"];
    const records = typeof clauses === "string" || clauses === undefined ? [] : clauses;
    return markup`<h3>${textOf(section, "id")} ${textOf(section, "title")}</h3><table>${tableHead(locale, CLAUSE_COLUMNS)}<tbody>${records.map((record) => row(locale, record, CLAUSE_COLUMNS))}</tbody></table>`;
  })}`;
}

function tableHead(locale: Locale, columns: readonly Column[]): Markup {
  const whole = columns.reduce((sum, [, , width]) => sum + width, 0);
  return markup`<colgroup>${columns.map(([, , width]) => markup`<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)}</colgroup><thead><tr>${columns.map(
    ([header]) => markup`<th scope="col">${say(locale, header)}</th>`,
  )}</tr></thead>`;
}

function row(locale: Locale, record: ReportRecord, columns: readonly Column[]): Markup {
  return markup`<tr>${columns.map(([, field, , ...below]) => {
    const first = `${field === "step" ? textOf(record, "indent") : ""}${textOf(record, field)}`;
    const more = below.filter((name) => textOf(record, name) !== "");
    return markup`<td dir="auto">${first === "" ? markup`` : markup`<p dir="auto">${first}</p>`}${more.map((name) => {
      const label = LABELS[name];
      return markup`<p dir="auto">${label === undefined ? "" : markup`<span class="part">${say(locale, label)} </span>`}${textOf(record, name)}</p>`;
    })}</td>`;
  })}</tr>`;
}

function textOf(record: ReportRecord, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}
