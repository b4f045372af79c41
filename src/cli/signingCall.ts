import { isClaimedTime, MAJORITIES, ROSTER_ROLES } from "../core";
import type { Issue, Locale, Majority, RosterRole, SealAlgorithm } from "../core";
import { cliIssue } from "./issueCodes";
import { ALWAYS, localeOf, readOptions, type OptionKind, type ReadOptions } from "./options";

/** What is asked for about keys and rosters. Days are null where the call names none: today, then. */
export type SigningCall =
  | { readonly command: "key-new"; readonly name: string; readonly staffNumber: string; readonly algorithm: SealAlgorithm; readonly passphraseFile: string | null; readonly out: string }
  | { readonly command: "key-show"; readonly file: string; readonly out: string | null }
  | { readonly command: "roster-new"; readonly body: string; readonly name: string; readonly quorum: number; readonly majority: Majority; readonly from: string | null; readonly out: string }
  | { readonly command: "roster-add"; readonly file: string; readonly cards: readonly string[]; readonly roles: readonly RosterRole[]; readonly by: string; readonly from: string | null; readonly out: string }
  | { readonly command: "roster-renew"; readonly file: string; readonly cards: readonly string[]; readonly revoked: boolean; readonly by: string; readonly from: string | null; readonly out: string }
  | { readonly command: "roster-role"; readonly file: string; readonly staffNumber: string; readonly roles: readonly RosterRole[]; readonly from: string | null; readonly out: string }
  | { readonly command: "roster-end"; readonly file: string; readonly staffNumber: string; readonly roles: readonly RosterRole[]; readonly from: string | null; readonly out: string }
  | { readonly command: "roster-sign"; readonly file: string; readonly key: string; readonly passphraseFile: string | null; readonly out: string }
  | { readonly command: "roster-check"; readonly file: string; readonly mark: string | null; readonly after: string | null };

type ReadCall = { readonly locale: Locale | null } & (SigningCall | { readonly command: "help" | "version" } | { readonly command: "wrong"; readonly issues: readonly Issue[] });

type Command = SigningCall["command"];

/** Options that take a value; `must`: without it nothing can be done. `files`: how many files or people, at least and at most. */
interface Form {
  readonly must: readonly string[];
  readonly may: readonly string[];
  readonly flags: readonly string[];
  readonly files: readonly [least: number, most: number];
}

const MANY = 1000;
const FORMS: Readonly<Record<Command, Form>> = {
  "key-new": { must: ["--name", "--staff", "--out"], may: ["--algorithm", "--passphrase-file"], flags: [], files: [0, 0] },
  "key-show": { must: [], may: ["--out"], flags: [], files: [1, 1] },
  "roster-new": { must: ["--body", "--name", "--quorum", "--out"], may: ["--majority", "--from"], flags: [], files: [0, 0] },
  "roster-add": { must: ["--role", "--by", "--out"], may: ["--from"], flags: [], files: [2, MANY] },
  "roster-renew": { must: ["--by", "--out"], may: ["--from"], flags: ["--revoked"], files: [2, MANY] },
  "roster-role": { must: ["--role", "--out"], may: ["--from"], flags: [], files: [2, 2] },
  "roster-end": { must: ["--out"], may: ["--role", "--from"], flags: [], files: [2, 2] },
  "roster-sign": { must: ["--key", "--out"], may: ["--passphrase-file"], flags: [], files: [1, 1] },
  "roster-check": { must: [], may: ["--mark", "--after"], flags: [], files: [1, 1] },
};

const ALGORITHMS: readonly SealAlgorithm[] = ["ES256", "Ed25519"];

/** The options of every command about keys and rosters, so that a value is never taken for a file. */
export const SIGNING_OPTIONS: Readonly<Record<string, OptionKind>> = Object.assign({}, ...Object.values(FORMS).map(optionsOf)) as Readonly<Record<string, OptionKind>>;

/** Whether such a word begins a call about keys or rosters. */
export function isSigningCommand(word: string): word is "key" | "roster" {
  return word === "key" || word === "roster";
}

