import type { VerdictKey } from "../../../application";
import { parseDecimal, type EntryValue } from "../../../core";

/** What stands in the fields of figures. */
export interface Figures {
  readonly sampleSize: string;
  readonly nonconforming: string;
  readonly score: string;
}

export const NO_FIGURES: Figures = { sampleSize: "", nonconforming: "", score: "" };

export interface FieldsReading {
  /** null while a figure that the verdict takes cannot be read */
  readonly value: EntryValue | null;
  /** which ones */
  readonly wrong: readonly (keyof Figures)[];
}

/** The value that the fields spell; whether the rules allow it is for the scoring to say. */
export function valueOfFields(verdict: VerdictKey, { sampleSize, nonconforming, score }: Figures): FieldsReading {
  switch (verdict) {
    case "sampled": {
      const wrong = ([["sampleSize", sampleSize], ["nonconforming", nonconforming]] as const).filter(([, text]) => !isWhole(text)).map(([key]) => key);
      const value = { status: verdict, sampleSize: wholeOf(sampleSize), nonconforming: wholeOf(nonconforming) };
      return wrong.length > 0 ? { value: null, wrong } : { value, wrong };
    }
    case "judged": {
      const exact = parseDecimal(score.trim());
      return exact === null ? { value: null, wrong: ["score"] } : { value: { status: verdict, score: exact }, wrong: [] };
    }
    default:
      return { value: { status: verdict }, wrong: [] };
  }
}

function isWhole(text: string): boolean {
  return /^\s*[0-9]{1,9}\s*$/.test(text);
}

function wholeOf(text: string): number {
  return Number.parseInt(text, 10);
}
