import { deflateRawSync } from "node:zlib";
import type { ZipEntry } from "../../hostile/make/zip";
import type { Random } from "../random";
import { changeEntry, type Specimen, textOf } from "../specimen";
import { spliced, withItem } from "../lists";

/** Changes what an archive says of an entry, or what it holds, in place. */
export type SpecimenMutator = (specimen: Specimen, random: Random) => void;

function bytesOf(entry: ZipEntry): Uint8Array {
  return typeof entry.data === "string" ? Buffer.from(entry.data) : (entry.data ?? new Uint8Array());
}

function edgeSize(entry: ZipEntry, random: Random): number {
  const { length } = bytesOf(entry);
  return random.pick([0, 1, length, length + 1, Math.max(0, length - 1), length * 2, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff, random.below(length + 1)]);
}

function change(make: (entry: ZipEntry, random: Random, specimen: Specimen) => Partial<ZipEntry>): SpecimenMutator {
  return (specimen, random) => changeEntry(specimen, random.below(specimen.entries.length), (entry) => ({ ...entry, ...make(entry, random, specimen) }));
}

/** The directory and the local headers, each changed with the other kept or along with it. */
export const ARCHIVE_MUTATORS: Readonly<Record<string, SpecimenMutator>> = {
  "directory-size": change((entry, random) => ({ size: edgeSize(entry, random), ...(random.oneIn(2) ? { local: { size: bytesOf(entry).length } } : {}) })),
  "directory-compressed-size": change((entry, random) => ({ compressedSize: edgeSize(entry, random) })),
  "directory-checksum": change((_entry, random) => ({ crc: random.pick([0, random.next()]) })),
  "directory-method": change((_entry, random) => ({ method: random.pick([0, 8, 9, 12, 14, 93, 99, random.below(0x10000)]) })),
  "directory-flags": change((_entry, random) => ({ flags: 1 << random.below(16), ...(random.oneIn(2) ? { local: { flags: 0 } } : {}) })),
  "directory-disk": change((_entry, random) => ({ disk: random.below(3) })),
  "local-header": change((entry, random) => ({
    local: random.pick([{ size: edgeSize(entry, random) }, { compressedSize: edgeSize(entry, random) }, { crc: random.next() }, { method: random.pick([0, 8, 9]) }, { flags: 1 << random.below(16) }, { name: `${entry.name.slice(0, -1)}_` }, { extra: Buffer.alloc(random.below(12), random.below(3)) }]),
  })),
  "extra-field": change((_entry, random) => ({ extra: Buffer.from(Array.from({ length: random.below(40) }, () => random.pick([0, 1, 0x75, 0x70, 4, 8, 28, 255]))) })),
  "deflated-badly": change((entry, random) => {
    const good = deflateRawSync(bytesOf(entry));
    const compressed = random.pick([good.subarray(0, random.below(good.length)), Buffer.concat([good, Buffer.alloc(1 + random.below(8))]), Buffer.from(good).fill(random.below(256), random.below(good.length), undefined), Buffer.from([3, 0]), Buffer.from([])]);
    return { method: 8, compressed };
  }),
  "shared-data": change((_entry, random, { entries }) => ({ sharesDataOf: random.below(entries.length) })),
  "hidden-bytes": change((_entry, random) => ({ before: Buffer.alloc(1 + random.below(40), random.below(256)) })),
  "descriptor-wrong": change((_entry, random) => ({ descriptor: random.pick(["wrong", "bare", "signed", "wide"]), ...(random.oneIn(2) ? { size: random.below(100) } : {}) })),
  "end-record": (specimen, random) => {
    const count = specimen.entries.length;
    specimen.end = {
      ...specimen.end,
      ...random.pick([{ count: random.pick([0, count - 1, count + 1, 0xffff]) }, { here: random.below(count + 2) }, { disk: 1 }, { directoryOffset: random.below(4000) }, { directorySize: random.below(4000) }, { comment: Buffer.alloc(random.below(30), 0x50) }, { zip64: random.pick(["with", "only", "differs"] as const) }, { beforeDirectory: Buffer.alloc(1 + random.below(30)) }]),
    };
  },
  "part-twice": (specimen, random) => {
    const place = random.below(specimen.entries.length);
    const entry = specimen.entries[place];
    if (entry !== undefined) {
      const other = random.pickAny(specimen.entries) ?? entry;
      const { name } = entry;
      const twin = random.pick([name, name.toUpperCase(), `${name}/`, name.replaceAll("/", "\\"), `/${name}`, `./${name}`, name.replace("s", "ｓ"), name.replace("k", "\u212a"), `${name} `, name.replace(".xml", "2.xml")]);
      specimen.entries = spliced(specimen.entries, random.below(specimen.entries.length + 1), 0, { ...(random.oneIn(2) ? entry : other), name: twin });
    }
  },
  "part-renamed": change((entry, random, { entries }) => ({ name: random.pick([entry.name.toUpperCase(), entry.name.toLowerCase(), `${entry.name}x`, random.pickAny(entries)?.name ?? "x", "__proto__", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels", entry.name.replace("sheet1", "sheet2"), entry.name.normalize("NFD"), "中文.xml", "a".repeat(random.pick([255, 256, 257, 800]))]) })),
  "parts-swapped": (specimen, random) => {
    const [first, second] = [random.below(specimen.entries.length), random.below(specimen.entries.length)];
    const [a, b] = [specimen.entries[first], specimen.entries[second]];
    if (a?.data !== undefined && b?.data !== undefined) {
      specimen.entries = withItem(withItem(specimen.entries, first, { ...a, data: b.data }), second, { ...b, data: a.data });
    }
  },
  "part-dropped": (specimen, random) => {
    specimen.entries = spliced(specimen.entries, random.below(specimen.entries.length), 1);
  },
  "part-emptied": change(() => ({ data: "" })),
  "part-encoded": change((entry, random) => {
    const text = textOf(entry);
    const declared = text.replace(/encoding="[^"]*"/, `encoding="${random.pick(["UTF-16", "utf-8", "GBK", "UTF-7", "ISO-8859-1", ""])}"`);
    return { data: random.pick([Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${declared}`, "utf16le"), Buffer.from(text, "utf16le"), Buffer.from(declared), Buffer.from(text, "latin1"), Buffer.concat([Buffer.from(text), Buffer.from([random.below(256)])])]) };
  }),
};
