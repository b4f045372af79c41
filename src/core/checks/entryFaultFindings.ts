import type { CheckInput, EntryFault, Finding } from "./check";
import { finding } from "./finding";

/** The entry faults that a check answers for, as failing findings; `variant` is the kind of fault, `raw` what stands in the cell. */
export function entryFaultFindings(check: string, input: CheckInput, isMeant: (fault: EntryFault) => boolean): Finding[] {
  return (input.workbook?.entryFaults ?? []).filter(isMeant).map((fault) => ({
    ...finding(check, input, {
      outcome: "fail",
      clause: fault.clause,
      field: fault.field,
      place: fault.place,
      // A figure that is not there yet is told apart from one that must not be there.
      params: { variant: fault.kind === "contradiction" && fault.raw === "" ? "missing-figure" : fault.kind, raw: fault.raw, clause: fault.clause },
    }),
    item: fault.item,
  }));
}
