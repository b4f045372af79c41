import type { Params } from "../issue";

/**
 * `seal`: what is sealed is not what is there, or nobody can tell. `policy`: the seals are right, and the person or the step is not.
 * `content`: the assessment is not one that may be signed.
 */
export type ProblemKind = "seal" | "policy" | "content";

/** Every problem of a sign-off, its kind and the params that come with it. A code is permanent. */
export const SEAL_PROBLEMS = {
  // the record
  "number-differs": "seal", // found, expected
  "previous-differs": "seal", // found, expected
  "statement-missing": "seal", // digest
  "statement-unused": "seal", // digest
  "statement-twice": "seal", // digest
  "body-differs": "seal", // found, expected
  "meaning-differs": "seal", // found, expected
  "votes-out-of-order": "seal", // {}
  "vote-twice": "seal", // {}
  "votes-differ": "seal", // found, expected (how many)
  // a signature
  "header-unreadable": "seal", // {}
  "header-member": "seal", // member
  "algorithm-refused": "seal", // found
  "header-differs": "seal", // {}
  "key-unknown": "seal", // key
  "signature-wrong": "seal", // {}
  "algorithm-unsupported": "seal", // algorithm
  // the roster
  "thumbprint-differs": "seal", // name, found, expected
  "roster-signature-wrong": "seal", // name
  "roster-anchor-differs": "seal", // found, expected
  // the anchor
  "anchor-differs": "seal", // found, expected
  // the person
  "signer-not-holder": "policy", // name, holder
  "role-not-held": "policy", // name, role, day
  "role-not-for-action": "policy", // role, action
  "key-not-yet": "policy", // name, from, day
  "key-ended": "policy", // name, to, day
  "key-revoked": "policy", // name, to
  "evaluator-decides": "policy", // name, evaluator, by
  "not-team-leader": "policy", // name
  "signed-twice": "policy", // name, first
  // the step
  "step-skipped": "policy", // state, action
  "statement-changed": "policy", // {}
  "reason-missing": "policy", // action
  "grade-differs": "policy", // found, expected
  "grant-not-qualified": "policy", // {}
  "no-policy": "policy", // day
  "quorum-missing": "policy", // votes, quorum
  "outcome-differs": "policy", // found, expected
  "time-backwards": "policy", // found, before
  // the roster's rules
  "roster-officers-few": "policy", // count, needed
  "roster-signer-not-officer": "policy", // name, day
  "roster-signed-twice": "policy", // name
  "roster-key-shared": "policy", // name, other
  "roster-number-shared": "policy", // name, other, staffNumber
  "roster-key-several": "policy", // name
  "roster-enrolment": "policy", // name, by
  "roster-dates": "policy", // from, to
  "roster-successor": "policy", // found, expected
  // what is signed
  "not-scored": "content", // status
  "open-clauses": "content", // count, first
  "check-fails": "content", // check, clause
  "texts-unread": "content", // count
  "rectification-unverified": "content", // number
  "catalogue-draft": "content", // {}
  "points-provisional": "content", // count
  "text-half-character": "content", // {}
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type SealProblemCode = keyof typeof SEAL_PROBLEMS;

/** One reason why a record is not what it should be, or why a step cannot be signed. */
export interface SealProblem {
  readonly kind: ProblemKind;
  readonly code: SealProblemCode;
  /** slash path in the document that it is about ("entries/3/signature", "people/2/keys/0", "clauses/5.1.2.1/evidence"); "" for all of it */
  readonly path: string;
  readonly params: Params;
}

/** Makes a problem of the code's own kind. */
export function sealProblem(code: SealProblemCode, path: string, params: Params = {}): SealProblem {
  return { kind: SEAL_PROBLEMS[code], code, path, params };
}
