import type { CommitteeLook, DecisionRequest, Evidence, FileSource, OpenDecisionMaking, Outcome } from "../../../application";
import { useServiceStar } from "../../session";
import { DecisionDocuments } from "../decision";
import { decisionInForce } from "../signOff/standing";

export interface DocumentsProps {
  readonly file: FileSource;
  readonly look: CommitteeLook;
  readonly evidence: Evidence;
}

/** Offers the documents of a file's decision, if it has one in force; the file is read and verified afresh for each. */
export function Documents({ file, look, evidence }: DocumentsProps) {
  const { committee, decisions } = useServiceStar();
  const decision = decisionInForce(look.verification);
  const make = async (request: DecisionRequest, signal: AbortSignal): Promise<Outcome<OpenDecisionMaking>> => {
    const looked = await committee.look(file, evidence, signal);
    if (!looked.ok) {
      return looked;
    }
    return looked.value.kind === "looked" ? decisions.of(looked.value, request, signal) : { ok: true, value: { kind: "unreadable", issues: looked.value.issues } };
  };
  return decision === null ? null : <DecisionDocuments key={look.seen} make={make} canCertify={decision.outcome === "grant"} language={look.workbook.locale} />;
}
