import { deflateRawSync, gzipSync } from "node:zlib";
import { book, bookEntries, bookWith, SHEET, STRINGS, strings, withCell } from "./make/book";
import type { HostileRow } from "./outcome";
import { DAMAGED_DEFLATE } from "./make/deflateData";
import { crcOf, makeZip, record, type ZipEntry } from "./make/zip";

const SIXTY = { read: { A3: "得分", C3: 60 } } as const;
const NINETY_FIVE = withCell(`<c r="C3"><v>95</v></c>`);
/** So long that codes of their own take up little beside it: data much larger than their content are refused for that alone. */
const LONG = NINETY_FIVE + " ".repeat(30_000);
const spaces = (size: number): Buffer => Buffer.alloc(size, 0x20);
const text = (content: string): Uint8Array => Buffer.from(content);

function compound(...names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(2048);
  file.write("d0cf11e0a1b11ae1", "hex");
  names.forEach((name, index) => file.write(name, 1024 + 128 * index, "utf16le"));
  return file;
}

/** A second archive with another score, to be hidden in the first. */
const otherBook = (): Uint8Array => book({ [SHEET]: NINETY_FIVE });

export const ZIP_ROWS: readonly HostileRow[] = [
  { id: "H0", what: "the sound workbook that all others are made from", bytes: () => book(), outcome: SIXTY },
  { id: "H1", what: "the same part twice, 60 then 95", bytes: () => makeZip([...bookEntries(), { name: SHEET, data: NINETY_FIVE }]), outcome: { refused: "zip-duplicate-name", part: SHEET } },
  { id: "H2", what: "parts that differ by case", bytes: () => book({ "xl/worksheets/Sheet1.xml": NINETY_FIVE }), outcome: { refused: "zip-duplicate-name" } },
  { id: "H3", what: "parts that differ by full-width letters", bytes: () => book({ "xl/worksheets/ｓheet1.xml": NINETY_FIVE }), outcome: { refused: "zip-duplicate-name" } },
  { id: "H3", what: "parts that differ by composition", bytes: () => book({ "xl/é.xml": "", "xl/e\u0301.xml": "" }), outcome: { refused: "zip-duplicate-name" } },
  { id: "H3", what: "parts that differ by the Kelvin sign", bytes: () => book({ "xl/wor\u212Abook.xml": "" }), outcome: { refused: "zip-duplicate-name" } },
  { id: "H4", what: "a local header with another name", bytes: () => bookWith(SHEET, { local: { name: "xl/worksheets/sheet3.xml" } }), outcome: { refused: "zip-local-header", part: SHEET } },
  { id: "H5", what: "a local header with another size", bytes: () => bookWith(SHEET, { local: { size: 7 } }), outcome: { refused: "zip-local-header" } },
  { id: "H5", what: "a local header with another compressed size", bytes: () => bookWith(SHEET, { local: { compressedSize: 7 } }), outcome: { refused: "zip-local-header" } },
  { id: "H5", what: "a local header with another method", bytes: () => bookWith(SHEET, { local: { method: 0 } }), outcome: { refused: "zip-local-header" } },
  { id: "H5", what: "a local header with another checksum", bytes: () => bookWith(SHEET, { local: { crc: 7 } }), outcome: { refused: "zip-local-header" } },
  { id: "H5", what: "a local header with other flags", bytes: () => bookWith(SHEET, { local: { flags: 2 } }), outcome: { refused: "zip-local-header" } },
  { id: "H6", what: "a declared size that is too small", bytes: () => bookWith(SHEET, { size: 100 }), outcome: { refused: "zip-data", part: SHEET } },
  { id: "H6", what: "a declared size that is one too large", bytes: () => bookWith(SHEET, { size: withCell("").length * 2 }), outcome: { refused: "zip-data" } },
  { id: "H6", what: "a declared size of nothing", bytes: () => bookWith(SHEET, { size: 0 }), outcome: { refused: "zip-data" } },
  { id: "H7", what: "a declared size of 4 GB", bytes: () => bookWith(SHEET, { size: 0xffff_fffe, local: { size: 0xffff_fffe } }), outcome: { refused: "limit-part-size" } },
  { id: "H7", what: "a declared size of 4 GB without its zip64 field", bytes: () => bookWith(SHEET, { size: 0xffff_ffff }), outcome: { refused: "zip-directory" } },
  { id: "H8", what: "a wrong checksum", bytes: () => bookWith(SHEET, { crc: 7 }), outcome: { refused: "zip-checksum", part: SHEET } },
  { id: "H8", what: "a flipped bit that turns 60 into 20", bytes: () => bookWith(SHEET, { method: 0, compressed: Buffer.from(withCell(`<c r="C3"><v>20</v></c>`)), data: withCell(`<c r="C3"><v>60</v></c>`) }), outcome: { refused: "zip-checksum" } },
  ...DAMAGED_DEFLATE.map(({ what, make }): HostileRow => ({ id: "H8", what: `deflate data with ${what}, under a checksum that is right`, bytes: () => bookWith(SHEET, { data: LONG, compressed: make(Buffer.from(LONG)) }), outcome: { refused: "zip-data", part: SHEET } })),
  { id: "H9", what: "two archives joined, 60 + 95", bytes: () => Buffer.concat([book(), otherBook()]), outcome: { refused: "zip-bytes-before" } },
  { id: "H9", what: "two archives joined, 95 + 60", bytes: () => Buffer.concat([otherBook(), book()]), outcome: { refused: "zip-bytes-before" } },
  { id: "H10", what: "a whole archive in the comment", bytes: () => book({}, { comment: otherBook() }), outcome: { refused: "zip-bytes-before" } },
  { id: "H10", what: "a comment", bytes: () => book({}, { comment: text("by the scanner") }), outcome: { refused: "zip-comment" } },
  { id: "H11", what: "bytes before the first header", bytes: () => Buffer.concat([text("#!/bin/sh\n"), book()]), outcome: { refused: "zip-bytes-before" } },
  { id: "H11", what: "bytes before the first header, with offsets that know of them", bytes: () => makeZip(bookEntries().map((entry, index) => (index === 0 ? { ...entry, before: text("MZ") } : entry))), outcome: { refused: "zip-gap" } },
  { id: "H11", what: "bytes between two entries", bytes: () => bookWith(SHEET, { before: otherBook() }), outcome: { refused: "zip-gap" } },
  { id: "H11", what: "bytes before the directory", bytes: () => book({}, { beforeDirectory: otherBook() }), outcome: { refused: "zip-gap" } },
  { id: "H11", what: "bytes after the end record", bytes: () => Buffer.concat([book(), text("\n")]), outcome: { refused: "zip-bytes-after" } },
  { id: "H12", what: "half a file", bytes: () => book().subarray(0, 900), outcome: { refused: "zip-truncated" } },
  { id: "H12", what: "a file without its end record", bytes: () => book().subarray(0, -22), outcome: { refused: "zip-truncated" } },
  { id: "H12", what: "a comment that is cut off", bytes: () => book({}, { commentLength: 5 }), outcome: { refused: "zip-truncated" } },
  { id: "H13", what: "two end records", bytes: () => Buffer.concat([book(), book().subarray(-22)]), outcome: { refused: "zip-bytes-before" } },
  { id: "H13", what: "a zip64 end record that agrees", bytes: () => book({}, { zip64: "with" }), outcome: SIXTY },
  { id: "H13", what: "a zip64 end record that counts alone", bytes: () => book({}, { zip64: "only" }), outcome: SIXTY },
  { id: "H13", what: "a zip64 end record that disagrees", bytes: () => book({}, { zip64: "differs" }), outcome: { refused: "zip-end-record" } },
  { id: "H13", what: "an entry with zip64 sizes", bytes: () => bookWith(SHEET, { isWide: true }), outcome: SIXTY },
  { id: "H13", what: "more entries counted than there are", bytes: () => book({}, { count: 9 }), outcome: { refused: "zip-directory" } },
  { id: "H13", what: "fewer entries counted than there are", bytes: () => book({}, { count: 7 }), outcome: { refused: "zip-directory" } },
  { id: "H14", what: "two entries that share their data", bytes: () => makeZip([...bookEntries(), { name: "xl/copy.xml", sharesDataOf: 4 }]), outcome: { refused: "zip-overlap" } },
  { id: "H14", what: "an entry that reaches over the next", bytes: () => bookWith(SHEET, { compressedSize: 60_000, size: 60_000 }), outcome: { refused: "zip-overlap", part: SHEET } },
  { id: "H15", what: "40 MB of spaces", bytes: () => bookWith(SHEET, { data: spaces(40 * 1024 * 1024) }), outcome: { refused: "limit-part-size", part: SHEET } },
  { id: "H15", what: "30 MB of spaces", bytes: () => bookWith(SHEET, { data: spaces(30 * 1024 * 1024) }), outcome: { refused: "limit-ratio", part: SHEET } },
  { id: "H15", what: "many parts that are too large only together", bytes: () => book({ [STRINGS]: strings(noise(400_000)), [SHEET]: noise(400_000) }), limits: { totalBytes: 600_000, text: 500_000 }, outcome: { refused: "limit-total-size", part: SHEET } },
  { id: "H16", what: "40 MB of spaces that claim to be 700 bytes", bytes: () => bookWith(SHEET, { compressed: deflateRawSync(spaces(40 * 1024 * 1024)), size: 700 }), outcome: { refused: "zip-data", part: SHEET } },
  { id: "H16", what: "40 MB of spaces that claim to be 400 KB", bytes: () => bookWith(SHEET, { compressed: deflateRawSync(spaces(40 * 1024 * 1024)), size: 400_000 }), outcome: { refused: "zip-data", part: SHEET } },
  { id: "H15", what: "a bomb that no part leads to", bytes: () => book({ "xl/media/image1.png": spaces(40 * 1024 * 1024) }), outcome: SIXTY },
  { id: "H17", what: "20,000 empty entries", bytes: () => makeZip([...bookEntries(), ...Array.from({ length: 20_000 }, (_, index): ZipEntry => ({ name: `xl/x${index}`, method: 0 }))]), outcome: { refused: "limit-entries" } },
  { id: "H18", what: "an archive among the entries", bytes: () => book({ "xl/embeddings/inner.xlsx": otherBook() }), outcome: SIXTY },
  { id: "H19", what: "an encrypted entry", bytes: () => bookWith(SHEET, { flags: 1 }), outcome: { refused: "zip-encrypted", part: SHEET } },
  { id: "H19", what: "a masked header", bytes: () => bookWith(SHEET, { flags: 0x2000 }), outcome: { refused: "zip-encrypted" } },
  ...[1, 9, 12, 14, 93, 99].map((method): HostileRow => ({ id: "H20", what: `method ${method}`, bytes: () => bookWith(SHEET, { method }), outcome: { refused: "zip-method", part: SHEET } })),
  { id: "H20", what: "a stored entry", bytes: () => bookWith(SHEET, { method: 0 }), outcome: SIXTY },
  { id: "H20", what: "a stored entry with two sizes", bytes: () => bookWith(SHEET, { method: 0, size: 10 }), outcome: { refused: "zip-data" } },
  ...(["signed", "bare", "wide"] as const).map((descriptor): HostileRow => ({ id: "H21", what: `a data descriptor, ${descriptor}`, bytes: () => bookWith(SHEET, { descriptor }), outcome: SIXTY })),
  { id: "H21", what: "a data descriptor that disagrees", bytes: () => bookWith(SHEET, { descriptor: "wrong" }), outcome: { refused: "zip-descriptor", part: SHEET } },
  { id: "H21", what: "bit 3 without a data descriptor", bytes: () => bookWith(SHEET, { flags: 8 }), outcome: { refused: "zip-descriptor" } },
  ...["../../x", "xl/../x", "/abs", "C:/x", "xl//x", "./x", "xl/."].map((name): HostileRow => ({ id: "H22", what: `an entry named ${name}`, bytes: () => book({ [name]: "" }), outcome: { refused: "zip-entry-name" } })),
  { id: "H22", what: "an entry with backslashes beside the real one", bytes: () => book({ "xl\\worksheets\\sheet1.xml": NINETY_FIVE }), outcome: { refused: "zip-backslash-name" } },
  ...["__proto__", "__proto__/x", "xl/__proto__"].map((name): HostileRow => ({ id: "H23", what: `an entry named ${name}`, bytes: () => makeZip([...bookEntries(), { name, data: "" }]), outcome: { refused: "zip-entry-name" } })),
  ...["constructor", "toString", "hasOwnProperty"].map((name): HostileRow => ({ id: "H23", what: `an entry named ${name}`, bytes: () => book({ [name]: "" }), outcome: SIXTY })),
  { id: "H24", what: "a name with NUL", bytes: () => book({ "xl/a\0.xml": "" }), outcome: { refused: "zip-entry-name" } },
  { id: "H24", what: "a name that is written from right to left", bytes: () => book({ "xl/\u202elmx.a": "" }), outcome: { refused: "zip-entry-name" } },
  { id: "H24", what: "a name of 65,535 characters", bytes: () => book({ ["n".repeat(65_535)]: "" }), outcome: { refused: "limit-name-length" } },
  { id: "H24", what: "a name that is not UTF-8", bytes: () => makeZip([...bookEntries(), { name: "", nameBytes: Buffer.from([0xc0, 0xaf]) }]), outcome: { refused: "zip-entry-name-encoding" } },
  { id: "H24", what: "a name in an unsaid encoding", bytes: () => makeZip([...bookEntries(), { name: "", nameBytes: Buffer.from("c6c0b7d6", "hex"), flags: 0 }]), outcome: { refused: "zip-entry-name-encoding" } },
  { id: "H24", what: "no name", bytes: () => book({ "": "" }), outcome: { refused: "zip-entry-name" } },
  { id: "H25", what: "a second name in an extra field", bytes: () => bookWith(SHEET, { extra: unicodePath("xl/worksheets/sheet9.xml") }), outcome: { refused: "zip-entry-name" } },
  { id: "H25", what: "the same name in an extra field", bytes: () => bookWith(SHEET, { extra: unicodePath(SHEET) }), outcome: SIXTY },
  { id: "H25", what: "an extra field that reaches too far", bytes: () => bookWith(SHEET, { extra: record([2, 0x5455], [2, 99]) }), outcome: { refused: "zip-directory" } },
  { id: "H26", what: "a folder named like a part", bytes: () => book({ [`${SHEET}/`]: "" }), outcome: { refused: "zip-duplicate-name" } },
  { id: "H26", what: "folders among the entries", bytes: () => book({ "xl/": "", "xl/worksheets/": "" }), outcome: SIXTY },
  { id: "H27", what: "a date that does not exist", bytes: () => bookWith(SHEET, { time: 0xffff_ffff }), outcome: SIXTY },
  { id: "H28", what: "an archive on several disks", bytes: () => book({}, { disk: 1 }), outcome: { refused: "zip-multi-disk" } },
  { id: "H28", what: "an entry on another disk", bytes: () => bookWith(SHEET, { disk: 1 }), outcome: { refused: "zip-multi-disk" } },
  { id: "H28", what: "an archive with entries elsewhere", bytes: () => book({}, { here: 3 }), outcome: { refused: "zip-multi-disk" } },
  { id: "H29", what: "an empty file", bytes: () => new Uint8Array(), outcome: { refused: "file-empty" } },
  { id: "H29", what: "an empty archive", bytes: () => makeZip([]), outcome: { refused: "package-part-missing" } },
  { id: "H30", what: "HTML", bytes: () => text("<html><table><tr><td>60</td></tr></table></html>"), outcome: { refused: "file-html" } },
  { id: "H30", what: "HTML with a byte order mark", bytes: () => text("\ufeff<!DOCTYPE html><p>60"), outcome: { refused: "file-html" } },
  { id: "H30", what: "an XML table of Excel 2003", bytes: () => text(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`), outcome: { refused: "file-xml" } },
  { id: "H30", what: "CSV", bytes: () => text("条款,得分\n5.1.1,60\n"), outcome: { refused: "file-text" } },
  { id: "H30", what: "UTF-16 text", bytes: () => Buffer.from("\ufeff条款\t得分\n", "utf16le"), outcome: { refused: "file-text" } },
  { id: "H30", what: "an old .xls", bytes: () => compound("Root Entry", "Workbook"), outcome: { refused: "file-old-excel" } },
  { id: "H30", what: "an older .xls", bytes: () => compound("Root Entry", "Book"), outcome: { refused: "file-old-excel" } },
  { id: "H30", what: "a workbook with a password", bytes: () => compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), outcome: { refused: "file-password-protected" } },
  { id: "H30", what: "another compound file", bytes: () => compound("Root Entry", "WordDocument"), outcome: { refused: "file-compound" } },
  { id: "H30", what: "PDF", bytes: () => text("%PDF-1.7\n%âãÏÓ\n"), outcome: { refused: "file-pdf" } },
  { id: "H30", what: "the note of an open file", bytes: () => ownerNote("评审员"), outcome: { refused: "file-owner-note" } },
  { id: "H30", what: "a pointer to large storage", bytes: () => text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"), outcome: { refused: "file-pointer" } },
  { id: "H30", what: "another kind of archive", bytes: () => gzipSync(book()), outcome: { refused: "file-other-archive" } },
  { id: "H30", what: "bytes of no known kind", bytes: () => Buffer.from([0, 1, 2, 3]), outcome: { refused: "file-unknown" } },
  { id: "H30", what: "more bytes than are read", bytes: () => book(), limits: { fileBytes: 100 }, outcome: { refused: "file-over-limit" } },
];

function unicodePath(name: string): Uint8Array {
  const path = Buffer.from(name);
  return record([2, 0x7075], [2, path.length + 5], Buffer.from([1]), [4, crcOf(Buffer.from(SHEET))], path);
}

function ownerNote(user: string): Uint8Array {
  const note = Buffer.alloc(165, 0x20);
  note[0] = Buffer.from(user).length;
  note.write(user, 1);
  return note;
}

/** Text that deflate cannot make much smaller. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => String.fromCharCode(63 + ((state = (state * 48_271) % 2_147_483_647) % 60))).join("");
}
