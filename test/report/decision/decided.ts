import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDecision, type DecisionMaking, type DecisionRequest, type VerifiedWorkbook } from "../../../src/application";
import type { CertificateDetails, Locale, SignoffRecord } from "../../../src/core";
import { makeNodeDecision } from "../../../src/files";
import { bytesOf } from "../../files/support/sampleFiles";
import { makeKeys, signRoster, type Body } from "../../seal/support/body";
import { WHOLE, type Step } from "../../seal/support/signing";
import { NO_ANCHORS, signedBook, verifyFile, type BookParts } from "../../signoff/support/signedWorkbook";

const root = process.cwd();

/** Keys that are the same in every run, so that fingerprints and hashes are. */
export async function bodyOfVectors(): Promise<Body> {
  const keys = await makeKeys(JSON.parse(readFileSync(join(root, "test/seal/vectors/format-1/keys.json"), "utf8")) as Readonly<Record<string, JsonWebKey>>);
  return { keys, roster: await signRoster(keys) };
}

export interface Decided {
  readonly body: Body;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly record: SignoffRecord;
  /** the beginning of its head, as it is read from paper */
  readonly head: string;
}

/** A signed workbook as a file: one that was granted its grade, unless it is said otherwise. */
export async function decidedFile(body: Body, steps: readonly Step[] = WHOLE, parts: BookParts = {}): Promise<Decided> {
  const { plan, record, contents } = await signedBook(body, parts, steps);
  return { body, bytes: new Uint8Array(bytesOf(plan)), record, head: (contents.head?.digits ?? "").replaceAll(" ", "") };
}

/** What a file is when it is verified. */
export async function verifiedFile(bytes: Uint8Array, body: Body | null, anchors: { readonly head: string | null; readonly roster: string | null } = NO_ANCHORS): Promise<VerifiedWorkbook> {
  const outcome = await verifyFile(bytes, body?.roster ?? null, anchors);
  if (outcome.kind === "refused") {
    throw new Error(JSON.stringify(outcome.issues));
  }
  return { workbook: outcome.checked, verification: outcome.verification };
}

export const CERTIFICATE: CertificateDetails = { number: "示例-SC04-2026-0001", issuedOn: "2026-11-26", surveillanceMonths: 12 };

export function builtInDecisionTemplate(locale: Locale): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(root, "assets/decision", `${locale}.docx`)));
}

/** A document of what was verified, as the pane's worker and the command line make it. */
export function documentOf(verified: VerifiedWorkbook, request: Partial<DecisionRequest> = {}): Promise<DecisionMaking> {
  const whole: DecisionRequest = { format: "word", locale: "zh-CN", template: null, certificate: CERTIFICATE, ...request };
  return makeDecision(verified, whole, (work) => Promise.resolve(makeNodeDecision(work, builtInDecisionTemplate(work.locale))));
}

/** The bytes of a document that must be made. */
export async function made(verified: VerifiedWorkbook, request: Partial<DecisionRequest> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const making = await documentOf(verified, request);
  if (making.kind !== "made") {
    throw new Error(JSON.stringify(making));
  }
  return making.bytes;
}
