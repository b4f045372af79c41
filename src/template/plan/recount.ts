import { clausesOf, gradesHighestFirst } from "../../core";
import type { Rational } from "../../core";
import { CODE, WHOLE_LIMIT } from "./clauseTwins";
import type { Layout } from "./layout";
import type { RecountLine } from "./recountLines";
import { referencesOf } from "./references";
import { scaled } from "./scale";

/**
 * The native recount of the whole workbook, one formula a line (without "="): total = numerator / denominator in whole
 * numbers, compared with the thresholds by cross-multiplication; rounded figures only where the whole numbers pass the limit.
 */
export function recountFormulas(layout: Layout): Readonly<Record<RecountLine, string>> {
  const { profile, catalogue, scale } = layout;
  const references = referencesOf(layout);
  const at = references.recount;
  const points = String(scale.points);
  const total = String(scale.total);
  const unit = String(10 ** profile.displayDecimals);
  const applicable = at("applicable");
  /** applicable points over the common denominator, both whole */
  const whole = `${applicable}*MAX(${at("common")},1)`;
  const deducted = `${at("deductions")}*${scaled(profile.specialDeduction.points, scale.total)}`;
  const added = `${at("bonuses")}*${scaled(profile.bonus.points, scale.total)}`;
  const before = profile.specialItemsApplied === "before-normalising";
  return {
    clauses: String(clausesOf(catalogue).length),
    found: `COUNTIF(${references.basisHelper("position")},">0")`,
    rows: `COUNTIF(${references.helper("index")},">0")`,
    open: `COUNTIF(${references.helper("code")},${CODE.open})`,
    wrong: `COUNTIF(${references.helper("code")},${CODE.wrong})+${at("clauses")}-${at("found")}+MAX(0,${at("rows")}-${at("found")})`,
    deductions: `SUM(${references.deductionCounts})`,
    bonuses: `SUM(${references.bonusCounts})`,
    state: `IF(OR(${at("wrong")}>0,${applicable}=0,${at("bonuses")}>${profile.bonus.max}),${CODE.wrong},IF(${at("open")}>0,0,1))`,
    applicable: `SUM(${references.helper("applicable")})`,
    common: scale.whole ? commonDenominator(layout, applicable, deducted, added, before) : "0",
    obtained:
      `IF(${at("common")}=0,ROUND(SUM(${references.scores})*${points},9),` +
      `SUMPRODUCT(${references.helper("numerator")}*(${at("common")}/${references.helper("denominator")})))`,
    numerator: before
      ? `IF(${applicable}=0,0,100*(${total}*${at("obtained")}+(${added}-${deducted})*${points}*MAX(${at("common")},1)))`
      : `100*${total}*${at("obtained")}+(${added}-${deducted})*${whole}`,
    denominator: `${total}*${whole}`,
    clamped: clamp(layout, at("numerator"), whole),
    total: roundedTotal(at("clamped"), at("denominator"), at("common"), unit, profile.displayDecimals),
    band: `1${gradesHighestFirst(profile.grades).map((grade) => `+IF(${reached(layout, grade.from, whole)},0,1)`).join("")}`,
    next: missing(layout, whole, unit),
  };
}

function commonDenominator(layout: Layout, applicable: string, deducted: string, added: string, before: boolean): string {
  const { profile, scale } = layout;
  const denominators = referencesOf(layout).helper("denominator");
  const limits = [profile.cap, profile.floor, ...profile.grades.map((grade) => grade.from)].filter((value) => value !== null);
  const largest = [`100*${String(scale.total)}`, ...limits.map((value) => `ABS(${scaled(value, scale.total)})`)].join(",");
  const special = `(${deducted}+${added})*${before ? `100*${String(scale.points)}` : applicable}`;
  const bound = `LCM(${denominators})*(${applicable}*MAX(${largest})+${special})`;
  return `IFERROR(IF(MIN(${denominators})=0,0,IF(${bound}>${WHOLE_LIMIT},0,LCM(${denominators}))),0)`;
}

function clamp({ profile, scale }: Layout, numerator: string, whole: string): string {
  const floored = profile.floor === null ? numerator : `MAX(${scaled(profile.floor, scale.total)}*${whole},${numerator})`;
  return profile.cap === null ? floored : `MIN(${scaled(profile.cap, scale.total)}*${whole},${floored})`;
}

/** Half away from zero, by long division in whole numbers. */
function roundedTotal(numerator: string, denominator: string, common: string, unit: string, decimals: number): string {
  const size = `ABS(${numerator})`;
  const quotient = `INT(${size}/${denominator})`;
  const rest = `(${size}-${quotient}*${denominator})`;
  const exact = `SIGN(${numerator})*(${quotient}*${unit}+INT((2*${rest}*${unit}+${denominator})/(2*${denominator})))/${unit}+0`;
  const rounded = `ROUND(ROUND(${numerator}/${denominator},9),${String(decimals)})`;
  return `IF(${denominator}=0,0,IF(OR(${common}=0,(2*${unit}+1)*${denominator}>${WHOLE_LIMIT}),${rounded},${exact}))`;
}

function reached(layout: Layout, from: Rational, whole: string): string {
  const { profile, scale } = layout;
  const at = referencesOf(layout).recount;
  if (profile.gradeOn === "displayed") {
    const unit = 10 ** profile.displayDecimals;
    return `ROUND(${at("total")}*${String(unit)},0)>=${scaled(from, unit)}`;
  }
  return (
    `IF(${at("common")}>0,${at("clamped")}>=${scaled(from, scale.total)}*${whole},` +
    `IF(${at("denominator")}=0,FALSE,ROUND(${at("clamped")}/${at("denominator")}-${scaled(from, 1)},9)>=0))`
  );
}

/** What the exact total misses to the next grade, rounded up; 0 where there is no next grade. */
function missing(layout: Layout, whole: string, unit: string): string {
  const { profile, scale } = layout;
  const references = referencesOf(layout);
  const at = references.recount;
  const denominator = at("denominator");
  const from = `INDEX(${references.gradeFroms},${at("band")}-1)`;
  const gap = `(ROUND(${from}*${String(scale.total)},0)*${whole}-${at("clamped")})`;
  const quotient = `INT(${gap}/${denominator})`;
  const exact = `(${quotient}*${unit}+INT(((${gap}-${quotient}*${denominator})*${unit}+${denominator}-1)/${denominator}))/${unit}`;
  const rounded = `ROUNDUP(ROUND(${gap}/${denominator},9),${String(profile.displayDecimals)})`;
  return (
    `IF(OR(${at("state")}<>1,${at("deductions")}>=${profile.specialDeduction.failAt},${at("band")}=1),0,` +
    `IF(OR(${at("common")}=0,(${unit}+1)*${denominator}>${WHOLE_LIMIT}),${rounded},${exact}))`
  );
}
