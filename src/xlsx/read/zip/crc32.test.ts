import { crc32 } from "./crc32";

/** Bit by bit, as the definition has it. */
function slowly(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
    }
  }
  return ~sum >>> 0;
}

test("the check value of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("every length around whole steps, at every offset of a buffer", () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, index) => (index * 149 + 83) & 0xff);
  for (let start = 0; start < 9; start += 1) {
    for (let end = start; end <= 40; end += 1) {
      const part = bytes.subarray(start, end);
      expect([start, end, crc32(part)]).toEqual([start, end, slowly(part)]);
    }
  }
});
