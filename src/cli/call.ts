import type { Issue, Locale } from "../core";
import { DECISION_OPTIONS, decisionCallOf, decisionIssues, type DecisionCall } from "./decisionCall";
import { cliIssue } from "./issueCodes";
import { ALWAYS, localeOf, readOptions, type OptionKind } from "./options";
import { isSigningCommand, readSigningCall, SIGNING_OPTIONS, type SigningCall } from "./signingCall";

/** What was asked for. `locale` is null where the call does not name one. */
export type Call = { readonly locale: Locale | null } & (
  | { readonly command: "help" | "version" }
  | { readonly command: "score"; readonly inputs: readonly string[]; readonly catalogue: string | null; readonly profile: string | null; readonly form: string | null; readonly out: string | null; readonly json: boolean }
  | { readonly command: "build"; readonly out: string; readonly catalogue: string | null; readonly profile: string | null; readonly company: string }
  | { readonly command: "review"; readonly paths: readonly string[]; readonly out: string; readonly jobs: number | null; readonly resume: boolean; readonly takenOver: readonly string[]; readonly keepsCheckpoint: boolean; readonly form: string | null; readonly catalogue: string | null; readonly profile: string | null; readonly json: boolean }
  | { readonly command: "simulate"; readonly paths: readonly string[]; readonly toCatalogue: string | null; readonly toProfile: string | null; readonly catalogue: string | null; readonly profile: string | null; readonly form: string | null; readonly json: boolean }
  | { readonly command: "verify"; readonly inputs: readonly string[]; readonly roster: string | null; readonly mark: string | null; readonly rosterMark: string | null; readonly json: boolean }
  | { readonly command: "catalogue-check"; readonly file: string }
  | ({ readonly command: "decision" } & DecisionCall)
  | SigningCall
  /** the call is wrong; every reason */
  | { readonly command: "wrong"; readonly issues: readonly Issue[] }
);

const SCORE: Readonly<Record<string, OptionKind>> = { ...ALWAYS, "--catalogue": "value", "--profile": "value", "--form": "value", "--out": "value", "--json": "flag" };
const BUILD: Readonly<Record<string, OptionKind>> = { ...ALWAYS, "--out": "value", "--catalogue": "value", "--profile": "value", "--company": "value" };
const REVIEW: Readonly<Record<string, OptionKind>> = { ...ALWAYS, "--out": "value", "--jobs": "value", "--resume": "flag", "--merge": "values", "--keep-checkpoint": "flag", "--form": "value", "--catalogue": "value", "--profile": "value", "--json": "flag" };
const SIMULATE: Readonly<Record<string, OptionKind>> = { ...ALWAYS, "--to-catalogue": "value", "--to-profile": "value", "--catalogue": "value", "--profile": "value", "--form": "value", "--json": "flag" };
const VERIFY: Readonly<Record<string, OptionKind>> = { ...ALWAYS, "--roster": "value", "--mark": "value", "--roster-mark": "value", "--json": "flag" };
const OPTIONS = new Map([["score", SCORE], ["build", BUILD], ["review", REVIEW], ["simulate", SIMULATE], ["verify", VERIFY], ["decision", DECISION_OPTIONS]]);
/** More workers than any machine has processors that would be worth it. */
const MOST_JOBS = 64;

/** Reads the arguments after the program's name. Options may stand anywhere; after `--` everything is a file. */
export function readCall(args: readonly string[]): Call {
  const named = commandOf(args);
  if (isSigningCommand(named)) {
    return readSigningCall(named, args);
  }
  const { options, several, rest, issues } = readOptions(args, OPTIONS.get(named) ?? ALWAYS);
  const locale = localeOf(options.get("--locale"));
  if (locale === "unknown") {
    issues.push(cliIssue("locale-unknown", "--locale", { found: options.get("--locale") ?? "" }));
  }
  const base = { locale: locale === "unknown" ? null : locale };
  if (issues.length === 0 && options.has("--help")) {
    return { ...base, command: "help" };
  }
  if (issues.length === 0 && options.has("--version")) {
    return { ...base, command: "version" };
  }
  const files = rest.slice(named === "catalogue" ? 2 : 1);
  issues.push(...commandIssues(rest), ...fileIssues(rest, files), ...(options.has("--jobs") ? jobsIssues(options.get("--jobs") ?? "") : []), ...(named === "build" || named === "review" ? outIssues(options) : []), ...(named === "review" ? formOptionIssues(options) : []), ...(named === "score" ? copyIssues(options, files) : []), ...(named === "simulate" ? otherBasisIssues(options) : []), ...(named === "verify" ? markIssues(options, files) : []), ...(named === "decision" ? decisionIssues(options, files) : []));
  if (issues.length > 0) {
    return { ...base, command: "wrong", issues };
  }
  if (named === "build") {
    return {
      ...base,
      command: "build",
      out: options.get("--out") ?? "",
      catalogue: options.get("--catalogue") ?? null,
      profile: options.get("--profile") ?? null,
      company: options.get("--company") ?? "",
    };
  }
  if (named === "review") {
    const jobs = options.get("--jobs");
    return {
      ...base,
      command: "review",
      paths: files,
      out: options.get("--out") ?? "",
      jobs: jobs === undefined ? null : Number.parseInt(jobs, 10),
      resume: options.has("--resume"),
      takenOver: several.get("--merge") ?? [],
      keepsCheckpoint: options.has("--keep-checkpoint"),
      form: options.get("--form") ?? null,
      catalogue: options.get("--catalogue") ?? null,
      profile: options.get("--profile") ?? null,
      json: options.has("--json"),
    };
  }
  if (named === "simulate") {
    return {
      ...base,
      command: "simulate",
      paths: files,
      toCatalogue: options.get("--to-catalogue") ?? null,
      toProfile: options.get("--to-profile") ?? null,
      catalogue: options.get("--catalogue") ?? null,
      profile: options.get("--profile") ?? null,
      form: options.get("--form") ?? null,
      json: options.has("--json"),
    };
  }
  if (named === "verify") {
    const { roster, mark, rosterMark } = { roster: options.get("--roster") ?? null, mark: options.get("--mark") ?? null, rosterMark: options.get("--roster-mark") ?? null };
    return { ...base, command: "verify", inputs: files, roster, mark, rosterMark, json: options.has("--json") };
  }
  if (named === "decision") {
    return { ...base, command: "decision", ...decisionCallOf(options, files) };
  }
  return named === "score"
    ? {
        ...base,
        command: "score",
        inputs: files,
        catalogue: options.get("--catalogue") ?? null,
        profile: options.get("--profile") ?? null,
        form: options.get("--form") ?? null,
        out: options.get("--out") ?? null,
        json: options.has("--json"),
      }
    : { ...base, command: "catalogue-check", file: files[0] ?? "" };
}

