import type { Issue, Locale } from "../core";
import { cliIssue } from "./issueCodes";

export type OptionKind = "value" | "flag";

/** What every command takes. */
export const ALWAYS: Readonly<Record<string, OptionKind>> = { "--locale": "value", "--help": "flag", "--version": "flag" };
const LOCALES: readonly string[] = ["zh-CN", "en-US"] satisfies Locale[];

/** What a call names besides its files. */
export interface ReadOptions {
  readonly options: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
  readonly issues: Issue[];
}

/** Reads options out of arguments, and everything that is wrong with them. What is no option stays in `rest`, in order. */
export function readOptions(args: readonly string[], known: Readonly<Record<string, OptionKind>>): ReadOptions {
  const options = new Map<string, string>();
  const rest: string[] = [];
  const issues: Issue[] = [];
  const queue = [...args];
  for (let argument = queue.shift(); argument !== undefined; argument = queue.shift()) {
    if (argument === "--") {
      rest.push(...queue.splice(0));
    } else if (argument.startsWith("-") && argument !== "-") {
      readOption(argument === "-h" ? "--help" : argument, queue, known, options, issues);
    } else {
      rest.push(argument);
    }
  }
  return { options, rest, issues };
}

function readOption(
  argument: string,
  queue: string[],
  known: Readonly<Record<string, OptionKind>>,
  options: Map<string, string>,
  issues: Issue[],
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
  if (kind === "value" && equals < 0 && queue[0]?.startsWith("--") !== true) {
    value = queue.shift() ?? "";
  }
  if (kind === "value" && value === "") {
    issues.push(cliIssue("option-without-value", option, params));
  } else if (kind === "flag" && equals >= 0) {
    issues.push(cliIssue("option-with-value", option, params));
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
