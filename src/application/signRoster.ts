import { draftProblems, headerText, rosterContent, sealedText } from "../core";
import type { Roster, SealProblem } from "../core";
import type { SigningKey } from "./sealPorts";
import { verifyRoster, type VerifyPorts } from "./verifyRoster";

export type SignedRoster = { readonly ok: true; readonly roster: Roster } | { readonly ok: false; readonly problems: readonly SealProblem[] };

/**
 * The roster with one more officer's signature, or everything that speaks against it: nobody signs a roster that breaks a rule, that is not as
 * another officer signed it, or in which he is no officer.
 */
export async function signRoster(roster: Roster, key: SigningKey, ports: VerifyPorts): Promise<SignedRoster> {
  const seal = await key.sign(headerText("servicestar.roster/1", key.jwk, key.thumbprint), sealedText("servicestar.roster/1", rosterContent(roster)));
  const next: Roster = { ...roster, signatures: [...roster.signatures, { staffNumber: key.holder.staffNumber, key: key.thumbprint, ...seal }] };
  const broken = new Set(draftProblems(next).map(({ code, path }) => `${path}: ${code}`));
  const { problems } = await verifyRoster(next, null, ports);
  const against = problems.filter(({ code, path, kind }) => kind !== "policy" || broken.has(`${path}: ${code}`));
  return against.length > 0 ? { ok: false, problems: against } : { ok: true, roster: next };
}
