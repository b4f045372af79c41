import type { Locale, SchemeProfile } from "../core";

/** What a grade is called; its id where the profile has no such grade, or there is none. */
export function gradeLabel(id: string, profile: SchemeProfile | null, locale: Locale): string {
  const grade = profile === null ? undefined : [...profile.grades, profile.failed].find((band) => band.id === id);
  return grade?.label[locale] ?? id;
}
