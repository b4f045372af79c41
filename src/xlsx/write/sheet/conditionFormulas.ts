import type { XlsxCondition } from "../document";
import { storedFormula } from "../formula/storedFormula";

/**
 * The formulas that a file has beside a condition, without "=", for the first of its cells. Some programs go by them alone, so each says
 * what Excel itself writes there.
 */
export function conditionFormula(condition: XlsxCondition, cell: string): readonly string[] {
  switch (condition.kind) {
    case "formula":
      return [storedFormula(condition.formula).text];
    case "number":
      return [condition.first, condition.second].filter((figure) => figure !== null).map(String);
    case "text":
      return [textFormula(condition, cell)];
    case "blanks":
      return [`LEN(TRIM(${cell}))=0`];
    case "noBlanks":
      return [`LEN(TRIM(${cell}))>0`];
    case "errors":
      return [`ISERROR(${cell})`];
    case "noErrors":
      return [`NOT(ISERROR(${cell}))`];
    case "period":
      return [periodFormula(condition.period, cell)];
    default:
      return [];
  }
}

function textFormula({ operator, text }: Extract<XlsxCondition, { readonly kind: "text" }>, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    default:
      return quoted;
  }
}

function periodFormula(period: Extract<XlsxCondition, { readonly kind: "period" }>["period"], cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  const week = "WEEKDAY(TODAY())";
  const month = (shift: string): string => `AND(MONTH(${cell})=MONTH(${shift}),YEAR(${cell})=YEAR(${shift}))`;
  switch (period) {
    case "today":
      return `FLOOR(${cell},1)=TODAY()`;
    case "yesterday":
      return `FLOOR(${cell},1)=TODAY()-1`;
    case "tomorrow":
      return `FLOOR(${cell},1)=TODAY()+1`;
    case "last7Days":
      return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case "thisWeek":
      return `AND(TODAY()-${day}<=${week}-1,${day}-TODAY()<=7-${week})`;
    case "lastWeek":
      return `AND(TODAY()-${day}>=(${week}),TODAY()-${day}<(${week}+7))`;
    case "nextWeek":
      return `AND(${day}-TODAY()>(7-${week}),${day}-TODAY()<(15-${week}))`;
    case "thisMonth":
      return month("TODAY()");
    case "lastMonth":
      return month("EDATE(TODAY(),0-1)");
    case "nextMonth":
      return month("EDATE(TODAY(),0+1)");
  }
}
