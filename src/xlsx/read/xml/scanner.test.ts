import { XLSX_LIMITS } from "../limits";
import { Refused } from "../refusal";
import { XmlScanner } from "./scanner";

const utf8 = new TextEncoder();

/** Everything that the scanner tells of a document, or the code of its refusal. */
function told(xml: string | Uint8Array): string {
  const lines: string[] = [];
  try {
    const scanner = new XmlScanner(typeof xml === "string" ? utf8.encode(xml) : xml, XLSX_LIMITS);
    for (let event = scanner.next(); event !== "done"; event = scanner.next()) {
      const attributes = Array.from({ length: event === "start" ? scanner.attributes.count : 0 }, (_, index) => ` ${scanner.attributes.nameAt(index)}=${JSON.stringify(scanner.attributes.value(index))}`);
      lines.push(`${event} {${scanner.uri}}${scanner.local}${attributes.join("")}`);
    }
    return lines.join("\n");
  } catch (error) {
    if (error instanceof Refused) {
      return error.refusal.code;
    }
    throw error;
  }
}

test("elements and attributes with their namespaces", () => {
  expect(told(`<a xmlns="urn:a" xmlns:b="urn:b"><b:c b:d='1' e="2"/><f xmlns=""><g/></f ></a>`)).toBe(
    [
      `start {urn:a}a xmlns="urn:a" xmlns:b="urn:b"`,
      `start {urn:b}c b:d="1" e="2"`,
      `end {urn:b}c`,
      `start {}f xmlns=""`,
      `start {}g`,
      `end {}g`,
      `end {}f`,
      `end {urn:a}a`,
    ].join("\n"),
  );
});

test("a prefix means something else inside, and the same again outside", () => {
  expect(told(`<p:a xmlns:p="urn:1"><p:a xmlns:p="urn:2"/><p:a/></p:a>`)).toBe(
    [`start {urn:1}a xmlns:p="urn:1"`, `start {urn:2}a xmlns:p="urn:2"`, `end {urn:2}a`, `start {urn:1}a`, `end {urn:1}a`, `end {urn:1}a`].join("\n"),
  );
});

