import { deflateSync } from "fflate";
import type { DeflateRaw } from "../xlsx";

/** Deflate in a page or a worker, without waiting. */
export const deflateBrowser: DeflateRaw = (bytes) => deflateSync(bytes);
