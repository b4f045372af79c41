import type { AssessorRole, ClauseStatus, DeductionCause, RectificationStatus } from "../assessment";
import type { EvidenceKind, Sample, SamplePlan } from "../records";
import type { FailReason } from "../scoring";
import type { JsonValue } from "../json";
import { sealedText } from "./sealedText";

/** What is signed of one clause. `points` and `score` are decimals, or fractions where their decimals never end. */
export interface StatedClause {
  readonly id: string;
  readonly status: Exclude<ClauseStatus, "unassessed">;
  /** SHA-256 of the clause's own document in the catalogue: its texts, points, method and where they come from */
  readonly definition: string;
  readonly points: string;
  /** null where the clause is excluded */
  readonly score: string | null;
  /** null but for a sample */
  readonly sampleSize: number | null;
  readonly nonconforming: number | null;
  /** "" but for an exclusion */
  readonly reason: string;
  readonly evidence: string;
  readonly finding: string;
  readonly remark: string;
  readonly assessor: string;
}

export interface StatedDeduction {
  readonly cause: DeductionCause | "";
  readonly clause: string;
  readonly description: string;
  readonly evidence: string;
  readonly rectification: {
    readonly status: RectificationStatus;
    readonly action: string;
    readonly owner: string;
    readonly due: string;
    readonly closure: string;
    readonly verifiedBy: string;
    readonly verifiedOn: string;
  };
}

/** A piece of evidence as registered; its hash is what makes an exchanged file show. */
export interface StatedEvidence {
  readonly number: string;
  readonly clause: string;
  readonly kind: EvidenceKind | "";
  readonly title: string;
  readonly location: string;
  readonly part: string;
  readonly hash: string;
  readonly size: number | null;
}

/** How a sample was drawn: what a reviewer repeats the draw from. */
export type StatedPlan = SamplePlan;

/** One drawn item and what was seen of it. */
export type StatedSample = Sample;

/**
 * 签署内容: all that is signed of an assessment; `servicestar.statement/1`. Every text is as `signedText` makes it, every figure exact.
 * Formats of cells, widths, views and what checks found are no part of it, nor is the rectification of lost points, which goes on after a
 * decision.
 */
export interface Statement {
  readonly catalogue: {
    readonly id: string;
    readonly version: string;
    readonly standard: string;
    /** of its canonical JSON */
    readonly sha256: string;
    readonly approval: "draft" | "approved";
    /** clauses with points that nobody has confirmed */
    readonly provisional: number;
  };
  readonly profile: { readonly id: string; readonly version: string; readonly sha256: string };
  /** the program that scored, with its version */
  readonly engine: string;
  /** SHA-256 of the file that was read; "" where the workbook was open */
  readonly source: string;
  readonly company: { readonly name: string; readonly unifiedSocialCreditCode: string; readonly scope: string };
  readonly sites: string;
  readonly stage: string;
  readonly assessors: readonly { readonly name: string; readonly role: AssessorRole }[];
  readonly assessedOn: string;
  /** every clause of the catalogue, in its order */
  readonly clauses: readonly StatedClause[];
  readonly specialDeductions: readonly StatedDeduction[];
  readonly bonuses: readonly { readonly reason: string }[];
  readonly evidence: readonly StatedEvidence[];
  readonly samplePlans: readonly StatedPlan[];
  readonly samples: readonly StatedSample[];
  /** "n/d" in lowest terms, or whole */
  readonly result: {
    readonly obtained: string;
    readonly applicable: string;
    readonly total: string;
    readonly specialDeductions: number;
    readonly bonuses: number;
    readonly grade: string;
    /** why the company is not qualified; [] where it is */
    readonly reasons: readonly FailReason[];
  };
}

/** The statement as a document. A statement holds texts, whole numbers, lists and null alone, and so is JSON as it stands. */
export function statementDocument(statement: Statement): JsonValue {
  return { format: "servicestar.statement/1", ...(statement as unknown as Readonly<Record<string, JsonValue>>) };
}

/** The text whose SHA-256 is the statement's digest. */
export function statementText(statement: Statement): string {
  return sealedText("servicestar.statement/1", statementDocument(statement));
}

/** Every text, number and null of a statement with its path. Clauses go by their id, other lists by the place in them. */
export function statementLeaves(statement: Statement): ReadonlyMap<string, string | number | null> {
  const found = new Map<string, string | number | null>();
  const visit = (value: JsonValue, path: string): void => {
    if (value === null || typeof value !== "object") {
      found.set(path, value as string | number | null);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      const name = path === "clauses" ? (member as { readonly id: string }).id : key;
      visit(member, path === "" ? name : `${path}/${name}`);
    }
  };
  visit(statementDocument(statement), "");
  return found;
}
