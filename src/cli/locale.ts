import type { Locale } from "../core";

/** The language to speak: as POSIX has it, the first of LC_ALL, LC_MESSAGES and LANG that is set, else the system's. */
export function localeFrom(environment: Readonly<Record<string, string | undefined>>, systemLanguage: string): Locale {
  const named = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== "");
  return /^zh(?:$|[^a-z])/i.test(named ?? systemLanguage) ? "zh-CN" : "en-US";
}
