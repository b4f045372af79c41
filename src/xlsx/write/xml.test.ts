import { attributes, formulaText, spreadsheetString, xmlAttribute, xmlText } from "./xml";

test.each([
  ["a\tb\nc", "a\tb\nc"],
  ["a\rb", "a_x000D_b"],
  ["\u0000\u001F", "_x0000__x001F_"],
  ["\uFFFE", "_xFFFE_"],
  ["_x0041_", "_x005F_x0041_"],
  ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["_x41_ _x004G_ x0041_", "_x41_ _x004G_ x0041_"],
  ["😀", "😀"],
])("%j is the string %j of a file", (text, stored) => {
  expect(spreadsheetString(text)).toBe(stored);
});

test("markup is escaped, and breaks stay in attributes", () => {
  expect(xmlText(`<a b="1">&'`)).toBe(`&lt;a b="1"&gt;&amp;'`);
  expect(xmlAttribute(`<a b="1">&'\t\n\r`)).toBe(`&lt;a b=&quot;1&quot;&gt;&amp;'&#9;&#10;&#13;`);
});

test("a formula has none of the escapes of strings but for what XML cannot say", () => {
  expect(formulaText('"_x0041_"&"<a>\t\n\r\u0001"')).toBe('"_x0041_"&amp;"&lt;a&gt;\t\n&#13;_x0001_"');
});

test("what is undefined is no attribute", () => {
  expect(attributes({ a: 1.5, b: undefined, c: true, d: false, e: '"' })).toBe(' a="1.5" c="1" d="0" e="&quot;"');
});
