import { copiedTexts } from "../copies";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** Another company's sheet tells the same facts in the same or nearly the same words: one finding, or two pieces of evidence or remarks. */
export const copiedFromOthers: TriageRule = {
  id: "TRG006",
  slug: "copied-remarks",
  raises: "high",
  of: "run",
  run: ({ files }) =>
    [...copiedTexts(files)].flatMap(([file, copies]) => {
      const findings = copies.filter(({ print }) => print.field === "finding");
      const told = findings.length > 0 ? findings : copies.length > 1 ? copies : [];
      return told.slice(0, 1).map(({ print, other, companies }) =>
        signal("TRG006", file, { clause: print.clause, count: copies.length, companies, company: other.sheet.company, file: other.path, variant: print.field }, { clause: print.clause, other }),
      );
    }),
};