/** Reads such a call, or says everything that is wrong with it. */
export function readSigningCall(word: "key" | "roster", args: readonly string[]): ReadCall {
  const named = `${word}-${readOptions(args, SIGNING_OPTIONS).rest[1] ?? ""}`;
  const form = Object.hasOwn(FORMS, named) ? FORMS[named as Command] : null;
  const { options, rest, issues } = readOptions(args, form === null ? SIGNING_OPTIONS : optionsOf(form));
  const locale = localeOf(options.get("--locale"));
  if (locale === "unknown") {
    issues.push(cliIssue("locale-unknown", "--locale", { found: options.get("--locale") ?? "" }));
  }
  const base = { locale: locale === "unknown" ? null : locale };
  for (const always of ["help", "version"] as const) {
    if (issues.length === 0 && options.has(`--${always}`)) {
      return { ...base, command: always };
    }
  }
  if (form === null) {
    const found = rest.slice(0, 2).join(" ");
    return { ...base, command: "wrong", issues: [...issues, cliIssue("command-unknown", found, { found })] };
  }
  const files = rest.slice(2);
  issues.push(...countIssues(form, files), ...form.must.filter((option) => !options.has(option)).map((option) => cliIssue("option-missing", option, { option })), ...valueIssues(options));
  return issues.length > 0 ? { ...base, command: "wrong", issues } : { ...base, ...callOf(named as Command, options, files) };
}

function optionsOf({ must, may, flags }: Form): Readonly<Record<string, OptionKind>> {
  return { ...ALWAYS, ...Object.fromEntries([...must, ...may].map((option) => [option, "value" as const])), ...Object.fromEntries(flags.map((option) => [option, "flag" as const])) };
}

function countIssues({ files: [least, most] }: Form, files: readonly string[]): readonly Issue[] {
  return files.length < least ? [cliIssue("input-missing")] : files.slice(most).map((found) => cliIssue("argument-unexpected", found, { found }));
}

/** What a value must be, whichever command takes it. */
const RULES: Readonly<Record<string, (value: string) => string | null>> = {
  "--algorithm": (value) => (ALGORITHMS.some((each) => each === value) ? null : ALGORITHMS.join(", ")),
  "--majority": (value) => (MAJORITIES.some((each) => each === value) ? null : MAJORITIES.join(", ")),
  "--quorum": (value) => (/^[1-9][0-9]{0,2}$/.test(value) ? null : "1 … 999"),
  "--from": (value) => (isClaimedTime(`${value}T00:00:00+00:00`) ? null : "YYYY-MM-DD"),
  "--role": (value) => (value.split(",").every((role) => ROSTER_ROLES.some((each) => each === role)) ? null : ROSTER_ROLES.join(",")),
};

/** Who and what is named stands in documents that people read. */
const NAMES: ReadonlySet<string> = new Set(["--name", "--staff", "--body", "--by"]);

function isName(value: string): boolean {
  return value.trim() !== "" && !/[\p{Cc}\p{Zl}\p{Zp}]|\p{Surrogate}/u.test(value);
}

function valueIssues(options: ReadOptions["options"]): readonly Issue[] {
  return [...options].flatMap(([option, found]) => {
    if (NAMES.has(option) && !isName(found)) {
      return [cliIssue("option-blank", option, { option })];
    }
    const expected = Object.hasOwn(RULES, option) ? (RULES[option]?.(found) ?? null) : null;
    return expected === null ? [] : [cliIssue("option-value", option, { option, found, expected })];
  });
}

function callOf(command: Command, options: ReadOptions["options"], [file = "", ...others]: readonly string[]): SigningCall {
  const value = (option: string): string => options.get(option) ?? "";
  const orNull = (option: string): string | null => options.get(option) ?? null;
  const out = value("--out");
  const from = orNull("--from");
  const passphraseFile = orNull("--passphrase-file");
  const roles = [...new Set(value("--role").split(",").filter((role) => role !== ""))] as RosterRole[];
  const [staffNumber = ""] = others;
  switch (command) {
    case "key-new":
      return { command, name: value("--name"), staffNumber: value("--staff"), algorithm: (orNull("--algorithm") ?? "ES256") as SealAlgorithm, passphraseFile, out };
    case "key-show":
      return { command, file, out: orNull("--out") };
    case "roster-new":
      return { command, body: value("--body"), name: value("--name"), quorum: Number.parseInt(value("--quorum"), 10), majority: (orNull("--majority") ?? "more-than-half") as Majority, from, out };
    case "roster-add":
      return { command, file, cards: others, roles, by: value("--by"), from, out };
    case "roster-renew":
      return { command, file, cards: others, revoked: options.has("--revoked"), by: value("--by"), from, out };
    case "roster-role":
    case "roster-end":
      return { command, file, staffNumber, roles, from, out };
    case "roster-sign":
      return { command, file, key: value("--key"), passphraseFile, out };
    case "roster-check":
      return { command, file, mark: orNull("--mark"), after: orNull("--after") };
  }
}
