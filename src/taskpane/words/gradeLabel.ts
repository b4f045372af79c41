import type { Locale, SchemeProfile } from "../../core";

/** The label of a grade's id, the failed one included; the id itself where the profile lacks it. */
export function gradeLabel(profile: SchemeProfile, id: string, locale: Locale): string {
  const band = id === profile.failed.id ? profile.failed : profile.grades.find((grade) => grade.id === id);
  return band?.label[locale] ?? id;
}
