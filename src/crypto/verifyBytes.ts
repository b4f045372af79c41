import { algorithmOf, isBase64url, type PublicJwk, type SealAlgorithm } from "../core";

const SIGNATURE_BYTES = 64;

/** WebCrypto's names for an algorithm: of its keys, and of its signatures. */
export const WEB_CRYPTO: Readonly<Record<SealAlgorithm, { readonly key: EcKeyImportParams | AlgorithmIdentifier; readonly signature: EcdsaParams | AlgorithmIdentifier }>> = {
  ES256: { key: { name: "ECDSA", namedCurve: "P-256" }, signature: { name: "ECDSA", hash: "SHA-256" } },
  Ed25519: { key: { name: "Ed25519" }, signature: { name: "Ed25519" } },
};

/** Whether the signature (base64url, r and s or R and S one after the other) is this key's over the bytes; false too where the platform cannot tell. */
export async function verifyBytes(jwk: PublicJwk, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
  if (!isBase64url(signature, SIGNATURE_BYTES)) {
    return false;
  }
  const { key, signature: algorithm } = WEB_CRYPTO[algorithmOf(jwk)];
  try {
    const imported = await globalThis.crypto.subtle.importKey("jwk", { ...jwk }, key, false, ["verify"]);
    return await globalThis.crypto.subtle.verify(algorithm, imported, bytesOf(signature), bytes);
  } catch (error) {
    if (error instanceof DOMException) {
      return false;
    }
    throw error;
  }
}

/** The bytes of a base64url text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
