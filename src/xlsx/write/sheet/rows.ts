import { cellName } from "../addresses";
import type { XlsxArray, XlsxCached, XlsxContent } from "../document";
import type { CellStyle } from "../styles/cellStyle";
import type { SharedStrings } from "../sharedStrings";
import type { StyleBook } from "../styles/styleBook";
import { runXml } from "../styles/styleParts";
import { storedFormula } from "../formula/storedFormula";
import { Unwritable } from "../unwritable";
import { formulaText, numberXml, stringText, textXml } from "../xml";
import type { LaidRow } from "./laidOut";
import { readsAsText } from "./readsAsText";
import { isStoredError } from "./storedErrors";

/** Excel's limits of a cell (specifications and limits). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What the sheets of a workbook share while they are written. */
export interface Shared {
  /** null: a text stands in its own cell (ECMA-376 part 1, 18.3.1.53), so that none has to be remembered */
  readonly strings: SharedStrings | null;
  readonly styles: StyleBook;
  /** stored names of every custom function that was met */
  readonly customFunctions: Set<string>;
  /** whether a formula was met that is told to be dynamic elsewhere in the file */
  readonly metadata: { isNeeded: boolean };
}

/** The `row` elements of a sheet. */
export function rowsXml(rows: readonly LaidRow[], sheet: string, shared: Shared): string {
  const numbers = new Map<CellStyle, number>();
  const quoted = new Map<CellStyle, number>();
  const remembered = (known: Map<CellStyle, number>, style: CellStyle, isQuoted: boolean): number => {
    const number = known.get(style) ?? shared.styles.formatOf(isQuoted ? { ...style, isQuoted } : style);
    known.set(style, number);
    return number;
  };
  const formatOf = (content: XlsxContent, style: CellStyle): number =>
    content?.kind === "text" && !("filled" in content) && !readsAsText(content.text, style.numberFormat === "@")
      ? remembered(quoted, style, true)
      : remembered(numbers, style, false);

  let xml = "";
  for (const { row, height, isHeightSet, hidden, cells } of rows) {
    let inner = "";
    for (const { column, content, style } of cells) {
      inner += cellXml(content, cellName(row, column), formatOf(content, style), sheet, shared);
    }
    const own = `${hidden ? ' hidden="1"' : ""}${height === null ? "" : ` ht="${height}"${isHeightSet ? ' customHeight="1"' : ""}`}`;
    if (inner !== "" || own !== "") {
      xml += inner === "" ? `<row r="${row + 1}"${own}/>` : `<row r="${row + 1}"${own}>${inner}</row>`;
    }
  }
  return xml;
}

function cellXml(content: XlsxContent, name: string, format: number, sheet: string, shared: Shared): string {
  const place = `<c r="${name}"${format === 0 ? "" : ` s="${format}"`}`;
  if (content === null) {
    return format === 0 ? "" : `${place}/>`;
  }
  switch (content.kind) {
    case "text":
      if ("filled" in content) {
        return `${place} t="str"><v>${stringText(limited(content.text, sheet, name))}</v></c>`;
      }
      return `${place}${textCell(content, sheet, name, shared.strings)}</c>`;
    case "number":
      return `${place}><v>${numberText(content.value, sheet, name)}</v></c>`;
    case "boolean":
      return `${place} t="b"><v>${content.value ? 1 : 0}</v></c>`;
    case "error":
      return `${place} t="e"><v>${storedError(content.code)}</v></c>`;
    case "formula":
      return formulaXml(content, place, name, sheet, shared);
  }
}

function textCell(content: Extract<XlsxContent, { readonly kind: "text" }>, sheet: string, name: string, strings: SharedStrings | null): string {
  return strings === null ? ` t="inlineStr"><is>${textXml(limited(content.text, sheet, name))}</is>` : ` t="s"><v>${textPlace(content, sheet, name, strings)}</v>`;
}

function textPlace(content: Extract<XlsxContent, { readonly kind: "text" }>, sheet: string, name: string, strings: SharedStrings): number {
  const text = limited(content.text, sheet, name);
  const parts: { text: string; look: string }[] = [];
  let reached = 0;
  for (const { length, style } of "runs" in content ? (content.runs ?? []) : []) {
    const part = text.slice(reached, reached + length);
    if (part !== "") {
      parts.push({ text: part, look: style === null ? "" : runXml(style) });
    }
    reached += length;
  }
  const rest = text.slice(reached);
  const all = rest === "" ? parts : [...parts, { text: rest, look: "" }];
  // What reads like an escape across two parts would become one: the letters count for more than their looks.
  const isSafe = all.map((part) => stringText(part.text)).join("") === stringText(text);
  return parts.length === 0 || !isSafe ? strings.placeOf(text) : strings.placeOfParts(all);
}

function formulaXml(
  { formula, cached, array }: { readonly formula: string; readonly cached?: XlsxCached; readonly array?: XlsxArray },
  place: string,
  name: string,
  sheet: string,
  shared: Shared,
): string {
  const { text, customFunctions } = storedFormula(formula);
  if (text.length > LONGEST_FORMULA) {
    throw new Unwritable("formula-too-long", sheet, name);
  }
  customFunctions.forEach((customFunction) => shared.customFunctions.add(customFunction));
  // Excel takes a custom function for one that may give several values.
  const isDynamic = customFunctions.length > 0 || array?.dynamic === true;
  shared.metadata.isNeeded ||= isDynamic;
  const value = cached === undefined ? { type: "", text: "" } : cachedValue(cached, sheet, name);
  return (
    `${place}${value.type === "" ? "" : ` t="${value.type}"`}${isDynamic ? ' cm="1"' : ""}>` +
    `<f${isDynamic || array !== undefined ? ` t="array" ref="${array?.range ?? name}"` : ""}>${formulaText(text)}</f>${cached === undefined ? "" : `<v>${value.text}</v>`}</c>`
  );
}

function cachedValue(cached: XlsxCached, sheet: string, name: string): { readonly type: string; readonly text: string } {
  switch (cached.kind) {
    case "text":
      return { type: "str", text: stringText(limited(cached.text, sheet, name)) };
    case "number":
      return { type: "", text: numberText(cached.value, sheet, name) };
    case "boolean":
      return { type: "b", text: cached.value ? "1" : "0" };
    case "error":
      return { type: "e", text: storedError(cached.code) };
  }
}

function storedError(code: string): string {
  return isStoredError(code) ? code : "#VALUE!";
}

function numberText(value: number, sheet: string, name: string): string {
  if (!Number.isFinite(value)) {
    throw new Unwritable("bad-number", sheet, name);
  }
  return numberXml(value);
}

function limited(text: string, sheet: string, name: string): string {
  if (text.length > LONGEST_TEXT) {
    throw new Unwritable("text-too-long", sheet, name);
  }
  return text;
}
