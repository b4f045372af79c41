import { draftCertificate } from "../core";
import type { CertificateDetails, Issue, Locale } from "../core";
import type { DecisionSource } from "../report";
import { outcomeOf } from "./outcome";
import type { DecisionFormat, ReportPort } from "./ports";
import type { CheckedWorkbook, Outcome } from "./serviceStar";
import type { SignOffLook, SignOffService } from "./signOff";
import type { Evidence, WorkbookVerification } from "./verifyWorkbook";

/** Which document of a decision a person asks for. */
export interface DecisionRequest {
  readonly format: DecisionFormat;
  readonly locale: Locale;
  /** a .docx or .dotx file; null takes the built-in one. Used for Word alone. */
  readonly template: Uint8Array<ArrayBuffer> | null;
  /** what the body says of the certificate; null for a record without a draft of one */
  readonly certificate: CertificateDetails | null;
}

/** Why there is no decision to make a document of; the first seven as `WorkbookVerdict` and `SignoffState` have them. */
export const NO_DECISION_REASONS = ["unsigned", "unreadable", "roster-missing", "not-verified", "differs", "undecided", "superseded"] as const;
export type NoDecisionReason = (typeof NO_DECISION_REASONS)[number];

/** A document of a decision, or why there is none. Nothing but a decision in force, verified whole against a roster, gives one. */
export type DecisionMaking =
  | { readonly kind: "made"; readonly bytes: Uint8Array<ArrayBuffer>; readonly companyName: string }
  /** what was said of the certificate cannot stand, the template cannot be filled, or what came out did not hold everything */
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "no-decision"; readonly reason: NoDecisionReason };

/** What was read and verified just now. */
export interface VerifiedWorkbook {
  /** null where its basis cannot be read */
  readonly workbook: CheckedWorkbook | null;
  readonly verification: WorkbookVerification;
}

export type OpenDecisionMaking = DecisionMaking | Extract<SignOffLook, { readonly kind: "none" | "unreadable" }>;

/** Records of decisions, with the draft of a certificate. */
export interface DecisionService {
  /** Of the open workbook, read and verified afresh. An abort gives the failure `cancelled`. */
  readonly ofOpen: (request: DecisionRequest, evidence: Evidence, signal: AbortSignal) => Promise<Outcome<OpenDecisionMaking>>;
  /** Of a file that was looked at just now. An abort gives the failure `cancelled`. */
  readonly of: (verified: VerifiedWorkbook, request: DecisionRequest, signal: AbortSignal) => Promise<Outcome<DecisionMaking>>;
  readonly builtInTemplate: (locale: Locale) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/** Records of decisions over the given port; `look` reads and verifies the open workbook. */
export function decisionService({ reportWork }: { readonly reportWork: ReportPort }, look: SignOffService["look"]): DecisionService {
  const of = (verified: VerifiedWorkbook, request: DecisionRequest, signal: AbortSignal): Promise<Outcome<DecisionMaking>> => outcomeOf(() => makeDecision(verified, request, (work) => reportWork.makeDecision(work, signal)));
  return {
    of,
    ofOpen: async (request, evidence, signal) => {
      const looked = await look(evidence);
      return !looked.ok || looked.value.kind !== "looked" ? (looked as Outcome<Exclude<SignOffLook, { readonly kind: "looked" }>>) : of(looked.value, request, signal);
    },
    builtInTemplate: (locale) => outcomeOf(() => reportWork.builtInTemplate("decision", locale)),
  };
}

/** Makes a document of what was verified, by whatever makes documents here. */
export async function makeDecision(verified: VerifiedWorkbook, { format, locale, template, certificate }: DecisionRequest, make: (work: Parameters<ReportPort["makeDecision"]>[0]) => ReturnType<ReportPort["makeDecision"]>): Promise<DecisionMaking> {
  const decided = decisionOf(verified);
  if (!decided.ok) {
    return { kind: "no-decision", reason: decided.reason };
  }
  const { source } = decided;
  const draft = certificate === null ? null : draftCertificate(certificate, source.decision);
  if (draft?.ok === false) {
    return { kind: "refused", issues: draft.issues };
  }
  const made = await make({ format, locale, source: { ...source, certificate: draft?.value ?? null }, template });
  return made.ok ? { kind: "made", bytes: made.bytes, companyName: source.signed.company.name } : { kind: "refused", issues: made.issues };
}

/** The decision in force of a workbook, without a certificate; or why it is none. */
export function decisionOf({ workbook, verification }: VerifiedWorkbook): { readonly ok: true; readonly source: DecisionSource } | { readonly ok: false; readonly reason: NoDecisionReason } {
  const { verdict, report } = verification;
  if (verdict !== "verified") {
    return { ok: false, reason: verdict };
  }
  if (report === null || report.head === null || report.signed === null || workbook === null) {
    throw new Error("what is verified has a report, a head, contents and a workbook");
  }
  const { standing, head, anchor, roster, entries, signed } = report;
  if (standing.state !== "decided" || standing.decision === null) {
    return { ok: false, reason: standing.state === "superseded" ? "superseded" : "undecided" };
  }
  const { catalogue, profile } = workbook;
  return {
    ok: true,
    source: {
      catalogue,
      profile,
      signed,
      contents: standing.decision.statement,
      decision: standing.decision,
      trail: entries.map(({ entry, hash }) => ({ entry, hash })),
      head: { ...head, isCompared: anchor === "matches" },
      roster: { body: roster.body, version: roster.version, digest: roster.digest, mark: roster.mark, isCompared: roster.anchor === "matches" },
      certificate: null,
    },
  };
}
