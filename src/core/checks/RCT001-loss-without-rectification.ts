import { lossesWithoutRow } from "../rectification";
import type { Check } from "./check";
import { finding } from "./finding";

/** Clauses that are named one by one; of more, only how many there are. */
const NAMED = 8;

/** The assessment is complete, and points were lost that nobody has entered on the rectification sheet: one finding for all of them, at the first. */
export const lossWithoutRectification: Check = {
  id: "RCT001",
  slug: "loss-without-rectification",
  guards: "evidence",
  run: (input) => {
    const { report, workbook } = input;
    // An assessment file and a workbook of the first template have no place for it.
    if (report.status !== "complete" || workbook === null || workbook.listsMissing?.includes("rectifications") === true) {
      return [];
    }
    const clauses = lossesWithoutRow(input);
    const [first] = clauses;
    const named = `${clauses.slice(0, NAMED).join(", ")}${clauses.length > NAMED ? " …" : ""}`;
    return first === undefined ? [] : [finding("RCT001", input, { outcome: "needs-review", record: `${first}/verdict`, params: { count: clauses.length, clauses: named } })];
  },
};
