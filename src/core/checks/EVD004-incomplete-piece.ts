import { isWithdrawn } from "../records";
import type { Check, CheckInput } from "./check";
import { finding, isWritten } from "./finding";

/** A registered piece that nobody can refer to, that belongs to no clause, or whose file could be changed without being seen. */
export const incompletePiece: Check = {
  id: "EVD004",
  slug: "incomplete-piece",
  guards: "evidence",
  run: (input) =>
    input.records.evidence.flatMap((piece, index) => {
      const { number, clause, kind, hash, title, location } = piece;
      const lacks = { number: number === "", clause: clause === "", hash: hash === "" && (kind === "file" || kind === "picture") };
      const fields = isWithdrawn(piece) && number !== "" ? [] : (["number", "clause", "hash"] as const).filter((field) => lacks[field]);
      return fields.flatMap((field) => {
        const record = `evidence:${String(index)}/${field}`;
        const name = [number, title === "" ? location : title].filter(isWritten).join(" ");
        const params = { variant: field, clause, name: name === "" ? "—" : name };
        return isToldElsewhere(input, record) ? [] : [finding("EVD004", input, { outcome: "needs-review", clause, record, params })];
      });
    }),
};

/** Something stands in the cell that is no clause or no hash: REC001 says so. */
function isToldElsewhere({ workbook }: CheckInput, record: string): boolean {
  if (workbook === null) {
    return false;
  }
  const place = workbook.places.get(record);
  return workbook.recordFaults.some((fault) => fault.place.sheet === place?.sheet && fault.place.address === place.address);
}
