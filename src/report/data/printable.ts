import type { ReportRecord } from "../fields/field";

/** Control characters as their pictures: a document has no way to hold them, and leaving them out would change a text unseen. */
const PICTURES = 0x2400;
const DELETE = "\u007F";
const PICTURE_OF_DELETE = "\u2421";
const CONTROL = /(?![\t\n\u0080-\u009F])\p{Cc}/gu;
const UNSAYABLE = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as a report shows it: every character that a document can hold as it is, one kind of line break, control characters to be seen. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, (found) => (found === DELETE ? PICTURE_OF_DELETE : String.fromCharCode(PICTURES + found.charCodeAt(0))))
    .replace(UNSAYABLE, "\uFFFD");
}

/** A record with every text of it made printable; lists are of records that are so already. */
export function printableRecord(record: ReportRecord): ReportRecord {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, typeof value === "string" ? printable(value) : value]));
}
