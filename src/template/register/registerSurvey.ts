import { ONE, ZERO, add, compare, exactText, fraction, parseDecimal, parseFraction, reviewedClauses, subtract } from "../../core";
import type { Locale, Rational, ReviewedSheet } from "../../core";
import type { RegisterTexts } from "./register";
import { gradeOf } from "./gradeOf";

/** Counts of a sheet that stand in columns of the register. */
export type SheetCounts = Readonly<Record<"deductions" | "open" | "issues" | "fails" | "reviews", number>>;

/** A bar of a chart. */
export interface Bar<Value> {
  readonly name: string;
  readonly value: Value;
}

/** What a sheet's row says in whole numbers. */
export function countsOf({ specialDeductions, open, issues, findings }: ReviewedSheet): SheetCounts {
  const fails = findings.filter(({ outcome }) => outcome === "fail").length;
  return { deductions: specialDeductions, open, issues, fails, reviews: findings.length - fails };
}

/** The checks with the most findings; more of them would make bars that nobody can read. */
const MOST_CHECKS = 20;

/**
 * What a register says of all its sheets together, gathered one sheet after the other so that none of them has to be at hand. The order in which
 * they come does not matter.
 */
export class RegisterSurvey {
  private counted: SheetCounts = { deductions: 0, open: 0, issues: 0, fails: 0, reviews: 0 };
  private totals = { count: 0, sum: ZERO };
  private sheets = 0;
  private readonly gradeCounts = new Map<string, { count: number; best: Rational | null }>();
  /** exact totals with how often each came, by the thresholds of their profile */
  private readonly totalsByBands = new Map<string, Map<string, number>>();
  private readonly lost = new Map<string, Rational>();
  private readonly checks = new Map<string, { title: string; count: number }>();

  constructor(
    private readonly locale: Locale,
    private readonly texts: Pick<RegisterTexts, "finding">,
  ) {}

  add(sheet: ReviewedSheet): void {
    this.sheets += 1;
    const own = countsOf(sheet);
    const { deductions, open, issues, fails, reviews } = this.counted;
    this.counted = { deductions: deductions + own.deductions, open: open + own.open, issues: issues + own.issues, fails: fails + own.fails, reviews: reviews + own.reviews };
    this.addResult(sheet);
    for (const { indicator, lost } of reviewedClauses(sheet)) {
      this.lost.set(indicator, add(this.lost.get(indicator) ?? ZERO, lost ?? ZERO));
    }
    for (const found of sheet.findings) {
      const { title } = this.texts.finding(found);
      const before = this.checks.get(found.check) ?? { title, count: 0 };
      this.checks.set(found.check, { title: before.title < title ? before.title : title, count: before.count + 1 });
    }
  }

  private addResult(sheet: ReviewedSheet): void {
    const { result, bands } = sheet;
    const grade = gradeOf(sheet, this.locale);
    const { count, best } = this.gradeCounts.get(grade) ?? { count: 0, best: null };
    const height = result === null || result.failsByDeductions ? null : parseFraction(result.exact);
    this.gradeCounts.set(grade, { count: count + 1, best: height === null || (best !== null && compare(best, height) >= 0) ? best : height });
    if (result !== null) {
      this.totals = { count: this.totals.count + 1, sum: add(this.totals.sum, parseDecimal(result.display) ?? ZERO) };
      const totals = this.totalsByBands.get(bands) ?? new Map<string, number>();
      totals.set(result.exact, (totals.get(result.exact) ?? 0) + 1);
      this.totalsByBands.set(bands, totals);
    }
  }

  get size(): number {
    return this.sheets;
  }

  get counts(): SheetCounts {
    return this.counted;
  }

  /** The mean of the totals as they are shown; null where there is none. */
  get meanTotal(): Rational | null {
    const { count, sum } = this.totals;
    return count === 0 ? null : fraction(sum.n, sum.d * BigInt(count));
  }

  /** How many companies have each grade, the highest first as the sheets' own thresholds have it; what is incomplete last. */
  grades(): readonly Bar<number>[] {
    const height = (best: Rational | null): Rational => best ?? { n: -1n, d: 1n };
    return [...this.gradeCounts]
      .sort(([a, { best: one }], [b, { best: other }]) => compare(height(other), height(one)) || (a < b ? -1 : 1))
      .map(([name, { count: value }]) => ({ name, value }));
  }

  /** How many totals lie between the thresholds that most sheets have, and within one point on either side of each. */
  spread(): readonly Bar<number>[] {
    const scored = [...this.totalsByBands.values()].flatMap((totals) => [...totals]).map(([exact, count]) => ({ total: parseFraction(exact), count }));
    const bands = this.usualBands().split(" ").filter((band) => band !== "").map(parseFraction).reverse();
    const marks = distinct(bands.flatMap((band) => [subtract(band, ONE), band, add(band, ONE)]));
    return [null, ...marks].map((from, index) => {
      const to = marks[index] ?? null;
      const within = scored.filter(({ total }) => (from === null || compare(total, from) >= 0) && (to === null || compare(total, to) < 0));
      const name = from === null ? `< ${to === null ? "100" : exactText(to)}` : to === null ? `≥ ${exactText(from)}` : `${exactText(from)} – ${exactText(to)}`;
      return { name, value: within.reduce((all, { count }) => all + count, 0) };
    });
  }

  private usualBands(): string {
    const counts = [...this.totalsByBands].map(([bands, totals]) => [bands, [...totals.values()].reduce((all, count) => all + count, 0)] as const);
    return counts.reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best), ["", 0] as const)[0];
  }

  /** Points lost in all sheets together, by indicator. */
  losses(): readonly Bar<Rational>[] {
    return [...this.lost].sort(([a], [b]) => compareIds(a, b)).map(([name, value]) => ({ name, value }));
  }

  /** The checks with the most findings. */
  findings(): readonly Bar<number>[] {
    return [...this.checks]
      .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
      .slice(0, MOST_CHECKS)
      .map(([check, { title, count }]) => ({ name: `${check} ${title}`, value: count }));
  }
}

function distinct(marks: readonly Rational[]): readonly Rational[] {
  return [...marks].sort(compare).filter((mark, index, all) => index === 0 || compare(mark, all[index - 1] ?? ZERO) > 0);
}

/** Part by part as numbers: 5.1.9 before 5.1.10; what is the same number, by its letters. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  const place = left.findIndex((part, index) => part !== right[index]);
  const byNumber = place === -1 ? left.length - right.length : Number.parseInt(left[place] ?? "", 10) - Number.parseInt(right[place] ?? "-1", 10);
  return byNumber || (a < b ? -1 : 1);
}
