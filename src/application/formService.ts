import { catalogueDocument, decimalText, formDocument, formIssue, profileDocument } from "../core";
import type { Catalogue, Finding, FormMapping, Issue, Result, SchemeProfile } from "../core";
import { parseCatalogue, parseForm, parseProfile } from "../schema";
import { mappingOf } from "./formDraft";
import type { FormLook, LookedSheet } from "./formLook";
import type { FormPointing } from "./formPointing";
import type { FormFilePort, FormWritePort } from "./formPorts";
import { checkForm, formBasis, type FormBasis } from "./forms";
import { outcomeOf } from "./outcome";
import type { HashPort } from "./ports";
import type { Outcome } from "./serviceStar";
import { documentHash, type Standard } from "./standard";
import { writeFormResults, type FormResultTexts, type FormWriting } from "./writeFormResults";

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
  /** Shows what stands in a form, for a person to point at; the file is read beside the person's work. */
  readonly look: (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<FormLook>>;
  /** Makes the mapping of what was pointed at, under a standard that is built in, or tells every reason why it is none. */
  readonly point: (pointing: FormPointing, sheets: readonly LookedSheet[], standard: Standard) => Promise<Outcome<FormPointed>>;
  /** What a form gives by a mapping. */
  readonly attempt: (bytes: Uint8Array<ArrayBuffer>, basis: FormBasis) => Promise<Outcome<FormTrial>>;
  /** A copy of a form with its results in the cells that the mapping names for them; the form itself stays as it is. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>, basis: FormBasis) => Promise<Outcome<FormWriting>>;
  /** Takes one mapping, and with it the catalogue and the profile that it names where these are not built in; in any order, each known by its format. */
  readonly choose: (documents: readonly GivenDocument[]) => Promise<Outcome<FormChoice>>;
}

/** A mapping with the text of its file, or why what was pointed at is none. */
export type FormPointed = { readonly kind: "made"; readonly basis: FormBasis; readonly text: string } | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** What a form gives by a mapping, as far as a person needs it to see that the mapping is right. */
export type FormTrial =
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | {
      readonly kind: "read";
      readonly company: string;
      readonly assessedOn: string;
      /** clauses with an entry, of how many */
      readonly assessed: number;
      readonly clauses: number;
      /** as it is shown; null while a clause is open */
      readonly total: string | null;
      /** what cannot be read or does not agree, first what fails */
      readonly findings: readonly Pick<Finding, "check" | "clause" | "params" | "place">[];
      readonly issues: readonly Issue[];
    };

/** Reads forms beside the person's work. Rejects with a `HostError`. */
export interface FormWorkPort {
  readonly look: (bytes: Uint8Array<ArrayBuffer>) => Promise<FormLook>;
  readonly attempt: (bytes: Uint8Array<ArrayBuffer>, basis: FormBasis) => Promise<FormTrial>;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, basis: FormBasis) => Promise<FormWriting>;
}

/** The checks that say whether a form is read right; the others are about the assessment. */
const READING_CHECKS: ReadonlySet<string> = new Set(["ENT001", "ENT002", "SCO002", "SCO004", "RES004", "FRM001"]);

/** What a form gives by a mapping: read, scored and checked as in a bulk review. */
export function attemptForm(bytes: Uint8Array, basis: FormBasis, files: FormFilePort): FormTrial {
  const outcome = checkForm(bytes, basis, files);
  if (outcome.kind === "refused") {
    return outcome;
  }
  const { report, findings, issues, draft, companyName, profile } = outcome.form;
  if (report.status === "refused") {
    return { kind: "refused", issues: report.issues };
  }
  const entries = [...draft.clauses.values()];
  return {
    kind: "read",
    company: companyName,
    assessedOn: draft.assessedOn,
    assessed: entries.filter(({ status }) => status !== "unassessed").length,
    clauses: entries.length,
    total: report.status === "complete" ? decimalText(report.total, profile.displayDecimals, "half-away-from-zero") : null,
    findings: findings.filter(({ check }) => READING_CHECKS.has(check)).map(({ check, clause, params, place }) => ({ check, clause, params, ...(place === undefined ? {} : { place }) })),
    issues,
  };
}

/** Reads, scores and checks a form, and writes what came of it into a copy. */
export function copyWithResults(bytes: Uint8Array, basis: FormBasis, texts: FormResultTexts, files: FormFilePort & FormWritePort): FormWriting {
  const outcome = checkForm(bytes, basis, files);
  return outcome.kind === "refused" ? { ok: false, issues: outcome.issues } : writeFormResults(bytes, outcome.form, basis, texts, files);
}

interface BuiltIn {
  readonly catalogues: readonly Catalogue[];
  readonly profiles: readonly SchemeProfile[];
}

/** Form mappings over the given ports. */
export function formService(hash: HashPort, work: FormWorkPort, builtIn: BuiltIn): FormService {
  return {
    choose: (documents) => outcomeOf(() => choose(documents, hash, builtIn)),
    look: (bytes) => outcomeOf(() => work.look(bytes)),
    point: (pointing, sheets, standard) => outcomeOf(() => point(pointing, sheets, standard, hash)),
    attempt: (bytes, basis) => outcomeOf(() => work.attempt(bytes, basis)),
    write: (bytes, basis) => outcomeOf(() => work.write(bytes, basis)),
  };
}

async function point(pointing: FormPointing, sheets: readonly LookedSheet[], standard: Standard, hash: HashPort): Promise<FormPointed> {
  const { catalogue, profile } = standard;
  const [catalogueHash, profileHash] = await Promise.all([documentHash(catalogueDocument(catalogue), hash), documentHash(profileDocument(profile), hash)]);
  const mapping = mappingOf(pointing, sheets, { id: catalogue.id, version: catalogue.version, hash: catalogueHash }, { id: profile.id, version: profile.version, hash: profileHash });
  const text = `${JSON.stringify(formDocument(mapping), null, 2)}\n`;
  // The file that is saved is the mapping that is used.
  const read = parseForm(text);
  const basis = read.ok ? await formBasis(read.value, standard, hash) : read;
  return basis.ok ? { kind: "made", basis: basis.value, text } : { kind: "refused", issues: basis.issues };
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
