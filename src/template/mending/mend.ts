import type { Catalogue, Finding, Locale, Params, Place } from "../../core";
import type { CellWrite } from "../cellWrite";

/** How a finding can be mended without deciding anything for the person. Texts are keyed by `code` in `messages/`. */
export type Mend =
  /** the same entry in the form that counts: `value` is what the cell then shows, `raw` what stands there now and has to stand there still */
  | {
      readonly code: "write-number" | "write-word" | "write-code" | "write-clause";
      readonly params: Params;
      readonly writes: readonly CellWrite[];
      readonly holds: readonly (Place & { readonly text: string })[];
    }
  /** the formulas of the results are put back, or are written again, which makes Excel resolve the functions */
  | { readonly code: "restore-formulas" | "repair-formulas"; readonly params: Params; readonly writes: readonly [] };

export const MEND_CODES = ["write-number", "write-word", "write-code", "write-clause", "restore-formulas", "repair-formulas"] as const satisfies readonly Mend["code"][];

/** What is known of the workbook in which a finding was made. */
export interface MendContext {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

/** A finding of a check with the cell that it is about. */
export type PlacedFinding = Finding & { readonly place: Place };
