import { clauseNamedIn, isWebAddress, kindOfFile, lastPart, nameOf, pathOfFile, sizeText, titleOfFile } from "./pieces";

test.each([
  ["http://example.com", true], [" https://example.com/a?b#c ", true], ["HTTPS://EXAMPLE.COM", true],
  ["file:///etc/passwd", false], ["ftp://example.com", false], ["www.example.com", false], ["\\\\server\\share", false], ["", false],
])("whether %j is offered as an address of the web: %j", (text, isOffered) => {
  expect(isWebAddress(text)).toBe(isOffered);
});

test.each([
  [0, "0 B"], [1023, "1023 B"], [1024, "1 KB"], [1536, "1.5 KB"], [1024 * 1024, "1 MB"], [2_500_000, "2.4 MB"],
])("%d bytes are read as %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test("a file's title is its name without the ending", () => {
  expect(["服务制度.pdf", "a.tar.gz", ".gitignore", "no ending", "long.documentation"].map(titleOfFile)).toEqual(["服务制度", "a.tar", ".gitignore", "no ending", "long.documentation"]);
});

test("pictures are known by their type or their ending", () => {
  expect([{ name: "a", type: "image/png" }, { name: "a.JPEG", type: "" }, { name: "a.pdf", type: "application/pdf" }].map(kindOfFile)).toEqual(["picture", "picture", "file"]);
});

test("a path begins below the folder that was picked", () => {
  expect([pathOfFile({ name: "a.pdf", webkitRelativePath: "证据/图/a.pdf" }), pathOfFile({ name: "a.pdf", webkitRelativePath: "" }), pathOfFile({ name: "a.pdf" })]).toEqual(["图/a.pdf", "a.pdf", "a.pdf"]);
});

test("a piece is called by its title, else by the end of its place, else by its number", () => {
  const piece = { number: "E1", clause: "", kind: "file", title: "", location: "", part: "", hash: "", size: null, addedBy: "", addedOn: "", remark: "" } as const;
  expect([nameOf({ ...piece, title: "制度", location: "a/b.pdf" }), nameOf({ ...piece, location: "a\\b.pdf" }), nameOf(piece), lastPart("/")]).toEqual(["制度", "b.pdf", "E1", "/"]);
});

test.each([
  ["5.1.2 记录.pdf", "5.1.2"], ["现场/5.1.10/照片.jpg", "5.1.10"], ["5.1.2_5.1.10.pdf", null], ["5.1.2.1.pdf", null], ["15.1.2.pdf", null], ["2026-11-20.pdf", null], ["v5.1.2.pdf", "5.1.2"], ["制度.pdf", null],
  ["5.1.2/5.1.2 封面.jpg", "5.1.2"],
])("of %j the clause is %j", (path, clause) => {
  expect(clauseNamedIn(path, [{ id: "5.1.2" }, { id: "5.1.10" }])).toBe(clause);
});
