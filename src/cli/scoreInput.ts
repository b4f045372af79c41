import { checkFileOrForm, checkWorkbookFile } from "../application";
import type { FileCheckOutcome, FileOrForm, FormBasis, FormCheckOutcome } from "../application";
import { NO_RECORDS, canonicalJson, catalogueDocument, profileDocument, runChecks, scoreAssessment } from "../core";
import type { Finding, Issue, Place } from "../core";
import { isWorkbook, readBytes } from "./inputFile";
import { cliIssue } from "./issueCodes";
import type { Basis, Scored } from "./scored";
import type { CliWorld } from "./world";

/** Which documents the call names: a workbook, which carries its own, must agree with them. */
export interface Named {
  readonly catalogue: boolean;
  readonly profile: boolean;
}

/** What a call says about its inputs. */
export interface Scoring {
  readonly basis: Basis;
  readonly named: Named;
  /** by which workbooks are read that are none of ours; null where the call names none */
  readonly form: FormBasis | null;
}

/** Scores one input, a scoring workbook, a body's own form or an assessment; what cannot be read is a refused result. */
export async function scoreInput(input: string, { basis, named, form }: Scoring, world: CliWorld): Promise<Scored> {
  const read = await readBytes(world.files, input);
  if (!read.ok) {
    return refusedInput(input, basis, read.issues);
  }
  if (!isWorkbook(input, read.value)) {
    return scoreDocument(input, read.value, basis, world);
  }
  const checked = await checkEither(read.value, form, world);
  return checked.kind === "form" ? scoredForm(input, read.value, checked.outcome, basis) : scoredWorkbook(input, checked.outcome, basis, named);
}

function refusedInput(input: string, basis: Basis, issues: readonly Issue[], company = ""): Scored {
  return { ...basis, input, company, draft: null, report: { status: "refused", issues }, findings: [], issues: [] };
}

function scoreDocument(input: string, bytes: Uint8Array, basis: Basis, world: CliWorld): Scored {
  const { catalogue, profile } = basis;
  const read = world.parseAssessment(bytes, catalogue, profile);
  if (!read.ok) {
    return refusedInput(input, basis, read.issues);
  }
  const draft = read.value;
  const report = scoreAssessment(draft, catalogue, profile);
  // The issues say everything about a refused assessment.
  const findings = report.status === "refused" ? [] : runChecks({ catalogue, profile, draft, report, records: NO_RECORDS, workbook: null, bank: null });
  return { ...basis, input, company: draft.company.name, draft: report.status === "refused" ? null : draft, report, findings, issues: [] };
}

async function checkEither(bytes: Uint8Array, form: FormBasis | null, world: CliWorld): Promise<FileOrForm> {
  return form === null
    ? { kind: "workbook", outcome: await checkWorkbookFile(bytes, world) }
    : checkFileOrForm(bytes, form, { workbookFiles: world.workbookFiles, hash: world.hash, formFiles: world.forms.files });
}

function scoredForm(input: string, bytes: Uint8Array, outcome: FormCheckOutcome, basis: Basis): Scored {
  if (outcome.kind === "refused") {
    return refusedInput(input, basis, outcome.issues.map(atItsCell));
  }
  const { companyName, draft, report, findings, issues } = outcome.form;
  return report.status === "refused"
    ? refusedInput(input, basis, report.issues.map(atItsCell), companyName)
    : { ...basis, input, company: companyName, draft, report, findings: findings.map(withItsCell), issues: issues.map(atItsCell), form: { bytes, checked: outcome.form } };
}

function scoredWorkbook(input: string, outcome: FileCheckOutcome, basis: Basis, named: Named): Scored {
  if (outcome.kind !== "checked") {
    return refusedInput(input, basis, outcome.issues.map(atItsCell));
  }
  const { catalogue, profile, companyName, draft, report, findings, issues } = outcome.workbook;
  const own = { catalogue, profile };
  const differing = differences(own, basis, named);
  if (differing.length > 0) {
    return refusedInput(input, own, differing, companyName);
  }
  return report.status === "refused"
    ? refusedInput(input, own, report.issues.map(atItsCell), companyName)
    : { ...own, input, company: companyName, draft, report, findings: findings.map(withItsCell), issues: issues.map(atItsCell) };
}

/** Documents are the same when their canonical JSON is, and so their fingerprint. */
function differences(own: Basis, given: Basis, named: Named): Issue[] {
  const issues: Issue[] = [];
  if (named.catalogue && canonicalJson(catalogueDocument(own.catalogue)) !== canonicalJson(catalogueDocument(given.catalogue))) {
    issues.push(cliIssue("workbook-catalogue-differs", "--catalogue", identities(own.catalogue, given.catalogue)));
  }
  if (named.profile && canonicalJson(profileDocument(own.profile)) !== canonicalJson(profileDocument(given.profile))) {
    issues.push(cliIssue("workbook-profile-differs", "--profile", identities(own.profile, given.profile)));
  }
  return issues;
}

interface Identity {
  readonly id: string;
  readonly version: string;
}

function identities(found: Identity, expected: Identity): Issue["params"] {
  return { found: `${found.id} ${found.version}`, expected: `${expected.id} ${expected.version}` };
}

/** A result names a workbook's cell as the path of an issue, and beside the other params of a finding. */
export function atItsCell(issue: Issue): Issue {
  return issue.place === undefined ? issue : { ...issue, path: cellText(issue.place) };
}

function withItsCell(found: Finding): Finding {
  return found.place === undefined ? found : { ...found, params: { ...found.params, cell: cellText(found.place) } };
}

function cellText({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}
