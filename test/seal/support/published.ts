import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicJwk } from "../../../src/core";

const read = (name: string): string => readFileSync(join(__dirname, "..", "vectors", name), "utf8");
const base64url = (hex: string): string => Buffer.from(hex, "hex").toString("base64url");

interface Group {
  readonly pk: string;
  readonly tests: readonly (readonly [number: number, message: string, signature: string, verdict: "valid" | "invalid"])[];
}

/** A published signature, right or wrong. Everything in it is a text, so that it can be handed to a browser. */
export interface PublishedSignature {
  readonly number: number;
  readonly jwk: PublicJwk;
  /** hexadecimal */
  readonly message: string;
  readonly signature: string;
  readonly isValid: boolean;
}

const KEYS = {
  ecdsa_secp256r1_sha256_p1363: (pk: string): PublicJwk => ({ kty: "EC", crv: "P-256", x: base64url(pk.slice(2, 66)), y: base64url(pk.slice(66)) }),
  ed25519: (pk: string): PublicJwk => ({ kty: "OKP", crv: "Ed25519", x: base64url(pk) }),
};

/** Both sets of Wycheproof with how many signatures each has. */
export const WYCHEPROOF = [
  ["ecdsa_secp256r1_sha256_p1363", 262],
  ["ed25519", 151],
] as const;

export function publishedSignatures(name: keyof typeof KEYS): readonly PublishedSignature[] {
  const groups = JSON.parse(read(`wycheproof/${name}.json`)) as readonly Group[];
  return groups.flatMap(({ pk, tests }) => tests.map(([number, message, signature, verdict]) => ({ number, jwk: KEYS[name](pk), message, signature: base64url(signature), isValid: verdict === "valid" })));
}

/** The documents of RFC 8785's author that hold whole numbers alone, with their canonical form. */
export const RFC_8785 = ["arrays", "french", "structures", "unicode", "weird"] as const;

export function publishedJson(name: (typeof RFC_8785)[number] | "values"): { readonly input: string; readonly output: string } {
  return { input: read(`rfc8785/${name}.input.json`), output: read(`rfc8785/${name}.output.json`) };
}

/** A file of the record of format 1 that is kept as it was made. */
export function formatOne(name: "record" | "roster"): string {
  return read(`format-1/${name}.json`);
}
