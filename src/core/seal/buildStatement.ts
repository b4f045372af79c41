import type { Assessment, AssessedEntry, SpecialDeduction } from "../assessment";
import { assert } from "../assert";
import { catalogueDocument, clauseDocument, clausesOf, type Catalogue, type Clause } from "../catalogue";
import { exactText, fractionText } from "../exact";
import { profileDocument, type SchemeProfile } from "../profile";
import type { DeskRecords, EvidenceRecord, Sample, SamplePlan } from "../records";
import { scoreClause, type CompleteReport } from "../scoring";
import { canonicalJson } from "./canonicalJson";
import { sealProblem, type SealProblem } from "./problem";
import type { HashText } from "./sealedText";
import { signedText } from "./signedText";
import { statementLeaves, type StatedClause, type StatedDeduction, type StatedEvidence, type StatedPlan, type StatedSample, type Statement } from "./statement";

/** A scored assessment with what else its head says. `report` is the core's own for these entries. */
export interface StatementInput {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly assessment: Assessment;
  readonly report: CompleteReport;
  readonly sites: string;
  readonly stage: string;
  readonly records: Pick<DeskRecords, "evidence" | "samplePlans" | "samples">;
  readonly engine: string;
  readonly source: string;
}

export type BuiltStatement = { readonly ok: true; readonly statement: Statement } | { readonly ok: false; readonly problems: readonly SealProblem[] };

/**
 * What is to be signed of a complete assessment, the same for the same content on every machine. A text with half a character in it has no
 * bytes of its own and is refused, with its path.
 */
export async function buildStatement(input: StatementInput, sha256: HashText): Promise<BuiltStatement> {
  const { catalogue, profile, assessment, report, records } = input;
  const { company } = assessment;
  const clauses: StatedClause[] = [];
  for (const clause of clausesOf(catalogue)) {
    clauses.push(await statedClause(clause, assessment.clauses.get(clause.id), sha256));
  }
  const statement: Statement = {
    catalogue: {
      id: catalogue.id,
      version: catalogue.version,
      standard: catalogue.standard,
      sha256: await sha256(canonicalJson(catalogueDocument(catalogue))),
      approval: catalogue.approval.status,
      provisional: clausesOf(catalogue).filter(({ provenance }) => provenance === "provisional").length,
    },
    profile: { id: profile.id, version: profile.version, sha256: await sha256(canonicalJson(profileDocument(profile))) },
    engine: input.engine,
    source: input.source,
    company: { name: signedText(company.name), unifiedSocialCreditCode: signedText(company.unifiedSocialCreditCode), scope: signedText(company.scope) },
    sites: signedText(input.sites),
    stage: input.stage,
    assessors: assessment.assessors.map(({ name, role }) => ({ name: signedText(name), role })),
    assessedOn: assessment.assessedOn,
    clauses,
    specialDeductions: assessment.specialDeductions.map(statedDeduction),
    bonuses: assessment.bonuses.map(({ reason }) => ({ reason: signedText(reason) })),
    evidence: records.evidence.map(statedEvidence),
    samplePlans: records.samplePlans.map(statedPlan),
    samples: records.samples.map(statedSample),
    result: {
      obtained: fractionText(report.obtained),
      applicable: fractionText(report.applicable),
      total: fractionText(report.total),
      specialDeductions: report.specialDeductions,
      bonuses: report.bonuses,
      grade: report.grade,
      reasons: report.reasons,
    },
  };
  const halves = halfCharacters(statement);
  return halves.length > 0 ? { ok: false, problems: halves.map((path) => sealProblem("text-half-character", path)) } : { ok: true, statement };
}

async function statedClause(clause: Clause, entry: AssessedEntry | undefined, sha256: HashText): Promise<StatedClause> {
  assert(entry !== undefined, `a complete assessment has an entry for every clause: ${clause.id}`);
  const score = scoreClause(clause, entry);
  return {
    id: clause.id,
    status: entry.status,
    definition: await sha256(canonicalJson(clauseDocument(clause))),
    points: exactText(clause.points),
    score: score === null ? null : exactText(score),
    sampleSize: entry.status === "sampled" ? entry.sampleSize : null,
    nonconforming: entry.status === "sampled" ? entry.nonconforming : null,
    reason: entry.status === "excluded" ? signedText(entry.reason) : "",
    evidence: signedText(entry.evidence),
    finding: signedText(entry.finding),
    remark: signedText(entry.remark),
    assessor: signedText(entry.assessor),
  };
}

function statedDeduction({ cause, clause, description, evidence, rectification }: SpecialDeduction): StatedDeduction {
  const { status, action, owner, due, closure, verifiedBy, verifiedOn } = rectification;
  return {
    cause,
    clause,
    description: signedText(description),
    evidence: signedText(evidence),
    rectification: { status, action: signedText(action), owner: signedText(owner), due, closure: signedText(closure), verifiedBy: signedText(verifiedBy), verifiedOn },
  };
}

function statedEvidence({ number, clause, kind, title, location, part, hash, size }: EvidenceRecord): StatedEvidence {
  return { number: signedText(number), clause, kind, title: signedText(title), location: signedText(location), part: signedText(part), hash, size };
}

function statedPlan({ clause, subject, population, sampleSize, rule, seed, drawnBy, drawnOn, remark }: SamplePlan): StatedPlan {
  return { clause, subject: signedText(subject), population, sampleSize, rule, seed: signedText(seed), drawnBy: signedText(drawnBy), drawnOn, remark: signedText(remark) };
}

function statedSample({ clause, item, number, result, facts, evidence }: Sample): StatedSample {
  return { clause, item: signedText(item), number, result, facts: signedText(facts), evidence: signedText(evidence) };
}

/** The paths of texts that hold one half of a pair of surrogates. */
function halfCharacters(statement: Statement): readonly string[] {
  return [...statementLeaves(statement)].flatMap(([path, value]) => (typeof value === "string" && /\p{Surrogate}/u.test(value) ? [path] : []));
}
