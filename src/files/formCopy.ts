import type { FormCopy, FormValue, FormWrite } from "../application";
import type { Issue } from "../core";
import { patchXlsx, type DeflateRaw, type XlsxPatchRefusal, type XlsxPatchValue, type XlsxPlatform } from "../xlsx";

/** A copy of a form in which these cells hold what is given, and nothing else is different. */
export function writeFormCopy(bytes: Uint8Array, writes: readonly FormWrite[], platform: XlsxPlatform & { readonly deflate: DeflateRaw }): FormCopy {
  const patching = patchXlsx(bytes, writes.map(({ place, value }) => ({ sheet: place.sheet, cell: place.address, value: cellValue(value) })), platform);
  return patching.ok
    ? { ok: true, bytes: patching.bytes, locked: patching.locked.map(({ sheet, cell }) => ({ sheet, address: cell })) }
    : { ok: false, issues: patching.refusals.map(issueOfPatch) };
}

function cellValue(value: FormValue): XlsxPatchValue {
  return value.kind === "figure" ? { kind: "number", value: Number.parseFloat(value.decimal) } : value;
}

/** Why a file was not changed, as an issue: with its cell where it has one. */
export function issueOfPatch({ code, part, sheet, cell, params }: XlsxPatchRefusal): Issue {
  return cell === "" ? { code, path: sheet === "" ? part : sheet, params } : { code, path: part, params, place: { sheet, address: cell } };
}
