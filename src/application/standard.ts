import { canonicalJson, catalogueDocument, profileDocument } from "../core";
import type { Catalogue, Issue, SchemeProfile } from "../core";
import { parseCatalogue, parseProfile } from "../schema";
import { readBasis, type Basis, type WorkbookGrids } from "../template";
import type { HashPort } from "./ports";
import { Recent } from "./recent";

/** What is told where the catalogue or the profile in a workbook is not what its hash, or its name and version, say. */
export const BASIS_ISSUE_CODES = [
  "catalogue-hash-differs", // id
  "profile-hash-differs", // id
  "catalogue-identity-differs", // found, expected
  "profile-identity-differs", // found, expected
] as const;

export interface Standard {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/** What a standard is read from: where its documents stand is told of faults alone. */
type StandardGround = Pick<Basis, "catalogue" | "profile" | "catalogueJson" | "profileJson">;

/** Two templates in two languages, and a few megabytes of documents. */
const LIMITS = { entries: 4, weight: 4 * 1024 * 1024 };

/** The standards that were read last through each port: between two keystrokes, and from file to file, it is the same documents nearly always, and reading them costs more than everything else. */
const RECENT = new WeakMap<HashPort, Recent<StandardGround, Standard>>();

/** The catalogue and the profile that the workbook carries, each held against the hash, the id and the version that it claims. */
export async function readStandard(basis: Basis, hash: HashPort): Promise<Standard | { readonly issues: readonly Issue[] }> {
  const recent = RECENT.get(hash) ?? new Recent<StandardGround, Standard>(LIMITS, saysTheSame);
  RECENT.set(hash, recent);
  const known = recent.find(basis);
  if (known !== undefined) {
    return known;
  }
  const read = await readAnew(basis, hash);
  if (!("issues" in read)) {
    const { catalogue, profile, catalogueJson, profileJson } = basis;
    recent.keep({ catalogue, profile, catalogueJson, profileJson }, read, catalogueJson.length + profileJson.length);
  }
  return read;
}

/** Whether both hold the same documents to the letter, under the same claims. */
function saysTheSame(one: StandardGround, other: StandardGround): boolean {
  const sameClaim = (kind: "catalogue" | "profile"): boolean =>
    one[kind].id === other[kind].id && one[kind].version === other[kind].version && one[kind].hash === other[kind].hash;
  return one.catalogueJson === other.catalogueJson && one.profileJson === other.profileJson && sameClaim("catalogue") && sameClaim("profile");
}

async function readAnew(basis: Basis, hash: HashPort): Promise<Standard | { readonly issues: readonly Issue[] }> {
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

/** The basis that a workbook carries and the standard in it, or why its entries cannot be told apart. */
export async function readGround(grids: WorkbookGrids, hash: HashPort): Promise<{ readonly basis: Basis; readonly standard: Standard } | { readonly issues: readonly Issue[] }> {
  const basis = readBasis(grids);
  if (!basis.ok) {
    return { issues: basis.issues };
  }
  const standard = await readStandard(basis.value, hash);
  return "issues" in standard ? standard : { basis: basis.value, standard };
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