/** The first argument that is no option and no option's value. */
function commandOf(args: readonly string[]): string {
  return readOptions(args, { ...SCORE, ...BUILD, ...REVIEW, ...SIMULATE, ...VERIFY, ...DECISION_OPTIONS, ...SIGNING_OPTIONS }).rest[0] ?? "";
}

function commandIssues(rest: readonly string[]): Issue[] {
  const [first, second] = rest;
  if (first === undefined) {
    return [cliIssue("command-missing")];
  }
  if (OPTIONS.has(first) || (first === "catalogue" && second === "check")) {
    return [];
  }
  const found = first === "catalogue" && second !== undefined ? `${first} ${second}` : first;
  return [cliIssue("command-unknown", found, { found })];
}

function fileIssues(rest: readonly string[], files: readonly string[]): Issue[] {
  if (commandIssues(rest).length > 0) {
    return [];
  }
  if (rest[0] === "build") {
    return files.map((found) => cliIssue("argument-unexpected", found, { found }));
  }
  if (files.length === 0) {
    return [cliIssue("input-missing")];
  }
  const single = rest[0] === "catalogue";
  return single ? files.slice(1).map((found) => cliIssue("argument-unexpected", found, { found })) : [];
}

function outIssues(options: ReadonlyMap<string, string>): Issue[] {
  const out = options.get("--out");
  if (out === undefined) {
    return [cliIssue("out-missing", "--out")];
  }
  return /\.xlsx$/i.test(out) ? [] : [cliIssue("out-not-xlsx", "--out", { found: out })];
}

/** A scoring workbook carries its own standard; only a body's own form is scored under another one. */
function formOptionIssues(options: ReadonlyMap<string, string>): Issue[] {
  return options.has("--form") ? [] : ["--catalogue", "--profile"].filter((option) => options.has(option)).map((option) => cliIssue("option-needs-form", option, { option }));
}

/** A copy is of one form, and of the kind of file that the form is. */
function copyIssues(options: ReadonlyMap<string, string>, files: readonly string[]): Issue[] {
  const out = options.get("--out");
  if (out === undefined) {
    return [];
  }
  const [kind, inputKind] = [out, files[0] ?? ""].map((file) => /\.xls[xm]$/i.exec(file)?.[0].toLowerCase());
  return [
    ...(options.has("--form") ? [] : [cliIssue("out-needs-form", "--out")]),
    ...(files.length > 1 ? [cliIssue("out-one-input", "--out", { count: files.length })] : []),
    ...(kind === undefined ? [cliIssue("out-not-xlsx", "--out", { found: out })] : []),
    ...(kind !== undefined && inputKind !== undefined && kind !== inputKind ? [cliIssue("out-other-kind", "--out", { found: out, kind: inputKind })] : []),
  ];
}

/** Without another basis there is nothing to compare with. */
function otherBasisIssues(options: ReadonlyMap<string, string>): Issue[] {
  return options.has("--to-catalogue") || options.has("--to-profile") ? [] : [cliIssue("other-basis-missing")];
}

/** A mark is of one record; and a roster's is of the roster that is given. */
function markIssues(options: ReadonlyMap<string, string>, files: readonly string[]): Issue[] {
  return [
    ...(options.has("--mark") && files.length > 1 ? [cliIssue("mark-one-input", "--mark", { count: files.length })] : []),
    ...["--mark", "--roster-mark"].filter((option) => options.has(option) && !options.has("--roster")).map((option) => cliIssue("mark-needs-roster", option, { option })),
  ];
}

function jobsIssues(found: string): Issue[] {
  return /^[1-9][0-9]?$/.test(found) && Number.parseInt(found, 10) <= MOST_JOBS ? [] : [cliIssue("jobs-invalid", "--jobs", { found, max: MOST_JOBS })];
}
