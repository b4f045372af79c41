import { canonicalJson } from "./canonicalJson";
import { sealProblem, type SealProblem } from "./problem";
import { algorithmOf, base64url, isBase64url, protectedHeader, type PublicJwk } from "./publicKey";

type HeaderKind = Parameters<typeof protectedHeader>[0];

/** The protected header of a signature of ours, as it stands in a JWS. */
export function headerText(kind: HeaderKind, jwk: PublicJwk, thumbprint: string): string {
  return base64url(asciiBytes(canonicalJson(protectedHeader(kind, jwk, thumbprint))));
}

const MEMBERS: ReadonlySet<string> = new Set(["alg", "b64", "crit", "kid", "typ"]);

/**
 * What is wrong with a header that came with a signature. It must be the one header that this key makes for this kind, character for
 * character: a key, an address of a key, another algorithm or one more thing to be understood is never taken from a message.
 */
export function headerProblems(header: string, kind: HeaderKind, { jwk, thumbprint }: { readonly jwk: PublicJwk; readonly thumbprint: string }, path: string): readonly SealProblem[] {
  if (header === headerText(kind, jwk, thumbprint)) {
    return [];
  }
  const found = decoded(header);
  if (found === null) {
    return [sealProblem("header-unreadable", path)];
  }
  const foreign = Object.keys(found).filter((member) => !MEMBERS.has(member)).map((member) => sealProblem("header-member", path, { member: shortened(member) }));
  const algorithm = found.alg === algorithmOf(jwk) ? [] : [sealProblem("algorithm-refused", path, { found: typeof found.alg === "string" ? shortened(found.alg) : "" })];
  const problems = [...foreign, ...algorithm];
  return problems.length > 0 ? problems : [sealProblem("header-differs", path)];
}

/** As long as a message shows. */
const SHOWN = 40;

function shortened(text: string): string {
  return [...text].slice(0, SHOWN).join("");
}

function asciiBytes(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The object that a header is, or null; told apart only to say what is wrong with it. */
function decoded(header: string): Readonly<Record<string, unknown>> | null {
  if (!isBase64url(header, Math.floor((header.length * 3) / 4))) {
    return null;
  }
  let text = "";
  let bits = 0;
  let held = 0;
  for (const character of header) {
    held = ((held << 6) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      text += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
