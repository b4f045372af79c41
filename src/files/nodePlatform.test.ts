import { nodePlatform } from "./nodePlatform";

const utf8 = new TextEncoder();
const TEXTS = ["", "a", "ServiceStar", "服务星评 A", "é\u00ff\u0100", "\ufeff条款\ufeff", "😀 评分 😀", "\u0000\u007f\u0080\u07ff\u0800\uffff", "评".repeat(40_000), `\ufeff评${"a".repeat(1_100_000)}`];

/** Bytes that are not UTF-8: stray, cut off, too long, half of a surrogate pair, beyond the last character. */
const BROKEN = [[0x80], [0xc3], [0xe4, 0xb8], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff]];

test.each(TEXTS)("a text is decoded to itself: %#", (text) => {
  const bytes = utf8.encode(text);
  expect(nodePlatform.decodeUtf8?.(bytes)).toBe(text);
  const within = new Uint8Array(bytes.length + 3);
  within.set(bytes, 1);
  expect(nodePlatform.decodeUtf8?.(within.subarray(1, bytes.length + 1))).toBe(text);
});

test.each(BROKEN)("bytes that are not UTF-8 are no text: %#", (...bytes) => {
  for (const around of ["", "plain", "条款"]) {
    const broken = Uint8Array.from([...utf8.encode(around), ...bytes, ...utf8.encode(around)]);
    expect(nodePlatform.decodeUtf8?.(broken)).toBeNull();
  }
});

test.each(TEXTS)("the code units of a text are copied one for one: %#", (text) => {
  const units = new Uint16Array(text.length + 1).fill(7);
  nodePlatform.copyUnits?.(text, units);
  expect(Array.from(units.subarray(0, text.length), (unit) => String.fromCharCode(unit)).join("")).toBe(text);
  expect(units.at(-1)).toBe(7);
});

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("the checksum that zip means: %j", (text, sum) => {
  expect(nodePlatform.crc32?.(utf8.encode(text))).toBe(sum);
});
