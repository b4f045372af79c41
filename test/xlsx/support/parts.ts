import { unzipSync, strFromU8 } from "fflate";
import { deflateNode } from "../../../src/files/deflateNode";
import { writeXlsx, type XlsxDocument } from "../../../src/xlsx";

/** The bytes of a document, deflated by Node. */
export function bytesOf(document: XlsxDocument): Uint8Array {
  return writeXlsx(document, { deflate: deflateNode });
}

/** Every part of a file as text, in the order of the archive. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** One part; a missing one fails the test. */
export function part(parts: ReadonlyMap<string, string>, name: string): string {
  const text = parts.get(name);
  if (text === undefined) {
    throw new Error(`no part ${name} among ${[...parts.keys()].join(", ")}`);
  }
  return text;
}
