import type { Issue } from "../issue";
import { refused, type Result } from "../result";
import { dayOf, isClaimedTime, type CommitteeDecision } from "../seal";
import { lastDayOf } from "./lastDayOf";

/** What a person of the body says of a certificate that is to be issued; nothing of it is made up. */
export interface CertificateDetails {
  /** as the body numbers its certificates */
  readonly number: string;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
  /** how many months may pass from one surveillance to the next, 1 to 12 */
  readonly surveillanceMonths: number;
}

/** 证书草稿: what a certificate would say beside what was decided. All days are YYYY-MM-DD and included. */
export interface DraftCertificate {
  readonly number: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly surveillanceMonths: number;
  /** the latest day of each surveillance if each before took place on its own; never the last day of validity, before which the re-evaluation stands */
  readonly surveillance: readonly string[];
  /** by when a re-evaluation is to be applied for */
  readonly renewBy: string;
}

/** A certificate is for three years, and a re-evaluation is applied for three months before they end (rules of certification bodies). */
export const CERTIFICATE_MONTHS = { validity: 36, renewal: 33, surveillance: 12 } as const;

export const CERTIFICATE_ISSUE_CODES = [
  "certificate-not-granted", // {}
  "certificate-number", // found, max
  "certificate-day", // found
  "certificate-before-decision", // found, decided
  "certificate-surveillance", // found, max
] as const;

const LONGEST_NUMBER = 64;
/** Figures of the years that a date can be written with. */
const LAST_YEAR = "9996";

/** The draft of a certificate about a decision, or everything that keeps it from being one. */
export function draftCertificate({ number, issuedOn, surveillanceMonths }: CertificateDetails, { outcome, at }: Pick<CommitteeDecision, "outcome" | "at">): Result<DraftCertificate> {
  const isDay = isClaimedTime(`${issuedOn}T00:00:00+00:00`) && issuedOn <= `${LAST_YEAR}-12-31`;
  const decided = dayOf(at);
  const months = CERTIFICATE_MONTHS.surveillance;
  const issues: readonly Issue[] = [
    ...(outcome === "grant" ? [] : [issue("certificate-not-granted", "")]),
    ...(isNumber(number) ? [] : [issue("certificate-number", "number", { found: number, max: LONGEST_NUMBER })]),
    ...(isDay ? [] : [issue("certificate-day", "issuedOn", { found: issuedOn })]),
    ...(isDay && issuedOn < decided ? [issue("certificate-before-decision", "issuedOn", { found: issuedOn, decided })] : []),
    ...(Number.isInteger(surveillanceMonths) && surveillanceMonths >= 1 && surveillanceMonths <= months ? [] : [issue("certificate-surveillance", "surveillanceMonths", { found: String(surveillanceMonths), max: months })]),
  ];
  if (issues.length > 0) {
    return refused(issues);
  }
  const surveillance: string[] = [];
  for (let passed = surveillanceMonths; passed < CERTIFICATE_MONTHS.validity; passed += surveillanceMonths) {
    surveillance.push(lastDayOf(issuedOn, passed));
  }
  return { ok: true, value: { number, issuedOn, validUntil: lastDayOf(issuedOn, CERTIFICATE_MONTHS.validity), surveillanceMonths, surveillance, renewBy: lastDayOf(issuedOn, CERTIFICATE_MONTHS.renewal) } };
}

/** On one line, without characters that nobody sees, and with no blank at either end: what is printed is what was typed. */
function isNumber(text: string): boolean {
  return text !== "" && text.trim() === text && text.length <= LONGEST_NUMBER && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}

function issue(code: (typeof CERTIFICATE_ISSUE_CODES)[number], path: string, params: Issue["params"] = {}): Issue {
  return { code, path, params };
}
