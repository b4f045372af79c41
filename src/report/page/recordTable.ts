import type { ReportRecord } from "../fields/field";
import { markup } from "./markup";
import type { Markup } from "./markup";

/** A column of a table on a page; `below` are further fields in the same cell, each with its label or none, left out where they are blank. */
export interface PageColumn {
  readonly header: string;
  /** what stands in the cell first: fields that are put together */
  readonly fields: readonly string[];
  /** a share */
  readonly width: number;
  readonly below: readonly (readonly [label: string, field: string])[];
}

/** A table with a row for each record, its header repeated on every printed page. */
export function recordTable(columns: readonly PageColumn[], records: readonly ReportRecord[]): Markup {
  return markup`<table>${tableHead(columns)}<tbody>${records.map((record) => row(record, columns))}</tbody></table>`;
}

function tableHead(columns: readonly PageColumn[]): Markup {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return markup`<colgroup>${columns.map(({ width }) => markup`<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)}</colgroup><thead><tr>${columns.map(
    ({ header }) => markup`<th scope="col">${header}</th>`,
  )}</tr></thead>`;
}

function row(record: ReportRecord, columns: readonly PageColumn[]): Markup {
  return markup`<tr>${columns.map(({ fields, below }) => {
    const first = fields.map((field) => textIn(record, field)).join("");
    const more = below.filter(([, field]) => textIn(record, field) !== "");
    return markup`<td dir="auto">${first === "" ? markup`` : markup`<p dir="auto">${first}</p>`}${more.map(
      ([label, field]) => markup`<p dir="auto">${label === "" ? "" : markup`<span class="part">${label} </span>`}${textIn(record, field)}</p>`,
    )}</td>`;
  })}</tr>`;
}

/** The text of a field; "" where it is a list, or none. */
export function textIn(record: ReportRecord, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}

/** The items of a list; none where it is a text. */
export function listIn(record: ReportRecord, name: string): readonly ReportRecord[] {
  const value = record[name];
  return typeof value === "string" || value === undefined ? [] : value;
}
