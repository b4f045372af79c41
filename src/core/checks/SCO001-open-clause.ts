import type { Check, EntryField } from "./check";
import { clauseEntries, finding } from "./finding";

/** The fields whose fault leaves a clause open. */
const COUNTING: readonly EntryField[] = ["verdict", "sampleSize", "nonconforming", "givenScore"];

/** A clause that nobody has assessed: blank is neither a pass nor a zero. A clause whose entry is faulty is left to the fault's own finding. */
export const openClause: Check = {
  id: "SCO001",
  slug: "open-clause",
  guards: "number",
  run: (input) => {
    const faulty = new Set(input.workbook?.entryFaults.filter(({ field }) => COUNTING.includes(field)).map(({ clause }) => clause));
    return clauseEntries(input)
      .filter(({ clause, entry }) => entry.status === "unassessed" && !faulty.has(clause.id))
      .map(({ clause }) => finding("SCO001", input, { outcome: "fail", clause: clause.id, field: "verdict", params: { clause: clause.id } }));
  },
};
