import { constants, deflateRawSync } from "node:zlib";
import type { DeflatePieces, DeflateRaw } from "../xlsx";

/** Deflate of this Node's own zlib. */
export const deflateNode: DeflateRaw = (bytes) => new Uint8Array(deflateRawSync(bytes));

/** How far back DEFLATE looks (RFC 1951). */
const WINDOW = 32 * 1024;

/** The same piece by piece: each is packed with the last of what stood before it as its dictionary, and ends at a whole byte. */
export function deflatePiecesNode(): DeflatePieces {
  let before: Uint8Array = new Uint8Array();
  const packed = (bytes: Uint8Array, finishFlush: number): Uint8Array => {
    const given = deflateRawSync(bytes, { finishFlush, ...(before.length === 0 ? {} : { dictionary: before }) });
    before = Buffer.concat([before, bytes].map((one) => one.subarray(-WINDOW))).subarray(-WINDOW);
    return new Uint8Array(given);
  };
  return { next: (bytes) => packed(bytes, constants.Z_SYNC_FLUSH), last: (bytes) => packed(bytes, constants.Z_FINISH) };
}
