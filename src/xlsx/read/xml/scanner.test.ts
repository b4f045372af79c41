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

test("a name of an outer element says nothing about an inner one", () => {
  expect(told("<a xmlns:p='u'><b><p:c/></b></a>")).toContain("{u}c");
  expect(told("<a><b xmlns:p='u'/><p:c/></a>")).toBe("xml-namespace");
});
