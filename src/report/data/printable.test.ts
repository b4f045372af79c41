import { printable } from "./printable";

test.each([
  ["a\tb\nc", "a\tb\nc"],
  ["a\r\nb\rc", "a\nb\nc"],
  ["\u0000\u0007\u001F", "\u2400\u2407\u241F"],
  ["\u007F\u0080\u009F", "\u2421\u0080\u009F"],
  ["a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
  ["\uFFFE\uFFFF", "\uFFFD\uFFFD"],
  ["👩‍🔧 ‮نص‬ <&>{}", "👩‍🔧 ‮نص‬ <&>{}"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});
