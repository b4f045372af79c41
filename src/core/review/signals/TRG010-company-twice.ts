import { companyOf } from "../copies";
import { bySheet } from "../groups";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** Two sheets of one company that do not say the same; whether they are of one round or of two. */
export const companyTwice: TriageRule = {
  id: "TRG010",
  slug: "company-twice",
  raises: "medium",
  of: "run",
  run: ({ files }) => {
    const ofCompany = bySheet(files, companyOf);
    return files.flatMap((file) => {
      const { sheet } = file;
      const others = ofCompany(file).filter((other) => other !== file && (sheet.content === "" || other.sheet.content !== sheet.content));
      const isSameRound = (other: typeof file): boolean => other.sheet.stage === sheet.stage && other.sheet.assessedOn === sheet.assessedOn;
      const other = others.find(isSameRound) ?? others[0];
      return other === undefined ? [] : [signal("TRG010", file, { count: others.length, file: other.path, variant: isSameRound(other) ? "same-round" : "other-round" }, { other })];
    });
  },
};
