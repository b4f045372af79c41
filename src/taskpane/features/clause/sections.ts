import type { ComponentType } from "react";
import type { CheckedWorkbook } from "../../../application";
import type { Clause } from "../../../core";
import { PriorClause } from "../priorRound";
import { Sampling } from "../sampling";
import { ClauseEvidence } from "./ClauseEvidence";
import { ClauseFindings } from "./ClauseFindings";
import { Entry } from "./Entry";
import { Guidance } from "./Guidance";
import { Missing } from "./Missing";

/** What a section of the clause view is given. */
export interface ClauseSectionProps {
  readonly workbook: CheckedWorkbook;
  readonly clause: Clause;
}

/** One section of the clause view; it may give nothing for a clause that it has nothing to say of. */
export interface ClauseSection {
  /** permanent; the key of its element */
  readonly id: string;
  readonly component: ComponentType<ClauseSectionProps>;
}

/** The sections in the order in which they are shown. A new one goes in where an assessor looks for it. */
export const CLAUSE_SECTIONS: readonly ClauseSection[] = [
  { id: "guidance", component: Guidance },
  { id: "missing", component: Missing },
  { id: "entry", component: Entry },
  { id: "sampling", component: Sampling },
  { id: "evidence", component: ClauseEvidence },
  { id: "prior-round", component: PriorClause },
  { id: "findings", component: ClauseFindings },
];
