import { numberXml, textXml } from "../write/xml";
import type { XlsxPatchValue } from "./changes";
import type { StartTag } from "./startTag";

/** What says of a value what it is, or that it is more than it seems: these go with the value. */
const OF_VALUES = ["t", "cm", "vm"];

/** A cell with another value, in the tag that it had; `rest` is what stands behind the value. */
export function cellText(tag: StartTag, value: XlsxPatchValue, rest: string): string {
  const plain = tag.without(...OF_VALUES);
  const valued = (content: string): string => plain.sibling("v").around(content) + rest;
  switch (value.kind) {
    case "blank":
      return plain.around(rest);
    case "number":
      return plain.around(valued(numberXml(value.value)));
    case "boolean":
      return plain.with("t", "b").around(valued(value.value ? "1" : "0"));
    case "text":
      return value.text === "" ? plain.around(rest) : plain.with("t", "inlineStr").around(plain.sibling("is").around(textXml(value.text, plain.prefix)) + rest);
  }
}
