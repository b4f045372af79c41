import type { DecisionBlock, Locale, ReviewFinding, ReviewSubject } from "../core";
import { buildReturnNotePlan, type ReturnNoteItem, type WorkbookPlan } from "../template";

/** What a note says in words that stand with the codes elsewhere. */
export interface NoteTexts {
  readonly finding: (finding: ReviewFinding) => { readonly title: string; readonly problem: string; readonly mend: string };
  readonly block: (block: DecisionBlock) => { readonly title: string; readonly problem: string; readonly mend: string };
}

/**
 * The note of a returned sheet: what failed first, then what needs a look, each with its cell. It goes to the team that made the sheet, so it tells
 * nothing that was found by holding the sheet against those of other companies or people.
 */
export function returnNote({ path, hash, file, record }: ReviewSubject, company: string, blocks: readonly DecisionBlock[], texts: NoteTexts, locale: Locale): WorkbookPlan {
  const findings = "sheet" in file ? file.sheet.findings : [];
  const ofTheSheet = blocks.filter(({ code }) => code === "file-refused" || code === "texts-unread" || code === "claim-differs");
  const inOrder = [...findings.filter(({ outcome }) => outcome === "fail"), ...findings.filter(({ outcome }) => outcome !== "fail")];
  const items: readonly ReturnNoteItem[] = [
    ...ofTheSheet.map((one): ReturnNoteItem => ({ ...placed(one.place), clause: one.clause, outcome: null, ...texts.block(one) })),
    ...inOrder.map((found): ReturnNoteItem => ({ ...placed(found.place), clause: found.clause, outcome: found.outcome, ...texts.finding(found) })),
  ];
  return buildReturnNotePlan({ locale, company, file: path, hash, by: record.mark?.by ?? "", since: record.mark?.since ?? "", comment: record.comment, items });
}

function placed(place: ReviewFinding["place"]): Pick<ReturnNoteItem, "sheet" | "cell"> {
  return { sheet: place?.sheet ?? "", cell: place?.address ?? "" };
}
