import { inflateBrowser } from "../../src/files/inflateBrowser";
import { inflateNode } from "../../src/files/inflateNode";
import { type InflateRaw, readXlsx, XLSX_LIMITS, type XlsxCell, type XlsxReading } from "../../src/xlsx";
import { type Expected, type HostileRow, plain } from "./outcome";
import { HOSTILE_ROWS } from "./rows";

const INFLATERS: readonly (readonly [string, InflateRaw])[] = [
  ["zlib", inflateNode],
  ["our own", inflateBrowser],
];

/** Every row's file is made once for all inflaters. */
const files = new Map<HostileRow, Uint8Array>();

function fileOf(row: HostileRow): Uint8Array {
  const file = files.get(row) ?? row.bytes();
  files.set(row, file);
  return file;
}

/** What the prototypes have of their own before the first hostile file is read. */
const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, Function.prototype, String.prototype];
const OWN_KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype));

/** Reads a row's file and counts what its inflater was made to do. */
function readRow(row: HostileRow, inflate: InflateRaw): { readonly reading: XlsxReading; readonly inflated: number; readonly largest: number } {
  let inflated = 0;
  let largest = 0;
  const reading = readXlsx(fileOf(row), {
    inflate: (compressed, size) => {
      const content = inflate(compressed, size);
      inflated += content?.length ?? 0;
      largest = Math.max(largest, size, content?.length ?? 0);
      return content;
    },
    want: ({ sheets }) => sheets.map(({ name }) => name).slice(0, 1),
    ...(row.limits === undefined ? {} : { limits: row.limits }),
  });
  return { reading, inflated, largest };
}

function found({ value, formula, isDate }: XlsxCell): Expected {
  if (formula !== "") {
    return { formula, value: plain(value) };
  }
  return isDate && value.kind === "number" ? { date: value.value } : plain(value);
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** What became of a row's file, said in the words that the row expects. */
function outcomeOf(row: HostileRow, reading: XlsxReading): unknown {
  if (!reading.ok) {
    const [first] = reading.refusals;
    const expected = "refused" in row.outcome ? row.outcome : {};
    return {
      refused: first?.code,
      ...("part" in expected ? { part: first?.part } : {}),
      ...("sheet" in expected ? { sheet: first?.sheet } : {}),
      ...("cell" in expected ? { cell: first?.cell } : {}),
    };
  }
  const { read, facts } = reading.workbook;
  const [sheet] = read;
  const expected = "read" in row.outcome ? row.outcome : { read: {} };
  return {
    read: Object.fromEntries(sheet?.rows.flatMap(({ row: number, cells }) => cells.map((cell) => [`${letters(cell.column)}${number + 1}`, found(cell)] as const)) ?? []),
    ...("sheet" in expected ? { sheet: sheet?.name } : {}),
    ...("facts" in expected ? { facts: Object.fromEntries(Object.keys(expected.facts ?? {}).map((key) => [key, facts[key as keyof typeof facts]])) } : {}),
    ...("hiddenRows" in expected ? { hiddenRows: sheet?.rows.filter(({ hidden }) => hidden).map(({ row: number }) => number) } : {}),
  };
}

describe.each(INFLATERS)("hostile files, inflated by %s", (_, inflate) => {
  it.each(HOSTILE_ROWS.map((row) => [`${row.id} ${row.what}`, row] as const))("%s", (_name, row) => {
    const { reading, inflated, largest } = readRow(row, inflate);
    expect(outcomeOf(row, reading)).toEqual(row.outcome);
    // The bound on memory: what is made from a file never goes beyond what the limits say.
    expect(inflated).toBeLessThanOrEqual(row.limits?.totalBytes ?? XLSX_LIMITS.totalBytes);
    expect(largest).toBeLessThanOrEqual(row.limits?.partBytes ?? XLSX_LIMITS.partBytes);
  });
});

it("touched no prototype, whatever the files name", () => {
  expect(files.size).toBe(HOSTILE_ROWS.length);
  expect(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype))).toEqual(OWN_KEYS);
});
