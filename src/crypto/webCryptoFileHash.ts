import { LARGEST_EVIDENCE_MEGABYTES, type FileHashPort } from "../application";
import { hexOf } from "./hex";

const MEGABYTE = 1024 * 1024;
/** Read at a time: small enough to say how far it is and to stop soon. */
const PIECE = 4 * MEGABYTE;

/**
 * SHA-256 of a file by the platform's WebCrypto, which takes all bytes at once: they are read in pieces into memory, one file at a time,
 * and hashed beside the page's own thread.
 */
export const webCryptoFileHash: FileHashPort = {
  hash: async (file, signal, onRead) => {
    const { size } = file;
    if (size > LARGEST_EVIDENCE_MEGABYTES * MEGABYTE) {
      return { ok: false, reason: "too-large" };
    }
    try {
      const bytes = new Uint8Array(size);
      let read = 0;
      while (read < size) {
        const piece = new Uint8Array(await file.slice(read, Math.min(read + PIECE, size)).arrayBuffer());
        if (signal.aborted) {
          return { ok: false, reason: "cancelled" };
        }
        if (piece.length === 0) {
          return { ok: false, reason: "unreadable" };
        }
        bytes.set(piece, read);
        read += piece.length;
        onRead(read);
      }
      const hash = hexOf(await globalThis.crypto.subtle.digest("SHA-256", bytes));
      return signal.aborted ? { ok: false, reason: "cancelled" } : { ok: true, hash, size };
    } catch {
      // Whatever the browser calls it: what was picked cannot be read any more.
      return { ok: false, reason: "unreadable" };
    }
  },
};
