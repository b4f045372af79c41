import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inflateNode } from "../../../src/files/inflateNode";
import { deflateNode } from "../../../src/files/deflateNode";
import { patchXlsx, readXlsx, type XlsxCell, type XlsxCellChange, type XlsxPatchValue, type XlsxSheet } from "../../../src/xlsx";
import { cellAddress } from "../../../src/xlsx/read/workbook/reference";
import { random } from "../../support/seeded";
import { changedParts, partText, readAs, workbookOf } from "../support/patched";

/** Public workbooks that lie beside the project and are no part of it. */
const CORPUS = path.join(__dirname, "../../../../shared/corpus");

const VALUES: readonly XlsxPatchValue[] = [
  { kind: "number", value: 61.25 },
  { kind: "number", value: -1e-9 },
  { kind: "text", text: " 缺少记录 <a> & _x0041_\n" },
  { kind: "text", text: "=1+1" },
  { kind: "text", text: "" },
  { kind: "boolean", value: true },
  { kind: "blank" },
];
const CHANGES = 12;

function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

/** Some cells of some sheets, there or not, each with some value. */
function someChanges(sheets: readonly XlsxSheet[], below: (bound: number) => number, replacesFormula: boolean): readonly XlsxCellChange[] {
  const places = new Map<string, XlsxCellChange>();
  for (let count = 0; count < CHANGES; count += 1) {
    const sheet = sheets[below(sheets.length)];
    if (sheet === undefined) return [];
    const row = sheet.rows[below(sheet.rows.length)];
    const cell = row?.cells[below(row.cells.length)];
    const near = below(3) > 0 ? { row: row?.row ?? 0, column: cell?.column ?? 0 } : { row: (row?.row ?? 0) + below(4), column: (cell?.column ?? 0) + below(4) };
    const address = cellAddress(near.row, near.column);
    places.set(`${sheet.name}!${address}`, { sheet: sheet.name, cell: address, value: VALUES[below(VALUES.length)] ?? { kind: "blank" }, replacesFormula });
  }
  return [...places.values()];
}

