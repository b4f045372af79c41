import { columnsOf, jsonLine, padded, printable } from "./printable";

describe("printable", () => {
  it.each([
    ["售后服务 5.1 “ok”", "售后服务 5.1 “ok”"],
    ["a\nb\r\tc", "a\\u000ab\\u000d\\u0009c"],
    ["\u001b[31mred\u009b0m", "\\u001b[31mred\\u009b0m"],
    ["abc\u202Egnp.exe", "abc\\u202egnp.exe"],
    ["line\u2028sep\u2029", "line\\u2028sep\\u2029"],
    ["\ud800", "\\ud800"],
    ["🌟", "🌟"],
  ])("writes %j so that it prints as itself on one line", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe("jsonLine", () => {
  it("is one line that reads back as the document, whatever counts as a line's end", () => {
    const document = { key: "a\u0085b\u2028c\u007fd\ne" };
    const line = jsonLine(document);
    expect(line.slice(0, -1)).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
    expect(line.endsWith("\n")).toBe(true);
    expect(JSON.parse(line)).toEqual(document);
  });
});

describe("padded", () => {
  it("counts wide characters as two columns", () => {
    expect([columnsOf("得分合计"), columnsOf("5.1 体系"), columnsOf("（A）"), columnsOf("🌟")]).toEqual([8, 8, 5, 2]);
    expect(padded("总分", 6)).toBe("总分  ");
    expect(padded("toolong", 3)).toBe("toolong");
  });
});
