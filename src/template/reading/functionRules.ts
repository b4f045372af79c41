import { gradesHighestFirst, parseDecimal } from "../../core";
import type { Catalogue, Clause, GradeBand, Indicator, Locale, LocalizedText, Rational, SchemeProfile, Section } from "../../core";
import { sum } from "../../core";
import type { Grid, GridCell } from "../grid";
import { FAILED_PREFIX, FROM_SUFFIX, GRADE_PREFIX, LABEL_SUFFIX, NO_VALUE, RULE_KEYS } from "../plan/ruleLines";
import { ANSWER_WORDS, CLAUSE_LIST_HEADERS, LOCALES, METHOD_WORDS, RULE_HEADERS, keyOfWord } from "../vocabulary";
import type { ClauseListColumn } from "../vocabulary";
import { cellIn, valueText } from "./cell";
import { findColumns } from "./columns";

/** The profile that the rules on the Basis sheet spell out, names of grades in the workbook's language only; null where a row is missing or unreadable. */
export function profileOfRules(grid: Grid): { readonly profile: SchemeProfile; readonly locale: Locale } | null {
  const { offsets } = findColumns("SS_Rules", grid, RULE_HEADERS, "en-US");
  const keyColumn = offsets.get("key");
  const valueColumn = offsets.get("value");
  if (keyColumn === undefined || valueColumn === undefined) {
    return null;
  }
  const rules = new Map(grid.cells.map((_, row) => [valueText(cellIn(grid, row, keyColumn)), valueText(cellIn(grid, row, valueColumn))]));
  const text = (key: string): string => rules.get(key) ?? "";
  const decimal = (key: string): Rational | null => parseDecimal(text(key));
  const count = (key: string): number | null => (/^[0-9]{1,15}$/.test(text(key)) ? Number.parseInt(text(key), 10) : null);
  const locale = LOCALES.find((each) => each === text(RULE_KEYS.locale));
  const deduction = decimal(RULE_KEYS.deductionPoints);
  const failAt = count(RULE_KEYS.failAt);
  const bonus = decimal(RULE_KEYS.bonusPoints);
  const max = count(RULE_KEYS.bonusMax);
  const decimals = count(RULE_KEYS.decimals);
  const applied = (["after-normalising", "before-normalising"] as const).find((each) => each === text(RULE_KEYS.applied));
  const gradeOn = (["exact", "displayed"] as const).find((each) => each === text(RULE_KEYS.gradeOn));
  const limits = [RULE_KEYS.cap, RULE_KEYS.floor, RULE_KEYS.step].map((key) => ({ none: text(key) === NO_VALUE, value: decimal(key) }));
  const grades = gradesOf(rules);
  const failed = failedOf(rules);
  if (
    locale === undefined || deduction === null || failAt === null || bonus === null || max === null || decimals === null ||
    applied === undefined || gradeOn === undefined || grades === null || failed === null || limits.some(({ none, value }) => !none && value === null)
  ) {
    return null;
  }
  const [cap = null, floor = null, step = null] = limits.map(({ value }) => value);
  const profile: SchemeProfile = {
    id: "",
    version: "",
    title: bothOf(""),
    specialDeduction: { points: deduction, failAt },
    bonus: { points: bonus, max },
    specialItemsApplied: applied,
    cap,
    floor,
    displayDecimals: decimals,
    gradeOn,
    judgedStep: step,
    grades: gradesHighestFirst(grades),
    failed,
  };
  return { profile, locale };
}

function bothOf(text: string): LocalizedText {
  return { "zh-CN": text, "en-US": text };
}

function gradesOf(rules: ReadonlyMap<string, string>): readonly GradeBand[] | null {
  const grades: GradeBand[] = [];
  for (const [key, value] of rules) {
    if (key.startsWith(GRADE_PREFIX) && key.endsWith(FROM_SUFFIX)) {
      const id = key.slice(GRADE_PREFIX.length, -FROM_SUFFIX.length);
      const from = parseDecimal(value);
      const label = rules.get(`${GRADE_PREFIX}${id}${LABEL_SUFFIX}`);
      if (from === null || label === undefined) {
        return null;
      }
      grades.push({ id, from, label: bothOf(label) });
    }
  }
  return grades;
}

function failedOf(rules: ReadonlyMap<string, string>): SchemeProfile["failed"] | null {
  for (const [key, value] of rules) {
    if (key.startsWith(FAILED_PREFIX) && key.endsWith(LABEL_SUFFIX)) {
      return { id: key.slice(FAILED_PREFIX.length, -LABEL_SUFFIX.length), label: bothOf(value) };
    }
  }
  return null;
}

/** The catalogue that the clause list on the Basis sheet spells out, without guidance and with titles as written there; null where a row cannot be read. */
export function catalogueOfList(grid: Grid): Catalogue | null {
  const { offsets } = findColumns("SS_Clauses", grid, CLAUSE_LIST_HEADERS, "en-US");
  const cellOf = (row: number, column: ClauseListColumn): GridCell => cellIn(grid, row, offsets.get(column) ?? -1);
  const text = (row: number, column: ClauseListColumn): string => valueText(cellOf(row, column));
  const sections = new Map<string, Map<string, Clause[]>>();
  for (let row = 1; row < grid.cells.length; row += 1) {
    const id = text(row, "clause");
    const sectionId = text(row, "section");
    const indicatorId = text(row, "indicator");
    const points = parseDecimal(text(row, "points"));
    const method = keyOfWord(METHOD_WORDS, text(row, "method"));
    const excludable = keyOfWord(ANSWER_WORDS, text(row, "excludable"));
    if (id === "" || sectionId === "" || indicatorId === "" || points === null || method === null || excludable === null) {
      return null;
    }
    const indicators = sections.get(sectionId) ?? new Map<string, Clause[]>();
    sections.set(sectionId, indicators);
    const clauses = indicators.get(indicatorId) ?? [];
    indicators.set(indicatorId, clauses);
    clauses.push({
      id,
      title: bothOf(text(row, "title")),
      guidance: bothOf(""),
      points,
      method,
      excludable: excludable === "yes",
      provenance: "body",
      source: "",
    });
  }
  return {
    id: "",
    version: "",
    standard: "",
    title: bothOf(""),
    approval: { status: "draft" },
    sections: [...sections].map(([id, indicators]): Section => {
      const groups = [...indicators].map(([indicatorId, clauses]): Indicator => ({ id: indicatorId, title: bothOf(""), clauses }));
      return { id, title: bothOf(""), points: sum(groups.flatMap(({ clauses }) => clauses.map((clause) => clause.points))), indicators: groups };
    }),
  };
}
