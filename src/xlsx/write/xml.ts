/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 has no way to say, a carriage return (which readers turn into a line feed), and texts that look like an escape. */
const UNSAYABLE = /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;

/**
 * Characters of a SpreadsheetML string (ST_Xstring, ECMA-376 part 1, 22.9.2.19) before XML escaping: `_xHHHH_` for what
 * XML cannot say. Half of a surrogate pair is no character; in UTF-8 it becomes U+FFFD.
 */
export function spreadsheetString(text: string): string {
  return text.replace(UNSAYABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** A text as an element's content. */
export function xmlText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (found) => ENTITIES[found] ?? found) : text;
}

/** A text as an attribute's value, line breaks and tabs kept. */
export function xmlAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (found) => ENTITIES[found] ?? found) : text;
}

/** Content of an element that holds a SpreadsheetML string. */
export function stringText(text: string): string {
  return xmlText(spreadsheetString(text));
}

/** Value of an attribute that holds a SpreadsheetML string. */
export function stringAttribute(text: string): string {
  return xmlAttribute(spreadsheetString(text));
}

/**
 * Content of an element that holds a formula. Programs read it as it stands and know none of the escapes of strings, so
 * only what XML has no way to say is escaped.
 */
export function formulaText(text: string): string {
  return xmlText(text)
    .replace(/\r/g, "&#13;")
    .replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu, spreadsheetString);
}

/** Attributes in the order given, each with a blank before it; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) {
      text += ` ${name}="${typeof value === "boolean" ? (value ? "1" : "0") : typeof value === "number" ? String(value) : xmlAttribute(value)}"`;
    }
  }
  return text;
}

/** The `t` element of a text. */
export function textXml(text: string, prefix = ""): string {
  return `<${prefix}t${needsPreserving(text) ? ' xml:space="preserve"' : ""}>${stringText(text)}</${prefix}t>`;
}

/** Blanks at the ends and line breaks are the text's own, and not the layout of the XML. */
function needsPreserving(text: string): boolean {
  return /^\s|\s$|[\t\n]/.test(text);
}

/** The shortest decimal that reads back as the same number, which is finite. */
export function numberXml(value: number): string {
  return String(value).replace("e", "E");
}
