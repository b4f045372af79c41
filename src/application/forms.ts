import { catalogueDocument, formClaims, formDocument, formIssue, formSheetNames, formStandardIssues, NO_RECORDS, ok, profileDocument, refused, runChecks, scoreAssessment } from "../core";
import type { FormMapping, FormStandard, Issue, Result, ReviewedContent, SchemeProfile, ScoreReport } from "../core";
import { placedIssues, readForm } from "../template";
import type { FormReading } from "../template";
import type { FormFilePort } from "./formPorts";
import type { HashPort } from "./ports";
import { contentOf, contentOfScored } from "./reviewContent";
import type { CheckedWorkbook } from "./serviceStar";
import { documentHash, type Standard } from "./standard";
import { checkWorkbookFile, type FileCheckOutcome, type WorkbookFilePorts } from "./workbookFiles";

/** A mapping with the very documents that it names. It is data, so that it can be handed to a worker. */
export interface FormBasis extends Standard {
  readonly mapping: FormMapping;
  /** SHA-256 of the canonical JSON of each, lower-case hex */
  readonly hashes: { readonly catalogue: string; readonly profile: string; readonly mapping: string };
}

export interface FormPorts extends WorkbookFilePorts {
  readonly formFiles: FormFilePort;
}

/** A form as read, scored and checked: what a scoring workbook gives, as far as a form can say it. */
export interface CheckedForm
  extends Pick<CheckedWorkbook, "locale" | "companyName" | "catalogue" | "profile" | "draft" | "stage" | "hashes" | "report" | "findings" | "claims" | "issues"> {
  /** where everything stands that was read, and where results are written */
  readonly reading: FormReading;
}

/** What came of a file that was read by a mapping. */
export type FormCheckOutcome = { readonly kind: "refused"; readonly issues: readonly Issue[] } | { readonly kind: "checked"; readonly form: CheckedForm };

/** Holds a catalogue and a profile against what a mapping names, by id, version and hash: a form is never scored against another standard than it was mapped for. */
export async function formBasis(mapping: FormMapping, { catalogue, profile }: Standard, hash: HashPort): Promise<Result<FormBasis>> {
  const [catalogueHash, profileHash, mappingHash] = await Promise.all([
    documentHash(catalogueDocument(catalogue), hash),
    documentHash(profileDocument(profile), hash),
    documentHash(formDocument(mapping), hash),
  ]);
  const differing = [
    ...standardIssues("form-catalogue-differs", "catalogue", mapping.catalogue, { id: catalogue.id, version: catalogue.version, hash: catalogueHash }),
    ...standardIssues("form-profile-differs", "profile", mapping.profile, { id: profile.id, version: profile.version, hash: profileHash }),
  ];
  const issues = differing.length > 0 ? differing : formStandardIssues(mapping, catalogue, profile);
  return issues.length > 0 ? refused(issues) : ok({ mapping, catalogue, profile, hashes: { catalogue: catalogueHash, profile: profileHash, mapping: mappingHash } });
}

function standardIssues(code: "form-catalogue-differs" | "form-profile-differs", path: string, expected: FormStandard, found: FormStandard): readonly Issue[] {
  const isSame = expected.id === found.id && expected.version === found.version && expected.hash === found.hash;
  return isSame ? [] : [formIssue(code, path, { expected: `${expected.id} ${expected.version}`, found: `${found.id} ${found.version}`, hash: found.hash })];
}

/** Reads a file as the form that the mapping is for, scores it and runs every check. What it shows as its result is a claim and never taken over. */
export function checkForm(bytes: Uint8Array, { mapping, catalogue, profile, hashes }: FormBasis, formFiles: FormFilePort): FormCheckOutcome {
  const opened = formFiles.read(bytes, formSheetNames(mapping));
  if (!opened.ok) {
    return { kind: "refused", issues: opened.issues };
  }
  const found = readForm(opened.file.sheets, mapping, catalogue);
  if (!found.ok) {
    return { kind: "refused", issues: found.issues };
  }
  const { reading } = found;
  const { draft, facts } = reading;
  const report = facts.structure.length > 0 ? ({ status: "refused", issues: facts.structure } as const) : placed(scoreAssessment(draft, catalogue, profile), reading, profile);
  const claims = formClaims(reading.shown, report, catalogue, profile, mapping);
  const workbook = { ...facts, claims, file: { ...opened.file.statements(reading.counting), formulas: [] } };
  return {
    kind: "checked",
    form: {
      locale: mapping.locale,
      companyName: draft.company.name,
      catalogue,
      profile,
      draft,
      stage: reading.stage,
      hashes,
      report,
      findings: runChecks({ catalogue, profile, draft, report, records: NO_RECORDS, workbook, bank: null }),
      claims,
      issues: reading.issues,
      reading,
    },
  };
}

function placed(report: ScoreReport, { places }: FormReading, profile: SchemeProfile): ScoreReport {
  return report.status === "refused" ? { ...report, issues: placedIssues(report.issues, places, profile) } : report;
}

/** A file of a call that names a mapping: a scoring workbook of ours is known by its own tables and read as such, everything else by the mapping. */
export type FileOrForm = { readonly kind: "workbook"; readonly outcome: FileCheckOutcome } | { readonly kind: "form"; readonly outcome: FormCheckOutcome };

export async function checkFileOrForm(bytes: Uint8Array, basis: FormBasis, ports: FormPorts): Promise<FileOrForm> {
  const outcome = await checkWorkbookFile(bytes, ports);
  return outcome.kind === "refused" && outcome.issues.every(({ code }) => code === "workbook-not-scoring")
    ? { kind: "form", outcome: checkForm(bytes, basis, ports.formFiles) }
    : { kind: "workbook", outcome };
}

/** What a bulk review keeps of a file that is read by a mapping, or of a scoring workbook of ours beside it. */
export async function reviewFileOrForm(bytes: Uint8Array, basis: FormBasis, ports: FormPorts): Promise<ReviewedContent> {
  const found = await checkFileOrForm(bytes, basis, ports);
  if (found.kind === "workbook") {
    return contentOf(found.outcome, ports.hash);
  }
  return found.outcome.kind === "refused" ? { kind: "refused", company: "", issues: found.outcome.issues } : contentOfScored({ ...found.outcome.form, form: basis.hashes.mapping }, ports.hash);
}
