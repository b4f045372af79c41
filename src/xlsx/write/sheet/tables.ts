import { boxName, cellName, parseBox } from "../addresses";
import type { XlsxContent, XlsxSheetContent, XlsxTableContent } from "../document";
import { MAIN } from "../namespaces";
import { autoFilterXml } from "./filters";
import { XML_HEAD, attributes, spreadsheetString, stringAttribute } from "../xml";

/** Name of a column whose header cell is empty, as Excel gives it. */
const NAMELESS = "Column";

/**
 * The texts of a table's header cells, by address: each as it stands in its cell, and made different where two would be
 * equal or one is no text, as Excel does when it makes a table. A header cell must hold exactly its column's name.
 */
export function tableHeaders({ range }: XlsxTableContent, sheet: XlsxSheetContent): ReadonlyMap<string, string> {
  const box = parseBox(range, sheet.name);
  const contents = headerContents(sheet, box.row);
  const headers = new Map<string, string>();
  const taken = new Set<string>();
  for (let column = box.column; column <= box.lastColumn; column += 1) {
    const wanted = shownText(contents.get(column) ?? null) || `${NAMELESS}${column - box.column + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toUpperCase()); number += 1) {
      name = `${wanted}${number}`;
    }
    taken.add(name.toUpperCase());
    headers.set(cellName(box.row, column), name);
  }
  return headers;
}

function headerContents(sheet: XlsxSheetContent, row: number): ReadonlyMap<number, XlsxContent> {
  const contents = new Map<number, XlsxContent>();
  for (const { at, cells } of sheet.blocks) {
    const start = parseBox(at, sheet.name);
    cells[row - start.row]?.forEach((content, across) => contents.set(start.column + across, content));
  }
  return contents;
}

function shownText(content: XlsxContent): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return content.text;
    case "number":
      return String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
    case "formula":
      return content.cached === undefined ? "" : shownText(content.cached);
  }
}

/** Here Excel escapes a line break of the header cell, and finds the table damaged where the two differ. */
function columnName(name: string): string {
  return stringAttribute(name).replaceAll("&#10;", "_x000a_");
}

/** The part of a table. */
export function tableXml(table: XlsxTableContent, id: number, headers: ReadonlyMap<string, string>, sheet: string): string {
  const ref = boxName(parseBox(table.range, sheet));
  const own = attributes({ id, name: spreadsheetString(table.name), displayName: spreadsheetString(table.name), ref, totalsRowShown: false });
  const columns = [...headers.values()].map((name, index) => `<tableColumn id="${index + 1}" name="${columnName(name)}"/>`);
  const style = attributes({
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: table.showBandedRows,
    showColumnStripes: false,
  });
  return (
    `${XML_HEAD}<table xmlns="${MAIN}"${own}>${table.showFilter ? autoFilterXml(table.range, table.filters ?? [], sheet) : ""}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo${style}/></table>`
  );
}
