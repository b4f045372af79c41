import { algorithmOf, headMark, headerProblems, hexToBase64url, keysOf, rosterContent, rosterProblems, sealProblem, sealedText, thumbprintText } from "../core";
import type { HeadMark, PublicJwk, Roster, SealProblem } from "../core";
import type { HashPort } from "./ports";
import type { SealPort, SealVerdict } from "./sealPorts";

export interface VerifyPorts {
  readonly hash: HashPort;
  readonly seal: SealPort;
}

/** Whether what somebody has from paper is the beginning of what was found. */
export type AnchorVerdict = "matches" | "differs" | "not-given";

export interface VerifiedRoster {
  /** of its content, lower-case hex */
  readonly digest: string;
  readonly mark: HeadMark;
  /** `not-given`: nobody said which roster is the right one, and a roster proves nothing about itself */
  readonly anchor: AnchorVerdict;
  readonly problems: readonly SealProblem[];
}

/** Checks a roster's rules, its keys' thumbprints and its officers' signatures. `anchor`: the beginning of the digest of the right one. */
export async function verifyRoster(roster: Roster, anchor: string | null, { hash, seal }: VerifyPorts): Promise<VerifiedRoster> {
  const text = sealedText("servicestar.roster/1", rosterContent(roster));
  const digest = await hash.sha256(text);
  const anchored = anchorVerdict(digest, anchor);
  const problems: SealProblem[] = [...rosterProblems(roster)];
  for (const [place, person] of roster.people.entries()) {
    for (const [index, key] of person.keys.entries()) {
      const expected = hexToBase64url(await hash.sha256(thumbprintText(key.jwk)));
      if (expected !== key.thumbprint) {
        problems.push(sealProblem("thumbprint-differs", `people/${String(place)}/keys/${String(index)}/thumbprint`, { name: person.name, found: key.thumbprint, expected }));
      }
    }
  }
  for (const [index, signature] of roster.signatures.entries()) {
    const path = `signatures/${String(index)}`;
    const found = keysOf(roster, signature.key)[0];
    // A key that the roster lacks is told by its rules.
    if (found !== undefined) {
      const faults = headerProblems(signature.protected, "servicestar.roster/1", found.key, `${path}/protected`);
      const verdict = faults.length > 0 ? "valid" : await seal.verify(signature, found.key.jwk, text);
      problems.push(...faults, ...verdictProblems(verdict, "roster-signature-wrong", found.person.name, found.key.jwk, path));
    }
  }
  return {
    digest,
    mark: headMark(digest),
    anchor: anchored,
    problems: anchored === "differs" ? [...problems, sealProblem("roster-anchor-differs", "", { found: digest, expected: anchor ?? "" })] : problems,
  };
}

/** What a signature's verdict says, in a problem's words. */
export function verdictProblems(verdict: SealVerdict, wrong: "signature-wrong" | "roster-signature-wrong", name: string, jwk: PublicJwk, path: string): readonly SealProblem[] {
  const place = path === "" ? "signature" : `${path}/signature`;
  switch (verdict) {
    case "valid":
      return [];
    case "wrong":
      return [sealProblem(wrong, place, { name })];
    case "unsupported":
      return [sealProblem("algorithm-unsupported", place, { algorithm: algorithmOf(jwk) })];
  }
}

/** Fewer digits are found again by trying. */
const ANCHOR = /^[0-9a-f]{16,64}$/;

/** A mark from paper held against a hash. Fewer than sixteen digits never match. */
export function anchorVerdict(hash: string, anchor: string | null): AnchorVerdict {
  return anchor === null ? "not-given" : ANCHOR.test(anchor) && hash.startsWith(anchor) ? "matches" : "differs";
}
