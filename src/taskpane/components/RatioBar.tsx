import { mergeClasses } from "@fluentui/react-components";
import { compare, decimalText, divide, HUNDRED, multiply, ZERO, type Rational } from "../../core";
import { useRatioBarStyles } from "./RatioBar.styles";

/** The share as a CSS length; "0%" where there is nothing to share. */
export function shareWidth(part: Rational, whole: Rational): string {
  return compare(whole, ZERO) > 0 ? `${decimalText(multiply(divide(part, whole), HUNDRED), 2, "half-away-from-zero")}%` : "0%";
}

export interface RatioBarProps {
  readonly part: Rational;
  readonly whole: Rational;
  readonly size?: "small" | "medium";
}

/** Draws part of whole. Decoration only: the same figures stand beside it as text. */
export function RatioBar({ part, whole, size = "small" }: RatioBarProps) {
  const styles = useRatioBarStyles();
  return (
    <div className={mergeClasses(styles.track, size === "medium" && styles.medium)} aria-hidden="true">
      <div className={styles.fill} style={{ width: shareWidth(part, whole) }} />
    </div>
  );
}
