import { strToU8, unzipSync } from "fflate";
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";
import { zip } from "./zip";

const deflate = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(bytes));
const long = strToU8("a long text ".repeat(50));

test("CRC-32 of the check value of its definition", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("entries come out again, in order", () => {
  const archive = zip([{ name: "b/long.xml", bytes: long }, { name: "a.xml", bytes: strToU8("<a/>") }, { name: "empty", bytes: new Uint8Array() }], deflate);
  expect(Object.entries(unzipSync(archive))).toEqual([
    ["b/long.xml", long],
    ["a.xml", strToU8("<a/>")],
    ["empty", new Uint8Array()],
  ]);
});

test("the headers of a deflated and of a stored entry", () => {
  const archive = zip([{ name: "long", bytes: long }, { name: "s", bytes: strToU8("xyz") }], deflate);
  const view = new DataView(archive.buffer);
  const packed = deflate(long).length;
  const local = (at: number): readonly number[] => [view.getUint32(at, true), view.getUint16(at + 4, true), view.getUint16(at + 6, true), view.getUint16(at + 8, true), view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  expect(local(0)).toEqual([0x04034b50, 20, 0, 8, crc32(long), packed, long.length]);
  const second = 30 + 4 + packed;
  expect(local(second)).toEqual([0x04034b50, 20, 0, 0, crc32(strToU8("xyz")), 3, 3]);
  const directory = second + 30 + 1 + 3;
  const end = directory + 46 + 4 + 46 + 1;
  expect(archive.length).toBe(end + 22);
  expect([view.getUint32(end, true), view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)]).toEqual([0x06054b50, 2, end - directory, directory]);
  expect([view.getUint32(directory, true), view.getUint32(directory + 42, true), view.getUint32(directory + 50, true), view.getUint32(directory + 50 + 42, true)]).toEqual([0x02014b50, 0, 0x02014b50, second]);
});
