import type { CheckedWorkbook } from "../../../application";
import { aboutWorkbook, useTypedForms, type TypedForms } from "../../session";

/** What is typed of a piece. */
export interface PieceForm {
  readonly title: string;
  readonly location: string;
  readonly part: string;
  readonly remark: string;
}

export const FORM_FIELDS = ["title", "location", "part", "remark"] as const satisfies readonly (keyof PieceForm)[];
export const BLANK_FORM: PieceForm = { title: "", location: "", part: "", remark: "" };

/** The forms of pieces, by a piece's number, or by the clause and kind of a new one. */
export type Forms = TypedForms<keyof PieceForm>;

/** Keeps the forms of the open workbook. */
export function useForms(workbook: CheckedWorkbook): Forms {
  return useTypedForms("evidence", aboutWorkbook(workbook), FORM_FIELDS);
}
