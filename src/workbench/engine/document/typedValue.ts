import { numfmt } from "@univerjs/core";

/** Chinese and Japanese characters: no number, date or truth value that the grid reads has one. */
const IDEOGRAPH = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;

/** What a text means that a person typed; null where it is a text. The library tries every form of a date, which for the texts of a scoresheet was a third of writing them. */
export function typedValue(text: string): ReturnType<typeof numfmt.parseValue> {
  return IDEOGRAPH.test(text) ? null : numfmt.parseValue(text);
}
