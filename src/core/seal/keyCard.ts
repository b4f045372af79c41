import type { JsonValue } from "../json";
import type { KeyFile } from "./keyFile";

/** 公钥卡: what a person hands to an officer to be enrolled, the public part of a key file; `servicestar.public-key/1`. */
export type KeyCard = Pick<KeyFile, "holder" | "madeAt" | "jwk">;

/** The public part of a key file, which holds nothing secret, not even encrypted. */
export function keyCardDocument({ holder, madeAt, jwk }: KeyCard): JsonValue {
  return { format: "servicestar.public-key/1", holder: { ...holder }, madeAt, jwk: { ...jwk } };
}
