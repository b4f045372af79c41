import { slotsText, type MergeDecision, type MergeUnit } from "../../../application";
import { keptRecord } from "../../session";

/** A decision with what the two copies said when it was made. */
export interface KeptDecision {
  readonly decision: MergeDecision;
  readonly mine: string;
  readonly theirs: string;
}

/** Decisions by the id of their unit. */
export type KeptDecisions = Readonly<Record<string, KeptDecision>>;

const DECISIONS: readonly MergeDecision[] = ["mine", "theirs", "both"];

/** What the browser kept, as far as it is decisions. */
export function readDecisions(kept: unknown): KeptDecisions {
  return Object.fromEntries(
    Object.entries(keptRecord(kept)).flatMap(([id, value]) => {
      const { decision: text, mine, theirs } = keptRecord(value);
      const decision = DECISIONS.find((one) => one === text);
      return decision !== undefined && typeof mine === "string" && typeof theirs === "string" ? [[id, { decision, mine, theirs }] as const] : [];
    }),
  );
}

/** The decision with what it was made about. */
export function keepDecision(unit: MergeUnit, decision: MergeDecision): KeptDecision {
  return { decision, mine: said(unit, "mine"), theirs: said(unit, "theirs") };
}

/** The decisions that still hold: about units that are to be decided and in which both copies say what they said. */
export function decisionsFor(units: readonly MergeUnit[], kept: KeptDecisions): ReadonlyMap<string, MergeDecision> {
  return new Map(
    units.flatMap((unit) => {
      const before = kept[unit.id];
      const holds = before !== undefined && unit.standing === "conflict" && unit.barred === null && before.mine === said(unit, "mine") && before.theirs === said(unit, "theirs");
      return holds && (before.decision !== "both" || unit.canJoin) ? [[unit.id, before.decision] as const] : [];
    }),
  );
}

/** In one language whatever the pane speaks: it is compared, not shown. */
function said({ slots }: MergeUnit, side: "mine" | "theirs"): string {
  return slotsText(slots, (slot) => slot[side] ?? null, "en-US");
}
