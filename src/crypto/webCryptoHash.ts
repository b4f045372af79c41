import type { HashPort } from "../application";
import { hexOf } from "./hex";

/** SHA-256 by the platform's WebCrypto: browsers on a secure origin, and Node 20 or newer. */
export const webCryptoHash: HashPort = {
  sha256: async (text) => hexOf(await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
};

/** Lower-case hex SHA-256 of bytes. */
export async function bytesSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await globalThis.crypto.subtle.digest("SHA-256", bytes));
}
