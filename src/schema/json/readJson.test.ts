import fc from "fast-check";
import { readJson } from "./readJson";

/** What JSON.parse says, with objects without a prototype as ours are; null where it throws. */
function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

const codes = (text: string | Uint8Array): string[] => readJson(text).issues.map(({ code, path }) => `${code} ${path}`.trim());
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    const leaf = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: "grapheme" }), fc.boolean(), fc.constant(null));
    const key = fc.string({ unit: "grapheme" }).filter((name) => name !== "__proto__");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(key, tie("value"), { maxKeys: 4 })),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t"), (tree, indent) => {
        const text = JSON.stringify(tree, null, indent);
        const read = readJson(text);
        expect(read.issues).toEqual([]);
        expect(plain(read.value)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it("takes and refuses the same texts as JSON.parse, also where a good one was damaged", () => {
    const good = '{"a":[1,-2.5e+3,0,true,false,null],"b":{"":"x\\u00e9\\n\\"\\\\\\/"},"c":"售后 🌟"}';
    const damaged = fc
      .tuple(fc.nat(good.length), fc.nat(3), fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019-+.eE tfn\n\t\u0000\u00a0') , maxLength: 3 }))
      .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut));
    fc.assert(
      fc.property(damaged, (text) => {
        const ours = readJson(text);
        const theirs = parsed(text);
        expect(ours.value === undefined).toBe(theirs === null);
        if (theirs !== null && ours.issues.length === 0) {
          expect(plain(ours.value)).toEqual(plain(theirs.value));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["9007199254740991", []],
    ["-9007199254740991", []],
    ["9007199254740992", ["number-too-large"]],
    ["-9007199254740993", ["number-too-large"]],
    ["9007199254740991.5", ["number-too-large"]],
    ["1e400", ["number-too-large"]],
    ["90071992547409910e-1", []],
    ["1e-400", []],
  ])("says of the number %s: %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ["2.0", 2],
    ["20e-1", 2],
    ["0.2e1", 2],
    ["0e999999999", 0],
    ["-0", 0],
    ["-0.0", 0],
    ["1000000000000000e-15", 1],
    ["2.5", 2.5],
    // what a double rounds to a whole number is none
    ["2.00000000000000000000001", Number.NaN],
    ["1e-400", Number.NaN],
    ["4503599627370497.9", Number.NaN],
  ])("reads %s as the whole number that it is, or as none", (text, expected) => {
    expect(Object.is(readJson(text).value, expected)).toBe(true);
  });

  it.each([
    ["", 1, 1],
    ["{\n  'a': 1\n}", 2, 3],
    ["[1,\r\n 2,\r\n]", 3, 1],
    ['{"a": 1', 1, 8],
    ['"a\tb"', 1, 3],
    ["[1] 2", 1, 5],
  ])("names line and column where %j stops being JSON", (text, line, column) => {
    expect(readJson(text).issues).toEqual([{ code: "json-invalid", path: "", params: { line, column } }]);
  });

  it("takes one byte order mark, in bytes and in text, and no second one", () => {
    expect(codes(bytes([0xef, 0xbb, 0xbf], "{}"))).toEqual([]);
    expect(codes("\uFEFF{}")).toEqual([]);
    expect(codes(bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], "{}"))).toEqual(["json-invalid"]);
  });

  it.each([
    ["a byte of Latin-1", bytes('"caf', [0xe9], '"'), 5],
    ["UTF-16", bytes([0xff, 0xfe, 0x7b, 0x00]), 1],
    ["an overlong form", bytes('"', [0xc0, 0xaf], '"'), 2],
    ["a surrogate in three bytes", bytes('"ab', [0xed, 0xa0, 0x80], '"'), 4],
    ["a sequence that the end cuts short", bytes('"', [0xe5, 0x94]), 2],
    ["a sequence that another character breaks", bytes('"', [0xe5, 0x94], 'x"'), 2],
    ["beyond Unicode", bytes('"', [0xf4, 0x90, 0x80, 0x80], '"'), 2],
    ["GB 18030", bytes('"', [0xca, 0xdb, 0xba, 0xf3], '"'), 2],
  ])("names the first byte that is not UTF-8: %s", (_about, source, byte) => {
    expect(readJson(source)).toEqual({ issues: [{ code: "not-utf8", path: "", params: { byte } }] });
  });

  it("stops at a depth that no document of ours has, long before the stack ends", () => {
    expect(codes("[".repeat(64) + "]".repeat(64))).toEqual([]);
    expect(codes("[".repeat(65) + "]".repeat(65))).toEqual([`json-too-deep ${Array(64).fill("0").join("/")}`]);
    expect(codes('{"a":'.repeat(1_000_000))).toEqual([`json-too-deep ${Array(64).fill("a").join("/")}`]);
  });

  it("tells every key that stands twice, keeps the first, and looks into both", () => {
    const read = readJson('{"a":{"b":1,"b":2},"a":{"c":9007199254740993},"__proto__":{"b":1},"__proto__":1}');
    expect(read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "duplicate-key a/b", "duplicate-key a", "number-too-large a/c", "duplicate-key __proto__",
    ]);
    expect(JSON.stringify(read.value)).toBe('{"a":{"b":1},"__proto__":{"b":1}}');
  });

  it("leaves the prototype of objects alone", () => {
    readJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("shows a long key shortened, never cut inside a character", () => {
    const key = "🌟".repeat(200);
    expect(readJson(`{"${key}":1,"${key}":2}`).issues[0]?.params).toEqual({ key: `${"🌟".repeat(79)}…` });
  });

  it("reads a text of ten million characters, blanks or digits", () => {
    const long = "x".repeat(10_000_000);
    expect(readJson(`"${long}"`).value === long).toBe(true);
    expect(readJson(`${" ".repeat(10_000_000)}1`).value).toBe(1);
    expect(codes("1".repeat(10_000_000))).toEqual(["number-too-large"]);
    expect(readJson(`1.${"0".repeat(10_000_000)}1`).value).toBeNaN();
  });
});
