import { crc32 as nodeCrc32, deflateRawSync } from "node:zlib";

/** One entry, and what of it is to be wrong: whatever is not given is right. */
export interface ZipEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  readonly method?: number;
  /** compressed bytes that stand instead of those of `data` */
  readonly compressed?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly nameBytes?: Uint8Array;
  readonly extra?: Uint8Array;
  readonly disk?: number;
  readonly time?: number;
  /** what the local header says otherwise than the directory */
  readonly local?: { readonly name?: string; readonly flags?: number; readonly method?: number; readonly crc?: number; readonly size?: number; readonly compressedSize?: number; readonly extra?: Uint8Array };
  /** sizes after the data, with bit 3 set; "wrong" has another checksum */
  readonly descriptor?: "signed" | "bare" | "wide" | "wrong";
  /** bytes between the entry before and this one */
  readonly before?: Uint8Array;
  /** the index of the entry whose data this one claims too */
  readonly sharesDataOf?: number;
  /** the directory keeps sizes and offset in a zip64 field */
  readonly isWide?: boolean;
}

/** What of the end of the archive is to be wrong. */
export interface ZipEnd {
  readonly comment?: Uint8Array;
  /** what the record says of the comment's length */
  readonly commentLength?: number;
  readonly count?: number;
  readonly here?: number;
  readonly disk?: number;
  readonly directoryOffset?: number;
  readonly directorySize?: number;
  /** a zip64 end record; "only" leaves nothing in the small one, "differs" counts another number of entries */
  readonly zip64?: "with" | "only" | "differs";
  readonly beforeDirectory?: Uint8Array;
}

/** Little-endian fields of 2 or 4 bytes, or bytes as they are. */
type Field = readonly [2 | 4 | 8, number] | Uint8Array;

export function record(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (field instanceof Uint8Array) {
        return field;
      }
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(field[1]));
      return bytes.subarray(0, field[0]);
    }),
  );
}

const NONE = new Uint8Array();
const FULL = 0xffff_ffff;

/** The CRC-32 of bytes, made by a table of its own where Node has none. */
export function crcOf(bytes: Uint8Array): number {
  // Node 20 has no crc32 in zlib; the table here is made by another way than the reader's.
  return typeof nodeCrc32 === "function" ? nodeCrc32(bytes) : slowCrc(bytes);
}

function slowCrc(bytes: Uint8Array): number {
  let sum = FULL;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
    }
  }
  return ~sum >>> 0;
}

/** Makes a zip file of exactly these entries. */
export function makeZip(entries: readonly ZipEntry[], end: ZipEnd = {}): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let place = 0;
  const put = (bytes: Uint8Array): void => {
    body.push(bytes);
    place += bytes.length;
  };
  for (const entry of entries) {
    const data = typeof entry.data === "string" ? Buffer.from(entry.data) : (entry.data ?? NONE);
    const method = entry.method ?? 8;
    const compressed = entry.compressed ?? (method === 8 ? deflateRawSync(data) : data);
    const name = entry.nameBytes ?? Buffer.from(entry.name);
    const flags = entry.flags ?? (entry.descriptor === undefined ? 0 : 8) | (name.some((byte) => byte > 0x7f) ? 0x800 : 0);
    const said = { crc: entry.crc ?? crcOf(data), size: entry.size ?? data.length, compressedSize: entry.compressedSize ?? compressed.length };
    put(entry.before ?? NONE);
    const offset = entry.sharesDataOf === undefined ? place : (offsets[entry.sharesDataOf] ?? 0);
    offsets.push(offset);
    if (entry.sharesDataOf === undefined) {
      const local = { ...(entry.descriptor === undefined ? said : { crc: 0, size: 0, compressedSize: 0 }), flags, method, extra: NONE, ...entry.local };
      const localName = entry.local?.name === undefined ? name : Buffer.from(entry.local.name);
      put(
        record([4, 0x04034b50], [2, 20], [2, local.flags], [2, local.method], [4, entry.time ?? 0], [4, local.crc], [4, local.compressedSize], [4, local.size], [2, localName.length], [2, local.extra.length], localName, local.extra, compressed),
      );
      put(descriptor(entry.descriptor, said));
    }
    const extra = entry.isWide === true ? record([2, 1], [2, 24], [8, said.size], [8, said.compressedSize], [8, offset]) : (entry.extra ?? NONE);
    const shownSize = entry.isWide === true ? { size: FULL, compressedSize: FULL, offset: FULL } : { ...said, offset };
    directory.push(
      record([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, entry.time ?? 0], [4, said.crc], [4, shownSize.compressedSize], [4, shownSize.size], [2, name.length], [2, extra.length], [2, 0], [2, entry.disk ?? 0], [2, 0], [4, 0], [4, shownSize.offset], name, extra),
    );
  }
  put(end.beforeDirectory ?? NONE);
  return Buffer.concat([...body, ...directory, endRecords(entries.length, place, Buffer.concat(directory).length, end)]);
}

function descriptor(kind: ZipEntry["descriptor"], { crc, size, compressedSize }: { crc: number; size: number; compressedSize: number }): Uint8Array {
  switch (kind) {
    case undefined:
      return NONE;
    case "bare":
      return record([4, crc], [4, compressedSize], [4, size]);
    case "wide":
      return record([4, 0x08074b50], [4, crc], [8, compressedSize], [8, size]);
    case "signed":
    case "wrong":
      return record([4, 0x08074b50], [4, kind === "wrong" ? (crc ^ 1) >>> 0 : crc], [4, compressedSize], [4, size]);
  }
}

function endRecords(count: number, offset: number, size: number, end: ZipEnd): Uint8Array {
  const comment = end.comment ?? NONE;
  const isOnly = end.zip64 === "only";
  const wideCount = end.zip64 === "differs" ? count - 1 : count;
  const wide =
    end.zip64 === undefined
      ? NONE
      : record([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, wideCount], [8, wideCount], [8, size], [8, offset], [4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  const small = record(
    [4, 0x06054b50],
    [2, end.disk ?? 0],
    [2, end.disk ?? 0],
    [2, isOnly ? 0xffff : (end.here ?? end.count ?? count)],
    [2, isOnly ? 0xffff : (end.count ?? count)],
    [4, isOnly ? FULL : (end.directorySize ?? size)],
    [4, isOnly ? FULL : (end.directoryOffset ?? offset)],
    [2, end.commentLength ?? comment.length],
    comment,
  );
  return Buffer.concat([wide, small]);
}
