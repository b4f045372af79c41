import { createHash } from "node:crypto";
import type { HashPort } from "../application";

/** SHA-256 by Node's own hash, in the thread that asks for it: for short texts the way to WebCrypto's threads and back takes longer than hashing them. */
export const nodeHash: HashPort = {
  sha256: (text) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex")),
};
