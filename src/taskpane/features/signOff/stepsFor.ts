import { dayOf, keysOf, rolesFor, stepsFrom, type ClaimedTime, type Roster, type RosterRole, type SignoffAction, type SignoffState } from "../../../core";
import { heldRoles } from "./heldRoles";

/** The steps that are signed here. What takes a record's place is named by its hash, and is for a place where both are open. */
export type PaneAction = Exclude<SignoffAction, "supersede">;

/** A step that a state allows, with the roles in which whoever has the key may take it. */
export interface PossibleStep {
  readonly action: PaneAction;
  /** [] where it is another person's */
  readonly roles: readonly RosterRole[];
}

/** The steps of a state; `thumbprint` is that of the key that is open, "" while none is. */
export function stepsFor(state: SignoffState, roster: Roster, thumbprint: string, at: ClaimedTime): readonly PossibleStep[] {
  const person = keysOf(roster, thumbprint)[0]?.person;
  const held = person === undefined ? [] : heldRoles(person, dayOf(at));
  return stepsFrom(state).flatMap((action) => (action === "supersede" ? [] : [{ action, roles: rolesFor(action).filter((role) => held.includes(role)) }]));
}
