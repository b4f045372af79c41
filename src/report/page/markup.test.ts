import { cssString, markup, markupText } from "./markup";

test("what is put into markup is text, and markup stays markup", () => {
  const inner = markup`<b title="${`"'<&>`}">${"</b>"}</b>`;
  expect(markup`<p>${inner}${[inner, inner]}${3}</p>`.text).toBe(`<p>${`<b title="&quot;&#39;&lt;&amp;&gt;">&lt;/b&gt;</b>`.repeat(3)}3</p>`);
});

test("the text of a page is what was put in, a line a tag", () => {
  expect(markupText(markup`<head>no</head><body><p>${"a < b & \"c\" 'd' > e"}</p><br>${"&lt;"}`.text)).toBe(`\n\na < b & "c" 'd' > e\n\n&lt;`);
});

test("nothing in a string of CSS ends it", () => {
  expect(cssString(`a"</style>\\\n公`)).toBe('"a\\22 \\3c \\2f style\\3e \\5c \\a \\516c "');
});
