import type { FileWriting } from "../application";
import { signoffCells, type SignoffWriting } from "../template";
import { patchXlsx, type DeflateRaw, type XlsxCellChange, type XlsxPlatform } from "../xlsx";
import { issueOfPatch } from "./formCopy";

/**
 * A copy of a file with a record on the sheet of sign-off that is there. Besides its cells only what is printed of it is another; nothing that
 * is scored rests on that sheet, so that results stand as they are.
 */
export function writeSignoffCells(bytes: Uint8Array, writing: SignoffWriting, platform: XlsxPlatform & { readonly deflate: DeflateRaw }): FileWriting {
  const sheet = writing.sheet ?? writing.blank.name;
  const changes = signoffCells(writing).map(({ address, text, styleOf }): XlsxCellChange => ({ sheet, cell: address, value: { kind: "text", text }, replacesFormula: true, ...(styleOf === null ? {} : { styleOf }) }));
  const patching = patchXlsx(bytes, changes, { ...platform, keepsResults: true, printAreas: [{ sheet, range: writing.printArea }] });
  return patching.ok ? { ok: true, bytes: new Uint8Array(patching.bytes) } : { ok: false, issues: patching.refusals.map(issueOfPatch) };
}
