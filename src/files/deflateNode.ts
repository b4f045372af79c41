import { deflateRawSync } from "node:zlib";
import type { DeflateRaw } from "../xlsx";

/** Deflate of this Node's own zlib. */
export const deflateNode: DeflateRaw = (bytes) => new Uint8Array(deflateRawSync(bytes));
