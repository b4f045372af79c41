import type { Check } from "./check";
import { clauseEntries, finding } from "./finding";

/** A figure after a word for sampling that is no date and no share, in a text without blanks. */
const SAMPLED = /(?:抽查|抽取|抽样|抽检|抽看|抽阅|sampled)了?([1-9]\d{0,8})(?!小时|[\d%.:/年月日号周天点时分])/i;

/** Evidence that tells another number of samples than the entry beside it: looked for only where it holds a single figure. */
export const sampleInWords: Check = {
  id: "SMP004",
  slug: "sample-in-words",
  guards: "number",
  run: (input) =>
    clauseEntries(input).flatMap(({ clause, entry }) => {
      if (entry.status !== "sampled") {
        return [];
      }
      const text = entry.evidence.normalize("NFKC");
      const told = (text.match(/\d+/g) ?? []).length === 1 ? SAMPLED.exec(text.replace(/\s/g, ""))?.[1] : undefined;
      return told === undefined || told === String(entry.sampleSize)
        ? []
        : [
            finding("SMP004", input, {
              outcome: "needs-review",
              clause: clause.id,
              field: "sampleSize",
              params: { clause: clause.id, told, sampleSize: entry.sampleSize },
            }),
          ];
    }),
};
