import type { JsonValue } from "../json";
import { canonicalJson } from "./canonicalJson";

/** Everything that is hashed or signed, each kind under a name of its own, so that no document can stand in for one of another kind. */
export type SealedKind = "servicestar.statement/1" | "servicestar.signoff/1" | "servicestar.roster/1" | "servicestar.head/1";

/** The text whose UTF-8 bytes are hashed and signed: the kind, a line feed, then the canonical JSON. */
export function sealedText(kind: SealedKind, document: JsonValue): string {
  return `${kind}\n${canonicalJson(document)}`;
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
export type HashText = (text: string) => Promise<string>;
