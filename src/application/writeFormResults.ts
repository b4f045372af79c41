import { decimalText, spreadsheetDecimal } from "../core";
import type { Finding, Issue, Place, ScoreReport } from "../core";
import { checkForm, type CheckedForm, type FormBasis } from "./forms";
import type { FormFilePort, FormValue, FormWrite, FormWritePort } from "./formPorts";

/** Why results are not written into a copy of a form, besides what its cells and the reading of the copy say. */
export const FORM_WRITING_CODES = [
  "result-unmapped", // {}
  "result-over-entry", // {}
  "result-copy-differs", // {}
] as const;
export type FormWritingCode = (typeof FORM_WRITING_CODES)[number];

/** What is written in words that stand with the checks. */
export interface FormResultTexts {
  /** one finding as a line of a cell */
  readonly finding: (finding: Finding) => string;
}

/** The copy, and the cells in it that the form's protection keeps people from changing; or every reason why there is none. */
export type FormWriting = { readonly ok: true; readonly bytes: Uint8Array; readonly locked: readonly Place[] } | { readonly ok: false; readonly issues: readonly Issue[] };

type Scored = Exclude<ScoreReport, { readonly status: "refused" }>;

/**
 * Writes what the core gives into the cells that the mapping names for it, in a copy of the very bytes that `form` was read from. An open
 * assessment has no total and no grade: these cells become blank. The copy is read again before it is given away, and must say the same as
 * the form: no result lands where something is read.
 */
export function writeFormResults(bytes: Uint8Array, form: CheckedForm, basis: FormBasis, texts: FormResultTexts, files: FormFilePort & FormWritePort): FormWriting {
  const { report, reading } = form;
  if (report.status === "refused") {
    return { ok: false, issues: report.issues };
  }
  const issues = reading.resultPlaces.size === 0 ? [writingIssue("result-unmapped")] : placesInUse(form);
  if (issues.length > 0) {
    return { ok: false, issues };
  }
  const writes = [...reading.resultPlaces].map(([key, place]): FormWrite => ({ place, value: valueOf(key, report, form, basis, texts) }));
  const written = files.write(bytes, writes);
  return written.ok ? proved(written, form, basis, files) : written;
}

/** Where a result would take the place of an entry; that the form shows its own result there is no reason. */
function placesInUse({ reading }: CheckedForm): readonly Issue[] {
  const shown = new Set(reading.shown.map(({ place }) => cellOf(place)));
  const read = new Set([...reading.places.values(), ...reading.clausePlaces.values()].map(cellOf).filter((cell) => !shown.has(cell)));
  return [...reading.resultPlaces.values()].filter((place) => read.has(cellOf(place))).map((place) => writingIssue("result-over-entry", place));
}

/** An issue about the cells that the mapping names for results, or one of them. */
function writingIssue(code: FormWritingCode, place?: Place): Issue {
  return { code, path: "results", params: {}, ...(place === undefined ? {} : { place }) };
}

function cellOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

const BLANK: FormValue = { kind: "blank" };

function valueOf(key: string, report: Scored, form: CheckedForm, { mapping, profile }: FormBasis, texts: FormResultTexts): FormValue {
  const slash = key.lastIndexOf("/");
  const clause = key.slice(0, slash);
  switch (key.slice(slash + 1)) {
    case "score":
      return scoreOf(clause, report, mapping);
    case "findings":
      return textOf(form.findings.filter((finding) => finding.clause === clause).map(texts.finding).join("\n"));
    case "total":
      return report.status === "complete" ? { kind: "figure", decimal: decimalText(report.total, profile.displayDecimals, "half-away-from-zero") } : BLANK;
    case "grade":
      return report.status === "complete" ? textOf(gradeOf(report.grade, mapping, profile)) : BLANK;
    case "specialDeductions":
      return { kind: "figure", decimal: String(report.specialDeductions) };
    default:
      throw new Error(`no result is called ${key}`);
  }
}

/** An excluded clause has the form's own word for that, where it has one; an open clause has nothing. */
function scoreOf(id: string, { clauses }: Scored, { columns }: FormBasis["mapping"]): FormValue {
  const scored = clauses.find(({ clause }) => clause === id);
  const score = scored?.score ?? null;
  return score === null ? textOf(scored?.status === "excluded" ? (columns.score?.excluded[0] ?? "") : "") : { kind: "figure", decimal: spreadsheetDecimal(score) };
}

/** The body's own word for a grade, where the mapping has one. */
function gradeOf(grade: string, { claims, locale }: FormBasis["mapping"], { grades, failed }: FormBasis["profile"]): string {
  return claims.grade?.words.find(({ means }) => means === grade)?.text ?? [...grades, failed].find(({ id }) => id === grade)?.label[locale] ?? grade;
}

function textOf(text: string): FormValue {
  return text === "" ? BLANK : { kind: "text", text };
}

function proved(written: Extract<FormWriting, { readonly ok: true }>, form: CheckedForm, basis: FormBasis, files: FormFilePort): FormWriting {
  const copy = checkForm(written.bytes, basis, files);
  const { report } = copy.kind === "refused" ? { report: { status: "refused", issues: copy.issues } as const } : copy.form;
  if (report.status === "refused") {
    return { ok: false, issues: report.issues };
  }
  return reportText(report) === reportText(form.report) ? written : { ok: false, issues: [writingIssue("result-copy-differs")] };
}

/** Figures are exact, and so is what they are compared by. */
function reportText(report: ScoreReport): string {
  return JSON.stringify(report, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}