/** The copy, and the changes that it was made with: those that may not be made are left out, one by one as the refusal names them. */
function patchedAsFar(bytes: Uint8Array, changes: readonly XlsxCellChange[]): { readonly after: Uint8Array; readonly made: readonly XlsxCellChange[] } {
  const patching = patchXlsx(bytes, changes, { inflate: inflateNode, deflate: deflateNode });
  if (patching.ok) return { after: patching.bytes, made: changes };
  const refused = new Set(patching.refusals.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const left = changes.filter(({ sheet, cell }) => !refused.has(`${sheet}!${cell}`) && !refused.has(`${sheet}!`));
  if (left.length === changes.length || !patching.refusals.every(({ code }) => code.startsWith("patch-"))) throw new Error(JSON.stringify(patching.refusals));
  return patchedAsFar(bytes, left);
}

const placed = (sheets: readonly XlsxSheet[]): ReadonlyMap<string, XlsxCell> =>
  new Map(sheets.flatMap(({ name, rows }) => rows.flatMap(({ row, cells }) => cells.map((cell) => [`${name}!${cellAddress(row, cell.column)}`, cell] as const))));

const around = (sheets: readonly XlsxSheet[]): string =>
  JSON.stringify(sheets.map(({ rows, ...sheet }) => ({ ...sheet, hidden: rows.filter(({ hidden }) => hidden).map(({ row }) => row) })));

/** What of the copy is not as it has to be. */
function faults(before: Uint8Array, after: Uint8Array, made: readonly XlsxCellChange[]): readonly string[] {
  const [old, now] = [workbookOf(before), workbookOf(after)];
  const wanted = new Map(made.map((change) => [`${change.sheet}!${change.cell}`, change]));
  const [oldCells, nowCells] = [placed(old.read), placed(now.read)];
  const wrong = [...new Set([...oldCells.keys(), ...nowCells.keys(), ...wanted.keys()])].filter((place) => {
    const change = wanted.get(place);
    const [was, is] = [oldCells.get(place), nowCells.get(place)];
    if (change === undefined) return JSON.stringify(was) !== JSON.stringify(is);
    const isRight = JSON.stringify(is?.value ?? null) === JSON.stringify(readAs(change.value)) && (is?.formula ?? "") === "";
    return !isRight || (was !== undefined && is !== undefined && JSON.stringify(was.style) !== JSON.stringify(is.style));
  });
  const rest = ["tables", "names", "facts", "sheets"].filter((key) => JSON.stringify(old[key as keyof typeof old]) !== JSON.stringify(now[key as keyof typeof now]));
  return [...wrong, ...rest, ...(around(old.read) === around(now.read) ? [] : ["sheets around the cells"])];
}

/** A sheet's part without these cells, and without what tells its size. */
function without(xml: string, cells: readonly string[]): string {
  const wanted = new Set(cells);
  return xml
    .replace(/<(\w+:)?c\b[^>]*?(?:\/>|>.*?<\/(?:\w+:)?c>)/gs, (cell) => (wanted.has(/\br\s*=\s*["']([A-Z]+[0-9]+)["']/.exec(cell)?.[1] ?? "") ? "" : cell))
    .replace(/(<(?:\w+:)?row\b[^>]*?)\s+spans="[^"]*"/g, "$1")
    .replace(/<((?:\w+:)?row\b[^>]*?)\s*\/>/g, "<$1></row>")
    .replace(/<((?:\w+:)?row\b[^>]*?)><\/\w+:row>/g, "<$1></row>")
    .replace(/<row r="[0-9]+"><\/row>/g, "")
    .replace(/<(\w+:)?dimension\b[^>]*>/, "")
    .replace(/<(\w+:)?sheetData\s*\/>/, "<$1sheetData></$1sheetData>");
}

// The workbooks belong to others and are not copied in here: without them the test is skipped, and says so.
(existsSync(CORPUS) ? describe : describe.skip)("in every public workbook that is read", () => {
  const workbooks = existsSync(CORPUS) ? files(CORPUS).filter((file) => /\.xls[mx]$/.test(file)) : [];
  const read = workbooks.flatMap((file, index) => {
    const bytes = new Uint8Array(readFileSync(file));
    const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
    return reading.ok && !reading.workbook.facts.isSigned ? [{ name: path.relative(CORPUS, file), bytes, sheets: reading.workbook.read, seed: index }] : [];
  });

  test("cells are changed, and no other cell and nothing around them", () => {
    let count = 0;
    const wrong = read.flatMap(({ name, bytes, sheets, seed }) => {
      const { after, made } = patchedAsFar(bytes, someChanges(sheets, random(seed), true));
      count += made.length;
      return faults(bytes, after, made).map((fault) => `${name}: ${fault}`);
    });
    expect(wrong).toEqual([]);
    expect(read.length).toBeGreaterThan(1_000);
    expect(count).toBeGreaterThan(5_000);
  });

  test("all parts but those of the changed sheets, of the styles and of the workbook are copied byte for byte, and of the sheets' parts all but the cells", () => {
    const wrong = read.flatMap(({ name, bytes, sheets, seed }) => {
      const { after, made } = patchedAsFar(bytes, someChanges(sheets, random(seed + 1), false));
      const parts = changedParts(bytes, after);
      const others = parts.filter((part) => !/(?:^|\/)(?:workbook\d*|styles\d*|(?:work)?sheets?\d*)\.xml$/i.test(part));
      const cells = made.map(({ cell }) => cell);
      const torn = parts.filter((part) => /sheets?\d*\.xml$/i.test(part) && without(partText(bytes, part), cells) !== without(partText(after, part), cells));
      return [...others, ...torn].map((part) => `${name}: ${part}`);
    });
    expect(wrong).toEqual([]);
  });
});
