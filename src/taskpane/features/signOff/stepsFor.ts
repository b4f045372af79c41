import { dayOf, keysOf, rolesFor, stepsFrom, type ClaimedTime, type Roster, type RosterRole, type SignoffAction, type SignoffState } from "../../../core";
import { heldRoles } from "./heldRoles";

/** A step that a state allows, with the roles in which whoever has the key may take it. */
export interface PossibleStep {
  readonly action: SignoffAction;
  /** [] where it is another person's */
  readonly roles: readonly RosterRole[];
}

/** The steps of a state; `thumbprint` is that of the key that is open, "" while none is. */
export function stepsFor(state: SignoffState, roster: Roster, thumbprint: string, at: ClaimedTime): readonly PossibleStep[] {
  const person = keysOf(roster, thumbprint)[0]?.person;
  const held = person === undefined ? [] : heldRoles(person, dayOf(at));
  return stepsFrom(state).map((action) => ({ action, roles: rolesFor(action).filter((role) => held.includes(role)) }));
}
