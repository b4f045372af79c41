import type { JsonValue } from "../json";
import { canonicalJson } from "./canonicalJson";

/** A public key as RFC 7517 writes it, with the members that make its thumbprint and no other. */
export type PublicJwk =
  | { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string }
  | { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string };

/** The two ways of signing: ECDSA on P-256 with SHA-256, and Ed25519 under its own name (RFC 9864). */
export type SealAlgorithm = "ES256" | "Ed25519";

/** The one algorithm that a key signs with. No message ever chooses it. */
export function algorithmOf(jwk: PublicJwk): SealAlgorithm {
  return jwk.kty === "EC" ? "ES256" : "Ed25519";
}

/** The text whose SHA-256 is the key's thumbprint (RFC 7638). */
export function thumbprintText(jwk: PublicJwk): string {
  return canonicalJson(jwk.kty === "EC" ? { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y } : { crv: jwk.crv, kty: jwk.kty, x: jwk.x });
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes, given as whole numbers, as base64url without padding. */
export function base64url(bytes: Iterable<number>): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (6 - bits)) & 63);
}

/** Whether the text is base64url of so many bytes and the only one of them: bits that belong to no byte are 0. */
export function isBase64url(text: string, bytes: number): boolean {
  const spare = [0, 4, 2][bytes % 3] as number;
  return text.length === Math.ceil((bytes * 4) / 3) && /^[A-Za-z0-9_-]*$/.test(text) && ALPHABET.indexOf(text.slice(-1)) % (1 << spare) === 0;
}

/** A SHA-256 in hex as base64url: how thumbprints are written. */
export function hexToBase64url(hex: string): string {
  return base64url(Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16)));
}

/** What a header must say for a signature of ours, and all that it may say. */
export function protectedHeader(kind: "servicestar.signoff/1" | "servicestar.roster/1", jwk: PublicJwk, thumbprint: string): JsonValue {
  return { alg: algorithmOf(jwk), b64: false, crit: ["b64"], kid: thumbprint, typ: kind };
}
