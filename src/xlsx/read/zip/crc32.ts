/** CRC-32 as zip, gzip and PNG use it, eight bytes a step. */

const SLICES = 8;
/** Table n tells what a byte does to the sum when n more bytes follow it. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    tables[byte] = sum;
  }
  for (let entry = 256; entry < tables.length; entry += 1) {
    const before = tables[entry - 256] ?? 0;
    tables[entry] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

/** The CRC-32 of `bytes` as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const tables = TABLES;
  const end = bytes.length;
  const whole = end - (end % SLICES);
  let sum = -1;
  let place = 0;
  for (; place < whole; place += SLICES) {
    sum ^= (bytes[place] as number) | ((bytes[place + 1] as number) << 8) | ((bytes[place + 2] as number) << 16) | ((bytes[place + 3] as number) << 24);
    sum =
      (tables[1792 + (sum & 0xff)] as number) ^
      (tables[1536 + ((sum >>> 8) & 0xff)] as number) ^
      (tables[1280 + ((sum >>> 16) & 0xff)] as number) ^
      (tables[1024 + (sum >>> 24)] as number) ^
      (tables[768 + (bytes[place + 4] as number)] as number) ^
      (tables[512 + (bytes[place + 5] as number)] as number) ^
      (tables[256 + (bytes[place + 6] as number)] as number) ^
      (tables[bytes[place + 7] as number] as number);
  }
  for (; place < end; place += 1) {
    sum = (sum >>> 8) ^ (tables[(sum ^ (bytes[place] as number)) & 0xff] as number);
  }
  return ~sum >>> 0;
}
