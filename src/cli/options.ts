import type { Issue, Locale } from "../core";
import { cliIssue } from "./issueCodes";

/** `values`: it may be given several times */
export type OptionKind = "value" | "values" | "flag";

/** What every command takes. */
export const ALWAYS: Readonly<Record<string, OptionKind>> = { "--locale": "value", "--help": "flag", "--version": "flag" };
const LOCALES: readonly string[] = ["zh-CN", "en-US"] satisfies Locale[];

/** What a call names besides its files. */
export interface ReadOptions {
  readonly options: ReadonlyMap<string, string>;
  /** of options that may be given several times */
  readonly several: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
  readonly issues: Issue[];
}

/** Reads options out of arguments, and everything that is wrong with them. What is no option stays in `rest`, in order. */
export function readOptions(args: readonly string[], known: Readonly<Record<string, OptionKind>>): ReadOptions {
  const options = new Map<string, string>();
  const several = new Map<string, readonly string[]>();
  const rest: string[] = [];
  const issues: Issue[] = [];
  const queue = [...args];
  for (let argument = queue.shift(); argument !== undefined; argument = queue.shift()) {
    if (argument === "--") {
      rest.push(...queue.splice(0));
    } else if (argument.startsWith("-") && argument !== "-") {
      readOption(argument === "-h" ? "--help" : argument, queue, known, { options, several, issues });
    } else {
      rest.push(argument);
    }
  }
  return { options, several, rest, issues };
}

function readOption(
  argument: string,
  queue: string[],
  known: Readonly<Record<string, OptionKind>>,
  { options, several, issues }: { readonly options: Map<string, string>; readonly several: Map<string, readonly string[]>; readonly issues: Issue[] },
): void {
  const equals = argument.indexOf("=");
  const option = equals < 0 ? argument : argument.slice(0, equals);
  const kind = Object.hasOwn(known, option) ? known[option] : undefined;
  const params = { option };
  if (kind === undefined) {
    issues.push(cliIssue("option-unknown", option, params));
    return;
  }
  let value = equals < 0 ? "" : argument.slice(equals + 1);
  if (kind !== "flag" && equals < 0 && queue[0]?.startsWith("--") !== true) {
    value = queue.shift() ?? "";
  }
  if (kind !== "flag" && value === "") {
    issues.push(cliIssue("option-without-value", option, params));
  } else if (kind === "flag" && equals >= 0) {
    issues.push(cliIssue("option-with-value", option, params));
  } else if (kind === "values") {
    several.set(option, [...(several.get(option) ?? []), value]);
  } else if (options.has(option)) {
    issues.push(cliIssue("option-twice", option, params));
  } else {
    options.set(option, value);
  }
}

/** null where no language is named */
export function localeOf(value: string | undefined): Locale | null | "unknown" {
  if (value === undefined) {
    return null;
  }
  return LOCALES.includes(value) ? (value as Locale) : "unknown";
}
