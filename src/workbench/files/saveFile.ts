import { Unwritable, writeXlsx, type DeflateRaw, type UnwritableCode, type XlsxAddIn, type XlsxDocument } from "../../xlsx";
import { createHeadlessEngine } from "../engine";
import type { LeftOut } from "./left";
import type { OpenWorkbook } from "./openFile";
import { toDocument } from "./save/toDocument";

export type SavedFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly left: readonly LeftOut[] }
  /** the workbook breaks a limit of Excel's; nothing is written */
  | { readonly ok: false; readonly code: UnwritableCode; readonly sheet: string; readonly place: string };

export interface SaveFileOptions {
  readonly locale: XlsxDocument["locale"];
  readonly deflate: DeflateRaw;
  /** named to Excel where formulas call its functions */
  readonly addIn?: XlsxAddIn;
}

/** A workbook as the workbench keeps it, as the bytes of a file, with what the file does not hold. */
export function saveFile({ engine: kept, side }: OpenWorkbook, { locale, deflate, addIn }: SaveFileOptions): SavedFile {
  const engine = createHeadlessEngine();
  try {
    engine.load(kept);
    const { document, left } = toDocument(engine, side, locale);
    const bytes = writeXlsx({ ...document, ...(addIn === undefined ? {} : { addIn }) }, { deflate });
    return { ok: true, bytes: new Uint8Array(bytes), left };
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    return { ok: false, code: error.code, sheet: error.sheet, place: error.place };
  } finally {
    engine.dispose();
  }
}
