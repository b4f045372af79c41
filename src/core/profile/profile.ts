import type { LocalizedText } from "../catalogue";
import type { Rational } from "../exact";

/** 星级: a grade that is reached from `from` points on, inclusive. */
export interface GradeBand {
  readonly id: string;
  readonly from: Rational;
  readonly label: LocalizedText;
}

/** 认证机构规则: what the standard leaves open, settled by the body; `servicestar.profile/1`. */
export interface SchemeProfile {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly specialDeduction: { readonly points: Rational; readonly failAt: number };
  readonly bonus: { readonly points: Rational; readonly max: number };
  readonly specialItemsApplied: "after-normalising" | "before-normalising";
  readonly cap: Rational | null;
  readonly floor: Rational | null;
  /** 0 to 6 */
  readonly displayDecimals: number;
  readonly gradeOn: "exact" | "displayed";
  /** null: any score from 0 to the clause's points */
  readonly judgedStep: Rational | null;
  /** Highest `from` first, whatever the order in the file. */
  readonly grades: readonly GradeBand[];
  readonly failed: { readonly id: string; readonly label: LocalizedText };
}
