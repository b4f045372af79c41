import type { HashPort } from "../application";

/** SHA-256 by the platform's WebCrypto: browsers on a secure origin, and Node 20 or newer. */
export const webCryptoHash: HashPort = {
  sha256: async (text) => {
    const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};
