import { refuse } from "../refusal";
import { uint16 } from "./littleEndian";

const NONE: ReadonlyMap<number, Uint8Array> = new Map();

/** The extra fields of a header by their id; each stands once, and they fill their space exactly. */
export function extraFields(bytes: Uint8Array, part: string): ReadonlyMap<number, Uint8Array> {
  if (bytes.length === 0) {
    return NONE;
  }
  const fields = new Map<number, Uint8Array>();
  let place = 0;
  while (place < bytes.length) {
    const id = uint16(bytes, place);
    const end = place + 4 + uint16(bytes, place + 2);
    if (end > bytes.length || fields.has(id)) {
      return refuse("zip-directory", {}, { part });
    }
    fields.set(id, bytes.subarray(place + 4, end));
    place = end;
  }
  return fields;
}
