import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";

/** The least that anybody has to do: inflate the parts that hold the sheet, and hash the file. Nothing is checked and nothing is read. */
export function read(bytes, sheet) {
  createHash("sha256").update(bytes).digest();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let place = bytes.readUInt32LE(end + 16);
  const parts = new Map();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(place + offset));
    const name = bytes.latin1Slice(place + 46, place + 46 + nameLength);
    parts.set(name, { size: bytes.readUInt32LE(place + 24), packed: bytes.readUInt32LE(place + 20), at: bytes.readUInt32LE(place + 42) });
    place += 46 + nameLength + extra + comment;
  }
  const inflate = (name) => {
    const { size, packed, at } = parts.get(name);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(size, 1) });
  };
  const index = inflate("xl/workbook.xml").toString("utf8").split("<sheet ").findIndex((tag) => tag.startsWith(`name="${sheet}"`));
  for (const name of ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", `xl/worksheets/sheet${index}.xml`]) inflate(name);
  return null;
}

// It reads nothing.
export function* cells() {}
