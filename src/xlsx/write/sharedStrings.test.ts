import { SharedStrings } from "./sharedStrings";

test("a text stands once, and every use is counted", () => {
  const strings = new SharedStrings();
  expect(strings.isEmpty).toBe(true);
  expect(["a", "b", "a"].map((text) => strings.placeOf(text))).toEqual([0, 1, 0]);
  expect(strings.xml()).toContain('count="3" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>');
});

test.each([" a", "a ", "a\nb", "a\tb", "\u3000", " "])("the blanks of %j are marked as its own", (text) => {
  const strings = new SharedStrings();
  strings.placeOf(text);
  expect(strings.xml()).toContain(`<si><t xml:space="preserve">${text}</t></si>`);
});
