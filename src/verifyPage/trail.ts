import type { VerifiedEntry } from "../application";
import type { Locale, SignoffEntry } from "../core";
import { signoffMeaningTexts, signoffRoleText, verifyPageTexts } from "../messages";
import { element, facts, foreign } from "./dom";
import type { GradeLabels } from "./ports";
import { problemList } from "./problems";

/** An entry with what is wrong with it; `problems` is null where nobody could verify it. */
export type ShownEntry = Pick<VerifiedEntry, "entry"> & { readonly problems: VerifiedEntry["problems"] | null };

/** Who signed what, in the order of the record. */
export function trailList(entries: readonly ShownEntry[], gradeLabels: GradeLabels, locale: Locale): HTMLElement {
  if (entries.length === 0) {
    return element("p", {}, verifyPageTexts[locale]["trail.none"]);
  }
  return element("ol", { class: "trail" }, ...entries.map((shown) => element("li", {}, ...entryParts(shown, gradeLabels, locale))));
}

function entryParts({ entry, problems }: ShownEntry, gradeLabels: GradeLabels, locale: Locale): readonly HTMLElement[] {
  const texts = verifyPageTexts[locale];
  const { signer, meaning, at, reason } = entry;
  const state = problems === null ? "unknown" : problems.length > 0 ? "bad" : "good";
  const grade = gradeOf(entry);
  return [
    element("p", { class: "step" }, element("strong", {}, signoffMeaningTexts[locale][meaning]), " · ", foreign(signer.name), " ", element("span", { class: `mark ${state}` }, texts[`entry.${state}`])),
    facts([
      [texts["entry.role"], signoffRoleText(signer.role, locale)],
      [texts["entry.staff"], foreign(signer.staffNumber)],
      [texts["entry.at"], at],
      grade === "" ? null : [texts["entry.grade"], foreign(gradeText(grade, gradeLabels, locale))],
      reason === "" ? null : [texts["entry.reason"], foreign(reason)],
      [texts["entry.key"], element("code", {}, foreign(signer.key))],
    ]),
    ...(problems === null || problems.length === 0 ? [] : [problemList(problems, locale)]),
  ];
}

function gradeOf(entry: SignoffEntry): string {
  return entry.action === "vote" || entry.action === "decide" ? entry.grade : "";
}

/** A grade by what the profile calls it. */
export function gradeText(grade: string, gradeLabels: GradeLabels, locale: Locale): string {
  return gradeLabels.get(grade)?.[locale] ?? grade;
}
