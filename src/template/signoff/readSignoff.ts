import type { Issue, Params, Place } from "../../core";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import { keysOf } from "../vocabulary";
import { cellIn, isBlank, placeIn, rawText } from "../reading/cell";
import { RECORD_FORMAT } from "./signoffContents";
import { MOST_PIECES } from "./signoffLayout";
import { SIGNOFF_NAMES } from "./signoffWords";

/** Why the record on a sheet cannot be read, with the cell. */
export const SIGNOFF_ISSUE_CODES = [
  "signoff-name-missing", // name
  "signoff-seal-missing", // {}
  "signoff-seal-unreadable", // found
  "signoff-format-unknown", // found, expected
  "signoff-piece-missing", // number, of
  "signoff-piece-unreadable", // number
  "signoff-piece-beyond", // number, of
  "signoff-piece-changed", // number
  "signoff-record-changed", // found, expected
  "signoff-sheet-removed", // name
  "signoff-sheet-moved", // found, expected
  "signoff-sheet-missing", // {}
  "signoff-copy-differs", // {}
] as const;
export type SignoffIssueCode = (typeof SIGNOFF_ISSUE_CODES)[number];

export function signoffIssue(code: SignoffIssueCode, params: Params, place?: Place): Issue {
  return { code, path: "signoff", params, ...(place === undefined ? {} : { place }) };
}

/** A piece of the record as it stands in its cell, with the SHA-256 that stands beside it. */
export interface HeldPiece {
  readonly text: string;
  readonly hash: string;
  readonly place: Place;
}

/** What the sheet of a workbook holds. `none`: nobody has signed anything in it. */
export type SignoffReading =
  | { readonly kind: "none" }
  | { readonly kind: "held"; readonly pieces: readonly HeldPiece[]; readonly digest: string; readonly place: Place }
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] };

/**
 * Reads the pieces of a record out of its cells, or every reason why not. Whether they are what their hashes say is for the application to
 * compute.
 */
export function readSignoff({ names, dangling = [] }: Pick<WorkbookGrids, "names" | "dangling">): SignoffReading {
  const areas = keysOf(SIGNOFF_NAMES);
  const [seal, record] = [names.get(SIGNOFF_NAMES.seal), names.get(SIGNOFF_NAMES.record)];
  const isEmpty = areas.every((area) => isEmptyGrid(names.get(SIGNOFF_NAMES[area])));
  if (isEmpty) {
    // Whoever deletes a sheet leaves the names of its cells behind.
    const left = areas.map((area) => SIGNOFF_NAMES[area]).find((name) => dangling.includes(name));
    return left === undefined ? { kind: "none" } : { kind: "unreadable", issues: [signoffIssue("signoff-sheet-removed", { name: left })] };
  }
  const missing = areas.filter((area) => !names.has(SIGNOFF_NAMES[area])).map((area) => signoffIssue("signoff-name-missing", { name: SIGNOFF_NAMES[area] }));
  if (missing.length > 0 || seal === undefined || record === undefined) {
    return { kind: "unreadable", issues: missing };
  }
  if (isEmptyGrid(seal)) {
    return { kind: "unreadable", issues: [signoffIssue("signoff-seal-missing", {}, placeIn(seal, 0, 0))] };
  }
  const [format, count, digest] = [0, 1, 2].map((column) => plainText(cellIn(seal, 0, column)));
  const place = placeIn(seal, 0, 0);
  if (format !== RECORD_FORMAT) {
    return { kind: "unreadable", issues: [signoffIssue("signoff-format-unknown", { found: rawText(cellIn(seal, 0, 0)), expected: RECORD_FORMAT }, place)] };
  }
  const pieces = /^[1-9][0-9]{0,3}$/.test(count ?? "") ? Number.parseInt(count ?? "", 10) : 0;
  if (pieces < 1 || pieces > MOST_PIECES) {
    return { kind: "unreadable", issues: [signoffIssue("signoff-seal-unreadable", { found: rawText(cellIn(seal, 0, 1)) }, placeIn(seal, 0, 1))] };
  }
  if (digest === null || digest === undefined || !/^[0-9a-f]{64}$/.test(digest)) {
    return { kind: "unreadable", issues: [signoffIssue("signoff-seal-unreadable", { found: rawText(cellIn(seal, 0, 2)) }, placeIn(seal, 0, 2))] };
  }
  const { held, issues } = readPieces(record, pieces);
  return issues.length > 0 ? { kind: "unreadable", issues } : { kind: "held", pieces: held, digest, place };
}

function readPieces(record: Grid, of: number): { readonly held: readonly HeldPiece[]; readonly issues: readonly Issue[] } {
  const held: HeldPiece[] = [];
  const issues: Issue[] = [];
  for (let row = 0; row < Math.max(of, record.cells.length); row += 1) {
    const number = row + 1;
    const [cell, beside] = [cellIn(record, row, 0), cellIn(record, row, 1)];
    const place = placeIn(record, row, 0);
    const [text, hash] = [plainText(cell), plainText(beside)];
    if (row >= of) {
      issues.push(...(isBlank(cell) && isBlank(beside) ? [] : [signoffIssue("signoff-piece-beyond", { number, of }, place)]));
    } else if (isBlank(cell)) {
      issues.push(signoffIssue("signoff-piece-missing", { number, of }, place));
    } else if (text === null || hash === null) {
      issues.push(signoffIssue("signoff-piece-unreadable", { number }, text === null ? place : placeIn(record, row, 1)));
    } else {
      held.push({ text, hash, place });
    }
  }
  return { held, issues };
}

/** The text of a cell that holds a text and nothing else; null for anything that is not one. */
function plainText({ value, formula }: GridCell): string | null {
  return formula === "" && value.kind === "text" ? value.text : null;
}

function isEmptyGrid(grid: Grid | undefined): boolean {
  return grid === undefined || grid.cells.every((row) => row.every(isBlank));
}
