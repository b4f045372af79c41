import { compare, decimalText, equals, exactText, roundTo, type CompleteReport, type SchemeProfile } from "../../../core";

/** A grade's threshold of which the total and its shown decimals lie on different sides, or which the total hits exactly. */
export interface ThresholdNote {
  readonly kind: "belowShown" | "raisedByRounding" | "aboveShown" | "exactly";
  readonly grade: string;
  readonly from: string;
  readonly shown: string;
}

/** What a reader has to know where the shown total alone would mislead; null where it does not. */
export function thresholdNote({ total }: CompleteReport, profile: SchemeProfile): ThresholdNote | null {
  const shownTotal = roundTo(total, profile.displayDecimals, "half-away-from-zero");
  const shown = decimalText(total, profile.displayDecimals, "half-away-from-zero");
  for (const { id, from } of profile.grades) {
    const note = { grade: id, from: exactText(from), shown };
    const reached = compare(total, from) >= 0;
    const shownReached = compare(shownTotal, from) >= 0;
    if (!reached && shownReached) {
      return { ...note, kind: profile.gradeOn === "displayed" ? "raisedByRounding" : "belowShown" };
    }
    if (reached && !shownReached) {
      return { ...note, kind: "aboveShown" };
    }
    if (equals(total, from)) {
      return { ...note, kind: "exactly" };
    }
  }
  return null;
}
