import type { JsonValue } from "../json";
import type { FormMapping } from "./formMapping";

/** The mapping as a document of the lowest version that can say it, with every key; its canonical JSON is what its hash is made of. */
export function formDocument(mapping: FormMapping): JsonValue {
  return { format: mapping.sheet.by === "names" ? "servicestar.form/2" : "servicestar.form/1", ...jsonOf(mapping) };
}

/** A mapping holds texts, whole numbers, lists and null alone, and so it is JSON as it stands. */
function jsonOf(mapping: FormMapping): Readonly<Record<string, JsonValue>> {
  return mapping as unknown as Readonly<Record<string, JsonValue>>;
}
