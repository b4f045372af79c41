import type { JsonValue } from "..";
import { canonicalJson } from "..";

const wrong = (value: unknown) => () => canonicalJson(value as JsonValue);

describe("canonicalJson", () => {
  test("orders keys by their UTF-16 code units on every level and writes no blanks", () => {
    expect(canonicalJson({ b: [1, { d: true, c: null }], a: "x", "10": -7, "9": false })).toBe('{"10":-7,"9":false,"a":"x","b":[1,{"c":null,"d":true}]}');
  });

  test("the sorting example of RFC 8785, 3.2.3", () => {
    const example = {
      "€": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "😀": "Emoji: Grinning Face", "\u0080": "Control", "ö": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.keys(JSON.parse(canonicalJson(example)) as object)).toHaveLength(7);
    expect(canonicalJson(example)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",' +
        '"😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test("the string escapes of RFC 8785, 3.2.2.2", () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\"/\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/\u2028"');
  });

  test("keeps composed and decomposed characters apart", () => {
    expect(canonicalJson("é")).not.toBe(canonicalJson("e\u0301"));
  });

  test.each([
    [{}, "{}"],
    [[], "[]"],
    [null, "null"],
    [0, "0"],
    [9007199254740991, "9007199254740991"],
    [-9007199254740991, "-9007199254740991"],
    ["", '""'],
    [true, "true"],
    [false, "false"],
    [Object.assign(Object.create(null) as object, { a: 1 }) as JsonValue, '{"a":1}'],
    [JSON.parse('{"__proto__":1,"a":2}') as JsonValue, '{"__proto__":1,"a":2}'],
  ])("%#", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    ["a fraction", { a: 0.5 }, "not a whole number that JSON carries safely: /a"],
    ["NaN", { a: [NaN] }, "not a whole number that JSON carries safely: /a/0"],
    ["infinity", -Infinity, "not a whole number"],
    ["an unsafe integer", 9007199254740992, "not a whole number"],
    ["minus zero", { a: -0 }, "not a whole number that JSON carries safely: /a"],
    ["undefined", { a: { b: undefined } }, "no JSON value (undefined): /a/b"],
    ["a hole", { a: Object.assign([1], { 2: 2 }) }, "no JSON value (undefined): /a/1"],
    ["a bigint", 1n, "no JSON value (bigint): "],
    ["a function", () => 1, "no JSON value (function): "],
    ["a symbol", Symbol("x"), "no JSON value (symbol): "],
    ["a symbol as key", { a: { [Symbol("x")]: 1 } }, "a symbol as key: /a"],
    ["a map", { a: new Map() }, "not a plain object: /a"],
    ["a lone high surrogate", { a: "x\ud800" }, "lone surrogate: /a"],
    ["a lone low surrogate", "\udc00x", "lone surrogate: "],
    ["surrogates the wrong way round", "\udc00\ud800", "lone surrogate: "],
    ["a lone surrogate in a key", { a: { "\ud800": 1 } }, "lone surrogate: /a"],
  ])("refuses %s", (_, value, message) => {
    expect(wrong(value)).toThrow(message);
  });

  test("goes 100 levels deep and no further, so that a cycle ends", () => {
    const nested = (levels: number): JsonValue => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(canonicalJson(nested(100))).toBe(`${"[".repeat(100)}1${"]".repeat(100)}`);
    expect(wrong(nested(101))).toThrow("too deep: /0/0");
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(wrong(cycle)).toThrow("too deep: /self/self");
  });
});
