import { deflateNode } from "../../../src/files/deflateNode";
import { inflateNode } from "../../../src/files/inflateNode";
import { openParts, patchXlsx, readXlsx, type XlsxCellChange, type XlsxPatchValue, type XlsxValue, type XlsxWorkbook } from "../../../src/xlsx";
import { openArchive, type StoredPart } from "../../../src/xlsx/read/zip/archive";
import { XLSX_LIMITS } from "../../../src/xlsx/read/limits";
import { cellAddress } from "../../../src/xlsx/read/workbook/reference";

const PLATFORM = { inflate: inflateNode, deflate: deflateNode };

/** The copy of a workbook in which the cells are changed; a refusal fails the test. */
export function patched(bytes: Uint8Array, changes: readonly XlsxCellChange[]): Uint8Array {
  const patching = patchXlsx(bytes, changes, PLATFORM);
  if (!patching.ok) throw new Error(JSON.stringify(patching.refusals));
  return patching.bytes;
}

/** Why the cells are not changed, as `code sheet!cell part {params}`, what is empty left out; [] where they are. */
export function patchRefusals(bytes: Uint8Array, changes: readonly XlsxCellChange[]): readonly string[] {
  const patching = patchXlsx(bytes, changes, PLATFORM);
  return patching.ok
    ? []
    : patching.refusals.map(({ code, sheet, cell, part, params }) =>
        [code, sheet === "" ? "" : `${sheet}!${cell}`, part, Object.keys(params).length === 0 ? "" : JSON.stringify(params)].filter((text) => text !== "").join(" "),
      );
}

/** The cells among the changes that are locked, as `sheet!cell`. */
export function lockedCells(bytes: Uint8Array, changes: readonly XlsxCellChange[]): readonly string[] {
  const patching = patchXlsx(bytes, changes, PLATFORM);
  if (!patching.ok) throw new Error(JSON.stringify(patching.refusals));
  return patching.locked.map(({ sheet, cell }) => `${sheet}!${cell}`);
}

export function text(sheet: string, cell: string, value: string, more: Partial<XlsxCellChange> = {}): XlsxCellChange {
  return { sheet, cell, value: { kind: "text", text: value }, ...more };
}

export function number(sheet: string, cell: string, value: number, more: Partial<XlsxCellChange> = {}): XlsxCellChange {
  return { sheet, cell, value: { kind: "number", value }, ...more };
}

/** The workbook with every sheet; a refusal fails the test. */
export function workbookOf(bytes: Uint8Array): XlsxWorkbook {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.workbook;
}

/** What every cell holds that holds anything, by `sheet!cell`: formula and value. */
export function cellsOf({ read }: XlsxWorkbook): ReadonlyMap<string, { readonly value: XlsxValue; readonly formula: string }> {
  return new Map(
    read.flatMap(({ name, rows }) => rows.flatMap(({ row, cells }) => cells.map(({ column, value, formula }) => [`${name}!${cellAddress(row, column)}`, { value, formula }] as const))),
  );
}

/** The cells that are not what they were, by `sheet!cell`, in no order of their own. */
export function changedCells(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [cellsOf(workbookOf(before)), cellsOf(workbookOf(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter((cell) => JSON.stringify(old.get(cell)) !== JSON.stringify(now.get(cell)));
}

/** The parts that are not byte for byte what they were as they are compressed; one that came or went is among them. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [stored(before), stored(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => {
    const [a, b] = [old.get(name), now.get(name)];
    return a === undefined || b === undefined || a.isDeflated !== b.isDeflated || a.crc !== b.crc || a.size !== b.size || Buffer.compare(a.bytes, b.bytes) !== 0;
  });
}

function stored(bytes: Uint8Array): ReadonlyMap<string, StoredPart> {
  return new Map(openArchive(new Uint8Array(bytes), inflateNode, XLSX_LIMITS).asStored().map((part) => [part.name, part]));
}

/** One part as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const opening = openParts(bytes, { inflate: inflateNode });
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
  const part = opening.opened.parts.find((each) => each.name === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part.bytes);
}

/** What a cell with this value is read as. */
export function readAs(value: XlsxPatchValue): XlsxValue | null {
  return value.kind === "blank" || (value.kind === "text" && value.text === "") ? null : value;
}
