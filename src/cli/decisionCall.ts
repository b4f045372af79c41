import type { DecisionFormat } from "../application";
import { CERTIFICATE_MONTHS } from "../core";
import type { CertificateDetails, Issue } from "../core";
import { cliIssue } from "./issueCodes";
import { ALWAYS, type OptionKind } from "./options";

/** What `servicestar decision` was asked for. */
export interface DecisionCall {
  readonly input: string;
  readonly roster: string;
  /** the head mark from paper, and the roster's, as they were typed */
  readonly mark: string | null;
  readonly rosterMark: string | null;
  readonly out: string;
  readonly format: DecisionFormat;
  readonly template: string | null;
  readonly certificate: CertificateDetails | null;
}

export const DECISION_OPTIONS: Readonly<Record<string, OptionKind>> = {
  ...ALWAYS, "--roster": "value", "--mark": "value", "--roster-mark": "value", "--out": "value", "--template": "value", "--certificate-number": "value", "--issued-on": "value", "--surveillance-months": "value",
};

const FORMATS: Readonly<Record<string, DecisionFormat>> = { docx: "word", html: "page", xlsx: "sheet" };
/** What only a certificate has; the first two go together. */
const CERTIFICATE = ["--certificate-number", "--issued-on", "--surveillance-months"] as const;

type Options = ReadonlyMap<string, string>;

function formatOf(out: string): DecisionFormat | null {
  const kind = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(FORMATS, kind) ? (FORMATS[kind] ?? null) : null;
}

/** Everything that is wrong with the options of such a call and with its files. */
export function decisionIssues(options: Options, files: readonly string[]): readonly Issue[] {
  const out = options.get("--out");
  const isCertificate = CERTIFICATE.some((option) => options.has(option));
  const months = options.get("--surveillance-months");
  const must = ["--roster", "--out", ...(isCertificate ? CERTIFICATE.slice(0, 2) : [])];
  return [
    ...files.slice(1).map((found) => cliIssue("argument-unexpected", found, { found })),
    ...must.filter((option) => !options.has(option)).map((option) => cliIssue("option-missing", option, { option })),
    ...(out === undefined || formatOf(out) !== null ? [] : [cliIssue("out-not-document", "--out", { found: out })]),
    ...(options.has("--template") && out !== undefined && formatOf(out) !== "word" ? [cliIssue("template-needs-word", "--template")] : []),
    ...(months === undefined || /^[1-9][0-9]?$/.test(months) ? [] : [cliIssue("option-value", "--surveillance-months", { option: "--surveillance-months", found: months, expected: `1 … ${String(CERTIFICATE_MONTHS.surveillance)}` })]),
  ];
}

/** The call, whose options are right. */
export function decisionCallOf(options: Options, [input = ""]: readonly string[]): DecisionCall {
  const out = options.get("--out") ?? "";
  const number = options.get("--certificate-number");
  const months = options.get("--surveillance-months") ?? String(CERTIFICATE_MONTHS.surveillance);
  return {
    input,
    roster: options.get("--roster") ?? "",
    mark: options.get("--mark") ?? null,
    rosterMark: options.get("--roster-mark") ?? null,
    out,
    format: formatOf(out) ?? "page",
    template: options.get("--template") ?? null,
    certificate: number === undefined ? null : { number, issuedOn: options.get("--issued-on") ?? "", surveillanceMonths: Number.parseInt(months, 10) },
  };
}
