import { z } from "zod";
import { BALLOTS, ROSTER_ROLES, SIGNOFF_MEANINGS } from "../../core";
import type { SignoffEntry, SignoffRecord, StatedClause, Statement } from "../../core";
import { CAUSES } from "./assessmentShape";
import type { Kit } from "./kit";
import { sealKit } from "./sealKit";

const STATUSES = ["conforming", "nonconforming", "sampled", "judged", "excluded"] as const;
const THUMBPRINT_BYTES = 32;
export const SIGNATURE_BYTES = 64;

export type SignoffDocument = SignoffRecord & { readonly format: string };

/** `servicestar.signoff/1` as far as its shape goes. Every key must be there: what may be left out could be signed in two ways. */
export function signoffShape(kit: Kit): z.ZodType<SignoffDocument> {
  const { bytes } = sealKit(kit);
  return kit.object({
    format: kit.text(),
    statements: kit.list(statementShape(kit)),
    entries: kit.list(kit.object({ entry: entryShape(kit), protected: kit.text(), signature: bytes(SIGNATURE_BYTES) })),
  });
}

function statementShape(kit: Kit): z.ZodType<Statement & { readonly format: string }> {
  const { hash, hashOrBlank, fraction } = sealKit(kit);
  return kit.object({
    format: kit.word(["servicestar.statement/1"], "servicestar.statement/1"),
    catalogue: kit.object({
      id: kit.text(), version: kit.text(), standard: kit.text(), sha256: hash(), approval: kit.word(["draft", "approved"], "draft"), provisional: kit.whole(0),
    }),
    profile: kit.object({ id: kit.text(), version: kit.text(), sha256: hash() }),
    engine: kit.text(),
    source: hashOrBlank(),
    company: kit.object({ name: kit.text(), unifiedSocialCreditCode: kit.text(), scope: kit.text() }),
    sites: kit.text(),
    stage: kit.text(),
    assessors: kit.list(kit.object({ name: kit.text(), role: kit.word(["team-leader", "assessor", "expert"], "assessor") })),
    assessedOn: kit.text(),
    clauses: kit.list(clauseShape(kit)),
    specialDeductions: kit.list(
      kit.object({
        cause: kit.word(["", ...CAUSES], ""),
        clause: kit.text(), description: kit.text(), evidence: kit.text(),
        rectification: kit.object({
          status: kit.word(["open", "done", "verified"], "open"),
          action: kit.text(), owner: kit.text(), due: kit.text(), closure: kit.text(), verifiedBy: kit.text(), verifiedOn: kit.text(),
        }),
      }),
    ),
    bonuses: kit.list(kit.object({ reason: kit.text() })),
    evidence: kit.list(
      kit.object({
        number: kit.text(), clause: kit.text(), kind: kit.word(["", "file", "picture", "web", "record"], ""),
        title: kit.text(), location: kit.text(), part: kit.text(), hash: hashOrBlank(), size: kit.orNull(kit.whole(0)),
      }),
    ),
    samplePlans: kit.list(
      kit.object({
        clause: kit.text(), subject: kit.text(), population: kit.orNull(kit.whole(0)), sampleSize: kit.orNull(kit.whole(0)), rule: kit.word(["", "body", "own"], ""),
        seed: kit.text(), drawnBy: kit.text(), drawnOn: kit.text(), remark: kit.text(),
      }),
    ),
    samples: kit.list(
      kit.object({
        clause: kit.text(), item: kit.text(), number: kit.orNull(kit.whole(0)), result: kit.word(["", "conforming", "nonconforming"], ""), facts: kit.text(), evidence: kit.text(),
      }),
    ),
    result: kit.object({
      obtained: fraction(), applicable: fraction(), total: fraction(), specialDeductions: kit.whole(0), bonuses: kit.whole(0), grade: kit.text(),
      reasons: kit.list(kit.word(["special-deductions", "below-pass-mark"], "below-pass-mark")),
    }),
  });
}

function clauseShape(kit: Kit): z.ZodType<StatedClause> {
  const { hash, exact } = sealKit(kit);
  return kit.object({
    id: kit.text(), status: kit.word(STATUSES, "conforming"), definition: hash(), points: exact(), score: kit.orNull(exact()),
    sampleSize: kit.orNull(kit.whole(0)), nonconforming: kit.orNull(kit.whole(0)),
    reason: kit.text(), evidence: kit.text(), finding: kit.text(), remark: kit.text(), assessor: kit.text(),
  });
}

function entryShape(kit: Kit): z.ZodType<SignoffEntry> {
  const { hash, hashOrBlank, time, bytes } = sealKit(kit);
  const base = {
    number: kit.whole(0),
    previous: hashOrBlank(),
    body: kit.text(),
    statement: hash(),
    signer: kit.object({ name: kit.text(), staffNumber: kit.text(), role: kit.word(ROSTER_ROLES, "reviewer"), key: bytes(THUMBPRINT_BYTES) }),
    meaning: kit.word(SIGNOFF_MEANINGS, "returns"),
    at: time(),
    reason: kit.text(),
  };
  const plain = (action: "submit" | "return" | "review" | "reopen") => ({ action: z.literal(action), ...base });
  return kit.variants<SignoffEntry>(
    "action",
    [
      plain("submit"), plain("return"), plain("review"), plain("reopen"),
      { action: z.literal("vote"), ...base, ballot: kit.word(BALLOTS, "abstain"), grade: kit.text() },
      { action: z.literal("decide"), ...base, outcome: kit.word(["grant", "refuse", "defer"], "defer"), grade: kit.text(), votes: kit.list(hash()) },
      { action: z.literal("supersede"), ...base, successor: hash() },
    ],
    NOTHING,
  );
}

/** What an entry becomes that cannot be read; the document is refused in any case. */
const NOTHING: SignoffEntry = {
  action: "return", number: 0, previous: "", body: "", statement: "", signer: { name: "", staffNumber: "", role: "reviewer", key: "" }, meaning: "returns", at: "", reason: "",
};
