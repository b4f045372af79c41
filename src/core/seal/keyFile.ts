import type { JsonValue } from "../json";
import type { ClaimedTime } from "./moment";
import type { PublicJwk } from "./publicKey";

/** Fewer rounds are too quick to guess at; more would be made to keep a computer busy. */
export const LEAST_ITERATIONS = 600_000;
export const MOST_ITERATIONS = 10_000_000;

/** 签名密钥文件: a signer's own key, encrypted under a passphrase; `servicestar.key/1`. */
export interface KeyFile {
  readonly holder: { readonly name: string; readonly staffNumber: string };
  readonly madeAt: ClaimedTime;
  readonly jwk: PublicJwk;
  readonly derivation: { readonly name: "PBKDF2-SHA-256"; readonly iterations: number; readonly salt: string };
  readonly cipher: { readonly name: "AES-256-GCM"; readonly iv: string };
  /** the private key (PKCS #8), encrypted with everything else of the file bound to it; base64url */
  readonly secret: string;
}

/** The key file as a document. */
export function keyFileDocument(file: KeyFile): JsonValue {
  return { format: "servicestar.key/1", ...(file as unknown as Readonly<Record<string, JsonValue>>) };
}

/** All of a key file that stands open in it and that its cipher protects against change. */
export function keyFileOpenPart({ secret: _secret, ...open }: KeyFile): JsonValue {
  return { format: "servicestar.key/1", ...(open as unknown as Readonly<Record<string, JsonValue>>) };
}
