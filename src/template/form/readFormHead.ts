import { formIssue } from "../../core";
import type { Assessor, Company, FormCell, FormMapping, FormStage, Issue, Place } from "../../core";
import type { GridCell } from "../grid";
import type { CountingCell } from "../reading/countingCells";
import { isBlank, rawText, readDate, readText, valueText } from "../reading/cell";
import type { Reading } from "../reading/cell";
import { atAddress, contentOf, countingOf, placeOf, sheetOf, unclearMerge } from "./formCell";
import type { Located } from "./formCell";
import type { FormSheet } from "./formSheet";
import { readFormWord } from "./formWord";

/** The head of a form. What cannot be read is "" and an issue with its cell; no figure depends on any of it. */
export interface FormHeadReading {
  readonly company: Company;
  readonly assessors: readonly Assessor[];
  readonly assessedOn: string;
  readonly stage: FormStage | "";
  readonly issues: readonly Issue[];
  /** what makes it doubtful that this is the form which the mapping is for */
  readonly structure: readonly Issue[];
  readonly places: ReadonlyMap<string, Place>;
  readonly counting: readonly CountingCell[];
}

/** A cell that the mapping names, where it is what the mapping says of it; else every reason why it is not. */
export function cellOfForm(cell: FormCell, own: FormSheet, sheets: readonly FormSheet[]): { readonly located: Located | null; readonly structure: readonly Issue[] } {
  const sheet = sheetOf(cell, own, sheets);
  if (sheet === undefined) {
    return { located: null, structure: [formIssue("form-sheet-missing", "", { sheet: cell.sheet ?? "" })] };
  }
  const located = atAddress(sheet, cell.cell);
  const merged = unclearMerge(located, null);
  return {
    located,
    structure: [...labelIssues(cell, sheet), ...(merged === null ? [] : [formIssue("form-cells-merged", "", { range: merged.range }, placeOf(located))])],
  };
}

function labelIssues({ label }: FormCell, sheet: FormSheet): readonly Issue[] {
  if (label === null) {
    return [];
  }
  const located = atAddress(sheet, label.cell);
  const content = contentOf(located);
  return content.formula === "" && valueText(content) === label.text ? [] : [formIssue("form-label-differs", "", { expected: label.text, found: rawText(content) }, placeOf(located))];
}

/** Reads company, people and date where the mapping says that they stand. */
export function readFormHead({ head }: FormMapping, own: FormSheet, sheets: readonly FormSheet[]): FormHeadReading {
  const issues: Issue[] = [];
  const structure: Issue[] = [];
  const places = new Map<string, Place>();
  const counting: CountingCell[] = [];
  const take = <Value>(field: string, cell: FormCell | null, read: (cell: GridCell) => Reading<Value>): Value | null => {
    const found = cell === null ? null : cellOfForm(cell, own, sheets);
    structure.push(...(found?.structure ?? []));
    const located = found?.located ?? null;
    if (located === null) {
      return null;
    }
    const content = contentOf(located);
    const place = placeOf(located);
    if (!places.has(`/${field}`)) {
      places.set(`/${field}`, place);
    }
    if (!isBlank(content)) {
      counting.push(countingOf(located));
    }
    const reading = read(content);
    if (reading.kind === "fault") {
      issues.push({ code: "head-unreadable", path: `head/${field}`, params: { field, found: rawText(content) }, place });
    }
    return reading.kind === "value" ? reading.value : null;
  };
  const text = (field: "company" | "creditCode" | "scope"): string => take(field, head[field], readText) ?? "";
  return {
    company: { name: text("company"), unifiedSocialCreditCode: text("creditCode"), scope: text("scope") },
    assessedOn: take("assessedOn", head.assessedOn, readShownDate) ?? "",
    stage: take("stage", head.stage, (cell) => readFormWord(cell, head.stage?.words ?? [])) ?? "",
    assessors: head.assessors.flatMap((assessor): Assessor[] => {
      const name = take("assessors", assessor, readText);
      return name === null ? [] : [{ name, role: assessor.role }];
    }),
    issues,
    structure,
    places,
    counting,
  };
}

/** A number counts as a date only where the cell shows it as one. */
function readShownDate(cell: GridCell): Reading<string> {
  return cell.formula === "" && cell.value.kind === "number" && !cell.isDate ? { kind: "fault", fault: "date" } : readDate(cell);
}
