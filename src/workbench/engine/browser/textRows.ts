/**
 * The cells of a text from the clipboard: tabs between columns, line breaks between rows. As spreadsheets write it, a cell that holds
 * a tab, a line break or a quote stands in quotes, and a quote in it is doubled; a line break at the end ends the last row.
 */
export function textRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length || row.length > 0) {
    const cell = cellAt(text, place);
    row.push(cell.text);
    place = cell.end;
    const separator = text[place];
    if (separator === "\t") {
      place += 1;
      continue;
    }
    rows.push(row);
    row = [];
    place += text.startsWith("\r\n", place) ? 2 : 1;
  }
  return rows;
}

const PLAIN = /[^\t\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

function cellAt(text: string, place: number): { readonly text: string; readonly end: number } {
  QUOTED.lastIndex = place;
  const quoted = QUOTED.exec(text);
  if (quoted !== null && /[\t\r\n"]/.test(quoted[1] ?? "")) {
    return { text: (quoted[1] ?? "").replaceAll('""', '"').replace(/\r\n?/g, "\n"), end: QUOTED.lastIndex };
  }
  PLAIN.lastIndex = place;
  return { text: PLAIN.exec(text)?.[0] ?? "", end: PLAIN.lastIndex };
}
