import { decimalText, exactDecimalText, exactText, fractionText, type Rational, type SchemeProfile } from "../../core";

/** How figures are written in the pane. */
export interface FigureTexts {
  /** the total and its like, with the profile's decimals */
  readonly total: (value: Rational) => string;
  /** what is missing, rounded up so that it never reads as nothing */
  readonly missing: (value: Rational) => string;
  /** points: the exact decimal where there is one, else the profile's decimals */
  readonly points: (value: Rational) => string;
  /** the exact figure where exact values are wanted and the shown one is not already it; else null */
  readonly exact: (value: Rational, shown: string) => string | null;
}

/** The texts of figures under a profile; every one of them made by the core. */
export function figureTexts({ displayDecimals }: SchemeProfile, exactWanted: boolean): FigureTexts {
  const total = (value: Rational): string => decimalText(value, displayDecimals, "half-away-from-zero");
  return {
    total,
    missing: (value) => decimalText(value, displayDecimals, "up"),
    points: (value) => exactDecimalText(value) ?? total(value),
    exact: (value, shown) => (exactWanted && exactText(value) !== shown ? fractionText(value) : null),
  };
}
