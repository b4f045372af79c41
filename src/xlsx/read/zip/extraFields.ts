import { refuse } from "../refusal";
import { uint16 } from "./littleEndian";

const NONE: ReadonlyMap<number, Uint8Array> = new Map();

/** The extra fields of a header, which stand from `start` to `end`, by their id; each stands once, and they fill their space exactly. */
export function extraFields(bytes: Uint8Array, start: number, end: number, part: string): ReadonlyMap<number, Uint8Array> {
  if (start === end) {
    return NONE;
  }
  const fields = new Map<number, Uint8Array>();
  let place = start;
  while (place < end) {
    const id = uint16(bytes, place);
    const next = place + 4 + uint16(bytes, place + 2);
    if (next > end || fields.has(id)) {
      return refuse("zip-directory", {}, { part });
    }
    fields.set(id, bytes.subarray(place + 4, next));
    place = next;
  }
  return fields;
}
