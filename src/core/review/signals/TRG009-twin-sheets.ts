import { companyOf } from "../copies";
import { bySheet } from "../groups";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** The same entries in two files whose bytes differ: one sheet saved twice, or one sheet for two companies. */
export const twinSheets: TriageRule = {
  id: "TRG009",
  slug: "twin-sheets",
  raises: "high",
  of: "run",
  run: ({ files }) => {
    const same = bySheet(files, ({ content }) => content);
    const alike = bySheet(files, ({ entries }) => entries);
    return files.flatMap((file) => {
      const again = same(file).find((other) => other !== file);
      const elsewhere = alike(file).find((other) => companyOf(other.sheet) !== companyOf(file.sheet));
      return [
        ...(again === undefined ? [] : [signal("TRG009", file, { file: again.path, variant: "same" }, { other: again })]),
        ...(elsewhere === undefined ? [] : [signal("TRG009", file, { file: elsewhere.path, company: elsewhere.sheet.company, variant: "other-company" }, { other: elsewhere })]),
      ];
    });
  },
};
