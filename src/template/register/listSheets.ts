import type { Issue, ReviewedFile, TriagedSheet } from "../../core";
import { text } from "../plan/cells";
import type { PlanContent, PlanSheet } from "../plan/plan";
import { listSheet } from "./listSheet";
import type { RegisterOutline, RegisterRequest } from "./register";
import { FINDING_HEADERS, FINDING_OUTCOMES, OUTCOME_WORDS, REFUSED_HEADERS, REGISTER_SHEETS, REGISTER_TABLES, SIGNAL_HEADERS, registerText } from "./registerWords";

type Outline = Pick<RegisterOutline, "locale" | "rows">;
type Telling = Pick<RegisterRequest, "locale" | "texts">;
type Lines = readonly (readonly PlanContent[])[];

/** Every finding of every sheet, one row each, with its sheet and cell. */
export function findingsSheet({ locale, rows }: Outline, lines: Lines): PlanSheet {
  return listSheet({
    name: REGISTER_SHEETS.findings[locale], table: REGISTER_TABLES.findings, headers: FINDING_HEADERS, locale,
    widths: [28, 30, 9, 22, 11, 10, 14, 10, 70],
    count: rows.findings, lines,
  });
}

export function findingLines({ file }: Pick<TriagedSheet, "file">, { locale, texts }: Telling): Lines {
  return file.sheet.findings.map((found) => {
    const { title, problem } = texts.finding(found);
    return [file.sheet.company, file.path, found.check, title, FINDING_OUTCOMES[found.outcome][locale], found.clause, found.place?.sheet ?? "", found.place?.address ?? "", problem].map(text);
  });
}

/** Every signal of every sheet, one row each, in words. */
export function signalsSheet({ locale, rows }: Outline, lines: Lines): PlanSheet {
  return listSheet({
    name: REGISTER_SHEETS.signals[locale], table: REGISTER_TABLES.signals, headers: SIGNAL_HEADERS, locale,
    widths: [28, 30, 9, 22, 10, 70, 30, 50],
    count: rows.signals, lines,
  });
}

export function signalLines({ file, signals }: Pick<TriagedSheet, "file" | "signals">, { texts }: Telling): Lines {
  return signals.map((one) => {
    const { title, problem, mend } = texts.signal(one);
    return [file.sheet.company, file.path, one.id, title, one.clause, problem, one.other, mend].map(text);
  });
}

/** Every file without a row of its own in the register: one row a reason. */
export function refusedSheet({ locale, rows }: Outline, lines: Lines): PlanSheet {
  return listSheet({
    name: REGISTER_SHEETS.refused[locale], table: REGISTER_TABLES.refused, headers: REFUSED_HEADERS, locale,
    widths: [34, 24, 11, 26, 22, 60, 50, 14],
    onOneLine: [REFUSED_HEADERS.length - 1],
    count: rows.refused, lines,
  });
}

export function refusedLines(file: ReviewedFile, { locale, texts }: Telling): Lines {
  if (file.outcome === "duplicate") {
    return [[file.path, "", OUTCOME_WORDS.duplicate[locale], "duplicate", "", registerText("duplicate", locale, { of: file.of }), registerText("duplicateMend", locale), file.hash].map(text)];
  }
  if (file.outcome !== "refused") {
    return [];
  }
  return file.issues.map((issue) => {
    const { meaning, mend } = texts.issue(issue);
    return [file.path, file.company, OUTCOME_WORDS.refused[locale], issue.code, placeOf(issue), meaning, mend, file.hash].map(text);
  });
}

function placeOf({ path, place }: Issue): string {
  return place === undefined ? path : `${place.sheet}!${place.address}`;
}
