import { readXlsxDocument, type InflateRaw, type XlsxRefusal } from "../../xlsx";
import { createHeadlessEngine } from "../engine";
import type { SideState } from "../model";
import type { LeftOut } from "./left";
import { loadDocument } from "./load/loadDocument";

/** A workbook as the workbench keeps it: the engine's own document, and what the grid cannot hold. */
export interface OpenWorkbook {
  readonly engine: unknown;
  readonly side: SideState;
}

export type OpenedFile =
  | {
      readonly ok: true;
      /** formulas have no results yet, and rows that fit themselves have no heights */
      readonly workbook: OpenWorkbook;
      readonly left: readonly LeftOut[];
    }
  | { readonly ok: false; readonly refusals: readonly XlsxRefusal[] };

/** A file's bytes as a workbook of the workbench, with what it could not take over; or why the file was refused. */
export function openFile(bytes: Uint8Array, inflate: InflateRaw): OpenedFile {
  const reading = readXlsxDocument(bytes, { inflate });
  if (!reading.ok) return reading;
  const engine = createHeadlessEngine();
  try {
    const { side, left } = loadDocument(reading.document, engine);
    return { ok: true, workbook: { engine: engine.save(), side }, left: [...reading.left, ...left] };
  } finally {
    engine.dispose();
  }
}
