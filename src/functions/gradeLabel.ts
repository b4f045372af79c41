import type { SchemeProfile } from "../core";

/** The label of a grade's id, the failed one included. */
export function gradeLabel({ grades, failed }: SchemeProfile, id: string): SchemeProfile["failed"]["label"] {
  return ([...grades, failed].find((band) => band.id === id) ?? failed).label;
}
