import { formIssue } from "../core";
import type { Catalogue, FormMapping, Issue, Result, SchemeProfile } from "../core";
import { parseCatalogue, parseForm, parseProfile } from "../schema";
import { formBasis, type FormBasis } from "./forms";
import { outcomeOf } from "./outcome";
import type { HashPort } from "./ports";
import type { Outcome } from "./serviceStar";

/** A document as a person gives it. */
export interface GivenDocument {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What keeps documents from being used, by the file that it is about. */
export interface DocumentIssues {
  readonly name: string;
  readonly issues: readonly Issue[];
}

export type FormChoice = { readonly kind: "chosen"; readonly basis: FormBasis } | { readonly kind: "refused"; readonly problems: readonly DocumentIssues[] };

/** Form mappings that a person chooses. */
export interface FormService {
  /** Takes one mapping, and with it the catalogue and the profile that it names where these are not built in; in any order, each known by its format. */
  readonly choose: (documents: readonly GivenDocument[]) => Promise<Outcome<FormChoice>>;
}

interface BuiltIn {
  readonly catalogues: readonly Catalogue[];
  readonly profiles: readonly SchemeProfile[];
}

/** Form mappings over the given ports. */
export function formService(hash: HashPort, builtIn: BuiltIn): FormService {
  return { choose: (documents) => outcomeOf(() => choose(documents, hash, builtIn)) };
}

async function choose(documents: readonly GivenDocument[], hash: HashPort, builtIn: BuiltIn): Promise<FormChoice> {
  const read = documents.map(({ name, bytes }) => ({ name, ...documentOf(bytes) }));
  const problems = read.flatMap(({ name, result }) => (result.ok ? [] : [{ name, issues: result.issues }]));
  const mappings = read.flatMap(({ name, kind, result }) => (kind === "form" && result.ok ? [{ name, mapping: result.value }] : []));
  const catalogues = read.flatMap(({ kind, result }) => (kind === "catalogue" && result.ok ? [result.value] : []));
  const profiles = read.flatMap(({ kind, result }) => (kind === "profile" && result.ok ? [result.value] : []));
  const [first, ...more] = mappings;
  const name = first?.name ?? documents[0]?.name ?? "";
  if (problems.length > 0) {
    return { kind: "refused", problems };
  }
  if (first === undefined) {
    return { kind: "refused", problems: [{ name, issues: [formIssue("form-mapping-missing", "")] }] };
  }
  if (more.length > 0 || catalogues.length > 1 || profiles.length > 1) {
    return { kind: "refused", problems: [{ name, issues: [formIssue("form-document-twice", "")] }] };
  }
  const catalogue = catalogues[0] ?? like(builtIn.catalogues, first.mapping.catalogue);
  const profile = profiles[0] ?? like(builtIn.profiles, first.mapping.profile);
  if (catalogue === undefined || profile === undefined) {
    throw new Error("no standard is built in");
  }
  const basis = await formBasis(first.mapping, { catalogue, profile }, hash);
  return basis.ok ? { kind: "chosen", basis: basis.value } : { kind: "refused", problems: [{ name, issues: basis.issues }] };
}

/** The one of that name, or any: it is held against the mapping, which says what is wrong. */
function like<Document extends { readonly id: string; readonly version: string }>(all: readonly Document[], { id, version }: { readonly id: string; readonly version: string }): Document | undefined {
  return all.find((document) => document.id === id && document.version === version) ?? all[0];
}

type ReadDocument =
  | { readonly kind: "form"; readonly result: Result<FormMapping> }
  | { readonly kind: "catalogue"; readonly result: Result<Catalogue> }
  | { readonly kind: "profile"; readonly result: Result<SchemeProfile> };

/** A document says its format itself; what says none is told as a mapping that it is not. */
function documentOf(bytes: Uint8Array<ArrayBuffer>): ReadDocument {
  const form = parseForm(bytes);
  const found = form.ok ? "" : (form.issues.find(({ code }) => code === "format-differs")?.params.found ?? "");
  switch (found) {
    case "servicestar.catalogue/1":
      return { kind: "catalogue", result: parseCatalogue(bytes) };
    case "servicestar.profile/1":
      return { kind: "profile", result: parseProfile(bytes) };
    default:
      return { kind: "form", result: form };
  }
}
