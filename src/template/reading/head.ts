import type { Assessor, AssessorRole, Company, Issue, Place } from "../../core";
import type { GridCell, WorkbookGrids } from "../grid";
import type { HeadField } from "../plan/entries";
import { HEAD_FIELDS } from "../plan/head";
import { ROLE_WORDS, STAGE_WORDS } from "../vocabulary";
import type { StageKey } from "../vocabulary";
import { BLANK_CELL, cellIn, isBlank, placeIn, rawText, readDate, readText, readWord } from "./cell";
import type { Reading } from "./cell";

/** The head of a scoring workbook. What cannot be read is "" and an issue with its cell; no figure depends on any of it. */
export interface HeadReading {
  readonly company: Company & { readonly sites: string };
  readonly stage: StageKey | "";
  readonly assessedOn: string;
  readonly assessors: readonly Assessor[];
  readonly issues: readonly Issue[];
  readonly places: ReadonlyMap<string, Place>;
}

/** Codes of head cells that cannot be read. */
export const HEAD_ISSUE_CODES = ["head-unreadable"] as const; // field, found

/** Reads the company block, the assessors and the date of the summary by their defined names. */
export function readHead({ names }: WorkbookGrids): HeadReading {
  const issues: Issue[] = [];
  const places = new Map<string, Place>();
  const take = <Value>(field: HeadField, read: (cell: GridCell) => Reading<Value>): Value | null => {
    const grid = names.get(HEAD_FIELDS[field].name);
    if (grid === undefined) {
      return null;
    }
    const cell = cellIn(grid, 0, 0);
    const place = placeIn(grid, 0, 0);
    const reading = read(cell);
    places.set(field === "company" ? "/company" : `/${field}`, place);
    if (reading.kind === "fault") {
      issues.push({ code: "head-unreadable", path: HEAD_FIELDS[field].name, params: { field, found: rawText(cell) }, place });
    }
    return reading.kind === "value" ? reading.value : null;
  };
  const text = (field: HeadField): string => take(field, readText) ?? "";
  return {
    company: { name: text("company"), unifiedSocialCreditCode: text("creditCode"), scope: text("scope"), sites: text("sites") },
    stage: take("stage", (cell) => readWord(cell, STAGE_WORDS)) ?? "",
    assessedOn: take("assessedOn", readDate) ?? "",
    assessors: readAssessors(names, issues, places),
    issues,
    places,
  };
}

/** Every row with a name; a person without a role that can be read is an assessor like the others, and an issue says so. */
function readAssessors(names: WorkbookGrids["names"], issues: Issue[], places: Map<string, Place>): readonly Assessor[] {
  const grid = names.get("SS_Assessors");
  if (grid === undefined) {
    return [];
  }
  places.set("/assessors", placeIn(grid, 0, 0));
  return grid.cells.flatMap((_, row): Assessor[] => {
    const nameCell = cellIn(grid, row, 0);
    const roleCell = grid.cells[row]?.[1] ?? BLANK_CELL;
    if (isBlank(nameCell) && isBlank(roleCell)) {
      return [];
    }
    const name = readText(nameCell);
    const role = readWord<AssessorRole>(roleCell, ROLE_WORDS);
    if (name.kind === "fault") {
      issues.push({ code: "head-unreadable", path: "SS_Assessors", params: { field: "assessors", found: rawText(nameCell) }, place: placeIn(grid, row, 0) });
    }
    if (role.kind !== "value") {
      issues.push({ code: "head-unreadable", path: "SS_Assessors", params: { field: "role", found: rawText(roleCell) }, place: placeIn(grid, row, 1) });
    }
    return [{ name: name.kind === "value" ? name.value : "", role: role.kind === "value" ? role.value : "assessor" }];
  });
}
