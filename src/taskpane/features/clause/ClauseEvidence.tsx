import { Evidence } from "../evidence";
import { useClauseDesk } from "./deskContext";
import type { ClauseSectionProps } from "./sections";

/** The register of evidence beside the clause's own evidence text, into which its numbers are put. */
export function ClauseEvidence({ workbook, clause }: ClauseSectionProps) {
  const { entries } = useClauseDesk();
  const write = (text: string): void => {
    entries.type(clause.id, "evidence", text);
    entries.commit(clause.id, ["evidence"]);
  };
  return <Evidence workbook={workbook} clause={clause} entry={{ text: entries.field(clause.id, "evidence").text, write }} />;
}