test("references and white space in attributes", () => {
  expect(told(`<a b="&lt;&#x9;\t&quot;\r\n&amp;amp;&#128512;"/>`)).toBe(`start {}a b=${JSON.stringify(`<\t " &amp;😀`)}\nend {}a`);
});

test("a text over many references, longer than any buffer", () => {
  const scanner = new XmlScanner(utf8.encode(`<a>${"条款&amp;5\r\n".repeat(900)}</a>`), XLSX_LIMITS);
  scanner.next();
  expect(scanner.text()).toBe("条款&5\n".repeat(900));
  expect(scanner.next()).toBe("done");
});

test.each([
  ["<a><b></a></b>", "xml-malformed"],
  ["<a></ab>", "xml-malformed"],
  ["<ab></a>", "xml-malformed"],
  ["<a/><b/>", "xml-malformed"],
  ["<a b='1' b='2'/>", "xml-malformed"],
  ["<a b/>", "xml-malformed"],
  ["<a b='1'c='2'/>", "xml-malformed"],
  ["< a/>", "xml-malformed"],
  ["<1a/>", "xml-malformed"],
  ["<a:b:c xmlns:a='u'/>", "xml-malformed"],
  ["<a/ >", "xml-malformed"],
  ["<a", "xml-malformed"],
  ["<a b='", "xml-malformed"],
  ["<a>x</a>", "xml-malformed"],
  ["<!-- a", "xml-malformed"],
  ["<?xml version='1.0'?><?xml version='1.0'?><a/>", "xml-malformed"],
  [" <?xml version='1.0'?><a/>", "xml-malformed"],
  ["<?xml?><a/>", "xml-malformed"],
  ["<![CDATA[x]]><a/>", "xml-malformed"],
  ["<a>&#xFFFE;</a>", "xml-malformed"],
  ["<b:a/>", "xml-namespace"],
  ["<a xmlns:xml='urn:x'/>", "xml-namespace"],
  ["<a xmlns:xmlns='urn:x'/>", "xml-namespace"],
  ["<a xmlns:b='http://www.w3.org/XML/1998/namespace'/>", "xml-namespace"],
])("%s is refused", (xml, code) => {
  expect(told(xml)).toBe(code);
});

test("names beyond ASCII, in elements, end tags and attributes", () => {
  expect(told("<评分 得分='1'></评分>")).toBe(`start {}评分 得分="1"\nend {}评分`);
  expect(told("<评分></评份>")).toBe("xml-malformed");
  expect(told("<\u00d7/>")).toBe("xml-malformed");
});

/** What one stretch of a document cannot hold, so that the next one begins before, in or behind `middle`. */
function long(middle: string, filler = "<f/>"): string {
  return `<a>${filler.repeat(9_000)}${middle}${filler.repeat(9_000)}</a>`;
}

/** The last thing that is told of a long document, with the byte of a refusal. */
function toldAtLast(xml: string): string {
  try {
    const scanner = new XmlScanner(utf8.encode(xml), XLSX_LIMITS);
    scanner.next();
    scanner.skip();
    return `${scanner.next()}`;
  } catch (error) {
    return error instanceof Refused ? `${error.refusal.code} ${error.refusal.params.byte ?? ""}` : String(error);
  }
}

describe("documents that are read in stretches", () => {
  const before = utf8.encode(`<a>${"<f/>".repeat(9_000)}`).length;

  test.each([
    ["a comment with tags in it", `<!-- ${"<b>评分</b>".repeat(9_000)} -->`],
    ["a section with tags in it", `<![CDATA[${"<b>评分</b>".repeat(9_000)}]]>`],
    ["an instruction with tags in it", `<?p ${"<b>评分</b>".repeat(9_000)}?>`],
    ["a text without any tag", "评分&amp;".repeat(20_000)],
    ["a value without any tag", `<b c="${"评分&amp;".repeat(20_000)}"/>`],
  ])("%s, longer than a stretch", (_, middle) => {
    expect(toldAtLast(long(middle))).toBe("done");
  });

  test.each([
    ["a comment", `<!-- ${"<b>".repeat(20_000)}`],
    ["a section", `<![CDATA[${"<b>".repeat(20_000)}`],
    ["two dashes in a comment", `<!-- ${"<b>".repeat(20_000)}--<!-- -->`],
  ])("%s without its end is refused where it begins", (_, middle) => {
    expect(toldAtLast(long(middle, "<f/>"))).toBe(`xml-malformed ${before}`);
  });

  test("a refusal far behind names its byte, not its character", () => {
    expect(toldAtLast(long("<b>评分</c>", "<f>条款</f>"))).toBe(`xml-malformed ${utf8.encode(`<a>${"<f>条款</f>".repeat(9_000)}<b>评分`).length}`);
  });

  test("contents and values are whole wherever the document is cut", () => {
    for (let shift = 0; shift < 40; shift += 1) {
      const scanner = new XmlScanner(utf8.encode(`<a>${" ".repeat(shift)}${'<b c="条&lt;款">评分&amp;表</b>'.repeat(2_000)}</a>`), XLSX_LIMITS);
      const found = new Set<string>();
      scanner.next();
      while (scanner.next() === "start") {
        found.add(`${scanner.attributes.get("c")} ${scanner.text()}`);
      }
      expect([...found]).toEqual(["条<款 评分&表"]);
      expect(scanner.next()).toBe("done");
    }
  });

  test.each(["&a", "&", "]]", "&#6"])("what a tag cuts off at the end of a text is refused as elsewhere: %s", (cut) => {
    for (let shift = 0; shift < 8; shift += 1) {
      const told = toldAtLast(`<a>${" ".repeat(shift)}${`<f/>`.repeat(9_000)}${cut}<b/></a>`);
      expect(told).toBe(cut === "]]" ? "done" : `xml-malformed ${before + shift}`);
    }
  });
});

test.each(["\u0001", "\u001f", "\u0000", "\ufffe", "\uffff"])("a character that XML does not allow is found at every place: %j", (character) => {
  for (let place = 0; place < 12; place += 1) {
    const xml = `<a>${"x".repeat(place)}${character}${"条".repeat(12 - place)}</a>`;
    expect(toldAtLast(xml)).toBe(`xml-character ${3 + place}`);
    // Where the bytes lie in memory must not matter.
    const shifted = new Uint8Array(utf8.encode(xml).length + place);
    shifted.set(utf8.encode(xml), place);
    expect(told(shifted.subarray(place))).toBe("xml-character");
  }
});

test("such a character is found before the root, behind it, and before line ends", () => {
  for (let place = 0; place < 8; place += 1) {
    for (const xml of ["\u0001<a/>", " \u0001<a/>", "  \u0001<a/>", "<a/>\u0001", "<a/>\n\u0001\n\n\n\n\n\n\n\n"]) {
      const shifted = new Uint8Array(utf8.encode(xml).length + place);
      shifted.set(utf8.encode(xml), place);
      expect(told(shifted.subarray(place))).toBe("xml-character");
    }
  }
});

test("line ends and tabs are no such characters", () => {
  expect(told("<a>\r\n\t<b/>\r\n</a>\r\n")).toBe("start {}a\nstart {}b\nend {}b\nend {}a");
});

test("an attribute that stands twice is found whatever stood there before", () => {
  expect(told("<a><b c='1' d='2'/><b c='1' c='2'/></a>")).toBe("xml-malformed");
  expect(told("<a><b longName='1' x='2'/><b longName='1' longName='2'/></a>")).toBe("xml-malformed");
  expect(told("<a><b longName='1'/><b longNames='2'/></a>")).toContain('longNames="2"');
  expect(told("<a><b longNames='1'/><b longName='1'/><b longName='2' longNames='3'/></a>")).toContain('longName="2" longNames="3"');
});

test("a name of an outer element says nothing about an inner one", () => {
  expect(told("<a xmlns:p='u'><b><p:c/></b></a>")).toContain("{u}c");
  expect(told("<a><b xmlns:p='u'/><p:c/></a>")).toBe("xml-namespace");
});
