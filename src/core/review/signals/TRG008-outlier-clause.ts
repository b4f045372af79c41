import { eachClause } from "../clauseTable";
import type { ClauseTable } from "../clauseTable";
import type { ComparedFile } from "../reviewedFile";
import { signal } from "../signal";
import type { Signal, TriageRule } from "../signal";

/** From how many other sheets on anything is said of a clause, and of how many of them one may be like this one. */
const OTHERS = 50;
const ONE_IN = 100;

interface Outlier {
  readonly file: ComparedFile;
  readonly variant: "lost" | "kept";
  readonly clause: string;
  readonly alike: number;
  readonly of: number;
}

/**
 * A clause of which a company lost every point while at most one in a hundred others lost any, or kept every point while at most one
 * in a hundred others did. One signal a sheet and side, with the figures of the first clause.
 */
export const outlierClause: TriageRule = {
  id: "TRG008",
  slug: "outlier-clause",
  raises: "medium",
  of: "run",
  run: ({ files }) => {
    const signals = new Map<string, Signal>();
    eachClause(files, (table) => {
      for (const { file, clause, variant, alike, of } of outliersOn(table)) {
        const key = JSON.stringify([file.path, variant]);
        const { clause: first, params } = signals.get(key) ?? { clause, params: { clause, alike, of, clauses: "", variant } };
        signals.set(key, signal("TRG008", file, { ...params, clauses: `${String(params.clauses)} ${clause}`.trim() }, { clause: first }));
      }
    });
    return [...signals.values()];
  },
};

function outliersOn({ clause, rows }: ClauseTable): readonly Outlier[] {
  const of = rows.length - 1;
  const kept = rows.filter(({ loss }) => loss === "nothing").length;
  const lost = rows.length - kept;
  const isRare = (alike: number): boolean => of >= OTHERS && alike * ONE_IN <= of;
  return rows.flatMap(({ file, loss }): readonly Outlier[] => {
    if (loss === "everything" && isRare(lost - 1)) {
      return [{ file, clause, variant: "lost", alike: lost - 1, of }];
    }
    return loss === "nothing" && isRare(kept - 1) ? [{ file, clause, variant: "kept", alike: kept - 1, of }] : [];
  });
}
