import type { Check } from "./check";
import { finding } from "./finding";

/** The same file, and the same part of it, under two numbers: it would be counted as two pieces. */
export const sameFile: Check = {
  id: "EVD005",
  slug: "same-file",
  guards: "evidence",
  run: (input) =>
    input.records.evidence.flatMap((piece, index, pieces) => {
      const first = piece.hash === "" ? undefined : pieces.slice(0, index).find(({ hash, part }) => hash === piece.hash && part.trim() === piece.part.trim());
      const params = first === undefined ? {} : { clause: piece.clause, number: piece.number, other: first.number };
      return first === undefined ? [] : [finding("EVD005", input, { outcome: "needs-review", clause: piece.clause, record: `evidence:${String(index)}/hash`, params })];
    }),
};
