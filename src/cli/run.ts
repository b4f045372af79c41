import { cliTexts } from "../messages";
import { readCall } from "./call";
import { build } from "./build";
import { catalogueCheck } from "./catalogueCheck";
import { decision } from "./decision";
import { issueLine } from "./issueLine";
import { localeFrom } from "./locale";
import { review } from "./review";
import { keyNew, keyShow } from "./keys";
import { rosterAdd, rosterCheck, rosterNew, rosterRenew, rosterRoles, rosterSign } from "./rosters";
import { score } from "./score";
import { simulate } from "./simulate";
import { verify } from "./verify";
import type { CliWorld, ExitStatus } from "./world";

/** Runs one call of `servicestar` with the arguments after the program's name. */
export async function run(args: readonly string[], world: CliWorld): Promise<ExitStatus> {
  const call = readCall(args);
  const locale = call.locale ?? localeFrom(world.environment, world.systemLanguage);
  switch (call.command) {
    case "help":
      world.writeOut(`${cliTexts[locale].help}\n`);
      return 0;
    case "version":
      world.writeOut(`${world.version}\n`);
      return 0;
    case "wrong":
      for (const issue of call.issues) {
        const placed = issue.path === "" ? { ...issue, path: cliTexts[locale]["place.call"] } : issue;
        world.writeError(issueLine("servicestar", placed, locale));
      }
      return 2;
    case "build":
      return build(call, world, locale);
    case "score":
      return score(call, world, locale);
    case "review":
      return review(call, world, locale);
    case "simulate":
      return simulate(call, world, locale);
    case "verify":
      return verify(call, world, locale);
    case "decision":
      return decision(call, world, locale);
    case "key-new":
      return keyNew(call, world, locale);
    case "key-show":
      return keyShow(call, world, locale);
    case "roster-new":
      return rosterNew(call, world, locale);
    case "roster-add":
      return rosterAdd(call, world, locale);
    case "roster-renew":
      return rosterRenew(call, world, locale);
    case "roster-role":
    case "roster-end":
      return rosterRoles(call, world, locale);
    case "roster-sign":
      return rosterSign(call, world, locale);
    case "roster-check":
      return rosterCheck(call, world, locale);
    case "catalogue-check":
      return catalogueCheck(call.file, world, locale);
  }
}
