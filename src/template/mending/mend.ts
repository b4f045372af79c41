import type { Catalogue, Finding, Locale, Params, Place } from "../../core";
import type { CellWrite } from "../cellWrite";
import type { ClauseCells } from "../reading/entryCells";

/** How a finding can be mended without deciding anything for the person. Texts are keyed by `code` in `messages/`. */
export type Mend =
  /** the same entry in the form that counts: `value` is what the cell then shows, `raw` what stands there now and has to stand there still */
  | {
      readonly code: "write-number" | "write-word" | "write-code" | "write-clause";
      readonly params: Params;
      readonly writes: readonly CellWrite[];
      readonly holds: readonly (Place & { readonly text: string })[];
    }
  /** the counts of the sampling sheet, in place of those of the scoresheet */
  | {
      readonly code: "take-over-sample";
      readonly params: Params;
      readonly writes: readonly CellWrite[];
      readonly holds: readonly (Place & { readonly text: string })[];
    }
  /** the score that the findings bank's loss leaves of a judged clause, in place of the given one */
  | {
      readonly code: "take-bank-loss";
      readonly params: Params;
      readonly writes: readonly CellWrite[];
      readonly holds: readonly (Place & { readonly text: string })[];
    }
  /** the formulas of the results are put back, or are written again, which makes Excel resolve the functions */
  | { readonly code: "restore-formulas" | "repair-formulas"; readonly params: Params; readonly writes: readonly [] };

export const MEND_CODES = ["write-number", "write-word", "write-code", "write-clause", "take-over-sample", "take-bank-loss", "restore-formulas", "repair-formulas"] as const satisfies readonly Mend["code"][];

/** What is known of the workbook in which a finding was made. */
export interface MendContext {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** the entry cells of each clause's row, as they were read */
  readonly entryCells: ReadonlyMap<string, ClauseCells>;
}

/** A finding of a check with the cell that it is about. */
export type PlacedFinding = Finding & { readonly place: Place };
