import { ROSTER_ROLES, holdsRole, type RosterPerson, type RosterRole } from "../../../core";

/** The roles that the roster gives a person on a day, in their usual order. */
export function heldRoles(person: RosterPerson, day: string): readonly RosterRole[] {
  return ROSTER_ROLES.filter((role) => holdsRole(person, role, day));
}
