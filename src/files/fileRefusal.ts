import type { Issue, Params } from "../core";
import type { XlsxRange, XlsxRefusal } from "../xlsx";
import { addressOf } from "./address";

/** Why a file that can be read is not read as a scoring workbook; any of them refuses it. */
export const FILE_REFUSAL_CODES = [
  "workbook-not-scoring", // {}
  "workbook-name-ambiguous", // name, refersTo
  "workbook-function-redefined", // name, refersTo
  "workbook-area-too-large", // name, limit
  "workbook-cells-merged", // name, range
] as const;
export type FileRefusalCode = (typeof FILE_REFUSAL_CODES)[number];

/** A refusal as an issue: `path` is the sheet where no cell is meant. */
export interface FileRefusal extends Issue {
  readonly code: FileRefusalCode;
}

export function fileRefusal(code: FileRefusalCode, sheet: string, range: XlsxRange | null, params: Params): FileRefusal {
  return { code, path: range === null ? sheet : "", params, ...(range === null ? {} : { place: { sheet, address: addressOf(range) } }) };
}

/** What the codec refused, as an issue: with its cell where it has one, else with the sheet or the part of the package. */
export function issueOfRefusal({ code, part, sheet, cell, params }: XlsxRefusal): Issue {
  return cell === "" ? { code, path: sheet === "" ? part : sheet, params } : { code, path: part, params, place: { sheet, address: cell } };
}
