import { formSilences } from "../../core";
import type { Catalogue, DraftAssessment, FormMapping, FormShown, FormStage, Issue, Place, SpecialDeduction, WorkbookFacts } from "../../core";
import type { CountingCell } from "../reading/countingCells";
import { isBlank } from "../reading/cell";
import { contentOf, countingOf, placeOf } from "./formCell";
import { findFormSheet } from "./findFormSheet";
import type { FormSheet } from "./formSheet";
import { cellOfForm, readFormHead } from "./readFormHead";
import { BONUSES, DEDUCTIONS, readFormItems } from "./readFormItems";
import { readFormRows } from "./readFormRows";
import { shownIn } from "./shownIn";

/** A body's own form as read: an assessment that was shaped but not judged, and everything that a person must settle. */
export interface FormReading {
  /** the sheet with the clauses, the first where they are spread over several */
  readonly sheet: string;
  readonly draft: DraftAssessment;
  readonly stage: FormStage | "";
  /** `claims` is empty here: they are made of `shown` once the core has scored the draft; any `structure` refuses the form */
  readonly facts: WorkbookFacts;
  /** head cells that cannot be read; no figure depends on them */
  readonly issues: readonly Issue[];
  /** the cell with the clause's id */
  readonly clausePlaces: ReadonlyMap<string, Place>;
  /** every cell that is read, keyed as in `WorkbookFacts.places`; the result cells of the form as `${clause}/result`, `/total`, `/grade`, `/specialDeductions` */
  readonly places: ReadonlyMap<string, Place>;
  /** every cell that results are written into: `${clause}/score`, `${clause}/findings`, `/total`, `/grade`, `/specialDeductions` */
  readonly resultPlaces: ReadonlyMap<string, Place>;
  readonly shown: readonly FormShown[];
  /** every cell with something in it that a person must be able to see */
  readonly counting: readonly CountingCell[];
}

/** A form that could be read, or that none of the sheets is the form which the mapping is for. */
export type FormOutcome = { readonly ok: true; readonly reading: FormReading } | { readonly ok: false; readonly issues: readonly Issue[] };

const RESULTS = ["total", "grade", "specialDeductions"] as const;

/** Reads a form by its mapping, cell by cell as the mapping says; what the form has no place for is told and never taken for none. */
export function readForm(sheets: readonly FormSheet[], mapping: FormMapping, catalogue: Catalogue): FormOutcome {
  const finding = findFormSheet(sheets, mapping);
  if (!finding.ok) {
    return finding;
  }
  const own = finding.sheets[0].sheet;
  const head = readFormHead(mapping, own, sheets);
  const rows = readFormRows(finding.sheets, mapping, catalogue);
  const deductions = readFormItems(mapping.specialDeductions, DEDUCTIONS, own, sheets, mapping, catalogue);
  const bonuses = readFormItems(mapping.bonuses, BONUSES, own, sheets, mapping, catalogue);
  const claims = readClaimCells(mapping, own, sheets);
  const places = new Map([...head.places, ...rows.places, ...deductions.places, ...bonuses.places, ...claims.places]);
  return {
    ok: true,
    reading: {
      sheet: own.name,
      draft: {
        company: head.company,
        assessors: head.assessors,
        assessedOn: head.assessedOn,
        clauses: rows.clauses,
        specialDeductions: deductions.items.map(({ text, clause, evidence, cause }): SpecialDeduction => ({ cause, clause, description: text, evidence, rectification: NO_RECTIFICATION })),
        bonuses: bonuses.items.map(({ text }) => ({ reason: text })),
      },
      stage: head.stage,
      facts: {
        entryFaults: [...rows.faults, ...deductions.faults, ...bonuses.faults],
        recordFaults: [],
        structure: [...head.structure, ...rows.structure, ...deductions.structure, ...bonuses.structure, ...claims.structure],
        claims: [],
        places,
        silences: [...formSilences(mapping), ...deductions.silences, ...bonuses.silences],
      },
      issues: head.issues,
      clausePlaces: rows.clausePlaces,
      places,
      resultPlaces: new Map([...rows.resultPlaces, ...claims.resultPlaces]),
      shown: [...claims.shown, ...rows.shown],
      counting: [...head.counting, ...rows.counting, ...deductions.counting, ...bonuses.counting, ...claims.counting],
    },
  };
}

const NO_RECTIFICATION: SpecialDeduction["rectification"] = { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" };

interface ClaimCells {
  readonly shown: readonly FormShown[];
  readonly structure: readonly Issue[];
  readonly places: ReadonlyMap<string, Place>;
  readonly resultPlaces: ReadonlyMap<string, Place>;
  readonly counting: readonly CountingCell[];
}

/** The cells in which the form shows its own result, and those into which results are written. */
function readClaimCells({ claims, results }: FormMapping, own: FormSheet, sheets: readonly FormSheet[]): ClaimCells {
  const shown: FormShown[] = [];
  const structure: Issue[] = [];
  const places = new Map<string, Place>();
  const resultPlaces = new Map<string, Place>();
  const counting: CountingCell[] = [];
  for (const result of RESULTS) {
    const [claim, target] = [claims[result], results[result]].map((cell) => (cell === null ? null : cellOfForm(cell, own, sheets)));
    structure.push(...(claim?.structure ?? []), ...(target?.structure ?? []));
    const said = claim?.located ?? null;
    if (said !== null) {
      shown.push(shownIn(said, result, ""));
      places.set(`/${result}`, placeOf(said));
      counting.push(...(isBlank(contentOf(said)) ? [] : [countingOf(said)]));
    }
    const written = target?.located ?? null;
    if (written !== null) {
      resultPlaces.set(`/${result}`, placeOf(written));
    }
  }
  return { shown, structure, places, resultPlaces, counting };
}
