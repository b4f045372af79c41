import { canonicalJson, catalogueDocument, profileDocument, runChecks, scoreAssessment } from "../core";
import type { Catalogue, FileFacts, Issue, SchemeProfile, ScoreReport, WorkbookFacts } from "../core";
import { parseCatalogue, parseProfile } from "../schema";
import { buildWorkbookPlan, collectEntries, formulaChanges, placedIssues, entryCells, readBasis, readClaims, readEntries, type Basis, type WorkbookGrids } from "../template";
import type { HashPort, ScoringFile, WorkbookPort } from "./ports";
import type { CheckOutcome } from "./serviceStar";

/** What is told where the catalogue or the profile in a workbook is not what its hash, or its name and version, say. */
export const BASIS_ISSUE_CODES = [
  "catalogue-hash-differs", // id
  "profile-hash-differs", // id
  "catalogue-identity-differs", // found, expected
  "profile-identity-differs", // found, expected
] as const;

export interface CheckPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids">;
  readonly hash: HashPort;
}

export interface Standard {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/**
 * Reads the open scoring workbook, scores it under the catalogue and profile that it carries, and runs every check.
 * Totals that the workbook shows are claims: they are compared with the core's own and never taken over.
 */
export async function checkWorkbook(ports: CheckPorts): Promise<CheckOutcome> {
  const state = await ports.workbook.inspect();
  if (state.kind !== "scoring") {
    return { kind: "none", state };
  }
  return checkGrids(await ports.workbook.readGrids(), ports.hash);
}

/** The same for a scoring workbook in a file, whose formulas and settings are looked at as well. */
export function checkFile(file: ScoringFile, hash: HashPort): Promise<Exclude<CheckOutcome, { readonly kind: "none" }>> {
  return check(file.grids, hash, file);
}

/** The same for a workbook that was read already. */
export function checkGrids(grids: WorkbookGrids, hash: HashPort): ReturnType<typeof checkFile> {
  return check(grids, hash, null);
}

async function check(grids: WorkbookGrids, hash: HashPort, file: ScoringFile | null): ReturnType<typeof checkFile> {
  const basis = readBasis(grids);
  if (!basis.ok) {
    return { kind: "unreadable", issues: basis.issues };
  }
  const standard = await readStandard(basis.value, hash);
  if ("issues" in standard) {
    return { kind: "unreadable", issues: standard.issues };
  }
  const { catalogue, profile } = standard;
  const { draft, head, facts, clausePlaces } = readEntries(grids, catalogue, profile);
  const report: ScoreReport =
    facts.structure.length > 0 ? { status: "refused", issues: facts.structure } : placed(scoreAssessment(draft, catalogue, profile), facts, profile);
  const claims = readClaims(grids, report, profile, basis.value.locale, facts);
  const readable = { ...facts, claims };
  const workbook = file === null ? readable : { ...readable, file: fileFacts(file, basis.value, standard, readable) };
  return {
    kind: "checked",
    workbook: {
      locale: basis.value.locale,
      companyName: head.company.name,
      catalogue,
      profile,
      report,
      findings: runChecks({ catalogue, profile, draft, report, workbook }),
      issues: head.issues,
      clausePlaces,
      entryCells: entryCells(grids, catalogue),
    },
  };
}

/** The report with the cell of each entry that it refuses. */
function placed(report: ScoreReport, { places }: WorkbookFacts, profile: SchemeProfile): ScoreReport {
  return report.status === "refused" ? { ...report, issues: placedIssues(report.issues, places, profile) } : report;
}

/** A refused workbook's formulas are not compared: nothing stands on them. */
function fileFacts(file: ScoringFile, basis: Basis, { catalogue, profile }: Standard, { structure, claims, entryFaults }: WorkbookFacts): FileFacts {
  const { grids, statements, cellOf } = file;
  if (structure.length > 0) {
    return { ...statements, formulas: [] };
  }
  const plan = buildWorkbookPlan({
    catalogue,
    profile,
    locale: basis.locale,
    hashes: { catalogue: basis.catalogue.hash, profile: basis.profile.hash },
    carried: collectEntries(grids),
  });
  return { ...statements, formulas: formulaChanges({ plan, grids, cellOf, claims, entryFaults }) };
}

/** The catalogue and the profile that the workbook carries, each held against the hash, the id and the version that it claims. */
export async function readStandard(basis: Basis, hash: HashPort): Promise<Standard | { readonly issues: readonly Issue[] }> {
  const catalogue = parseCatalogue(basis.catalogueJson);
  const profile = parseProfile(basis.profileJson);
  if (!catalogue.ok || !profile.ok) {
    return {
      issues: [
        ...(catalogue.ok ? [] : catalogue.issues.map((issue) => ({ ...issue, place: basis.places.catalogue }))),
        ...(profile.ok ? [] : profile.issues.map((issue) => ({ ...issue, place: basis.places.profile }))),
      ],
    };
  }
  const issues = [
    ...(await identityIssues("catalogue", basis, catalogue.value, catalogueDocument(catalogue.value), hash)),
    ...(await identityIssues("profile", basis, profile.value, profileDocument(profile.value), hash)),
  ];
  return issues.length > 0 ? { issues } : { catalogue: catalogue.value, profile: profile.value };
}

async function identityIssues(
  kind: "catalogue" | "profile",
  basis: Basis,
  found: Pick<Catalogue | SchemeProfile, "id" | "version">,
  document: Parameters<typeof documentHash>[0],
  hash: HashPort,
): Promise<readonly Issue[]> {
  const claimed = basis[kind];
  if ((await documentHash(document, hash)) !== claimed.hash) {
    return [{ code: `${kind}-hash-differs`, path: kind, params: { id: claimed.id }, place: basis.places[kind] }];
  }
  if (claimed.id !== found.id || claimed.version !== found.version) {
    const params = { found: `${claimed.id} ${claimed.version}`, expected: `${found.id} ${found.version}` };
    return [{ code: `${kind}-identity-differs`, path: kind, params, place: basis.places[kind] }];
  }
  return [];
}

/** SHA-256 of a document's canonical JSON, lower-case hex. */
export function documentHash(document: Parameters<typeof canonicalJson>[0], hash: HashPort): Promise<string> {
  return hash.sha256(canonicalJson(document));
}
