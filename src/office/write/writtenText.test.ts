import { writtenText } from "./writtenText";

test.each(["符合", "All is well, seen on site.", "é"])("a text that no Excel takes for anything else goes in as it is: %s", (text) => {
  expect(writtenText(text, "General")).toBe(text);
});

test.each(["5.1", "1-2", "=1", "+1", "-", "@a", "'x", "true", "FALSE", "May 5", "５", "E1", " x", "¥5"])("any other gets Excel's mark of a text: %s", (text) => {
  expect(writtenText(text, "General")).toBe(`'${text}`);
});

test("a cell of text format takes every text", () => {
  expect(writtenText("=1", "@")).toBe("=1");
  expect(writtenText("", "General")).toBe("");
});
