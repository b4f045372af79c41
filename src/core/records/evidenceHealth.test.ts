import fc from "fast-check";
import { evidenceHealth, isFilePiece, mayBeRegistered, repairs, type FoundFile } from "./evidenceHealth";
import type { EvidenceRecord } from "./records";

const hashOf = (content: string): string => content.repeat(64).slice(0, 64);

function piece(number: string, location: string, content = "a", more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return { number, clause: "5.1.2.1", kind: "file", title: "", location, part: "", hash: hashOf(content), size: 1, addedBy: "", addedOn: "", remark: "", ...more };
}

const file = (path: string, content = "a"): FoundFile => ({ path, size: 1, hash: hashOf(content) });

/** Each piece in a line: "E1 moved b/x.pdf (b/copy.pdf)". */
function told(pieces: readonly EvidenceRecord[], files: readonly FoundFile[]): readonly string[] {
  const { pieces: found, unregistered } = evidenceHealth(pieces, files);
  const lines = found.map((one) => {
    const paths = "file" in one ? ` ${one.file.path}` : "";
    const others = one.state === "moved" ? one.others : one.state === "changed" ? one.copies : one.state === "several" ? one.files : one.state === "missing" ? one.sameName : [];
    return `${one.piece.number} ${one.state}${paths}${others.length === 0 ? "" : ` (${others.map(({ path }) => path).join(", ")})`}`;
  });
  return [...lines, ...unregistered.map(({ path }) => `+ ${path}`)];
}

test.each<[string, readonly EvidenceRecord[], readonly FoundFile[], readonly string[]]>([
  ["all is where it was", [piece("E1", "x.pdf"), piece("E2", "d/y.pdf", "b")], [file("x.pdf"), file("d/y.pdf", "b")], ["E1 unchanged x.pdf", "E2 unchanged d/y.pdf"]],
  ["paths are the same however they are written", [piece("E1", ".\\d\\e\u0301.pdf")], [file("d/\u00e9.pdf")], ["E1 unchanged d/\u00e9.pdf"]],
  ["a file was moved", [piece("E1", "x.pdf")], [file("d/x.pdf")], ["E1 moved d/x.pdf"]],
  ["a file was renamed", [piece("E1", "x.pdf")], [file("z.pdf")], ["E1 moved z.pdf"]],
  ["a file was changed", [piece("E1", "x.pdf")], [file("x.pdf", "b")], ["E1 changed x.pdf"]],
  ["a file was changed, and a copy of it was not", [piece("E1", "x.pdf")], [file("x.pdf", "b"), file("old/x.pdf")], ["E1 changed x.pdf (old/x.pdf)", "+ old/x.pdf"]],
  ["a file is gone", [piece("E1", "x.pdf")], [file("z.pdf", "b")], ["E1 missing", "+ z.pdf"]],
  ["a file is gone, and another one of its name is there", [piece("E1", "x.pdf")], [file("d/x.pdf", "b")], ["E1 missing (d/x.pdf)", "+ d/x.pdf"]],
  ["a file without a place is gone", [piece("E1", "")], [file("x.pdf", "b")], ["E1 missing", "+ x.pdf"]],
  ["a copy is not taken for a move", [piece("E1", "x.pdf")], [file("x.pdf"), file("copy.pdf")], ["E1 unchanged x.pdf", "+ copy.pdf"]],
  ["two files are as likely", [piece("E1", "x.pdf")], [file("b/x.pdf"), file("c/x.pdf")], ["E1 several (b/x.pdf, c/x.pdf)"]],
  ["one of two has more of the old path", [piece("E1", "a/d/x.pdf")], [file("b/x.pdf"), file("c/d/x.pdf")], ["E1 moved c/d/x.pdf (b/x.pdf)", "+ b/x.pdf"]],
  ["two files changed places", [piece("E1", "x.pdf"), piece("E2", "y.pdf", "b")], [file("y.pdf"), file("x.pdf", "b")], ["E1 moved y.pdf", "E2 moved x.pdf"]],
  ["a file was overwritten by another registered one", [piece("E1", "x.pdf"), piece("E2", "y.pdf", "b")], [file("x.pdf", "b"), file("y.pdf", "b")], ["E1 changed x.pdf", "E2 unchanged y.pdf"]],
  ["without a hash only the place is known", [piece("E1", "x.pdf", "", { size: null }), piece("E2", "y.pdf", "")], [file("x.pdf", "b")], ["E1 unhashed x.pdf", "E2 missing"]],
  ["what is at its place cannot be read", [piece("E1", "x.pdf"), piece("E2", "y.pdf", "")], [{ ...file("x.pdf"), hash: "" }, { ...file("y.pdf"), hash: "" }], ["E1 unread x.pdf", "E2 unread y.pdf"]],
  ["one file is two pieces", [piece("E1", "x.pdf", "a", { part: "1" }), piece("E2", "x.pdf", "a", { part: "2" })], [file("x.pdf")], ["E1 unchanged x.pdf", "E2 unchanged x.pdf"]],
  ["a file that was not hashed is nobody's", [piece("E1", "x.pdf")], [{ path: "z.pdf", size: 9, hash: "" }], ["E1 missing", "+ z.pdf"]],
])("%s", (_, pieces, files, lines) => {
  expect(told(pieces, files)).toEqual(lines);
});

test("pages, papers and pieces that were taken out are no files; whatever has a hash is one", () => {
  const blank = piece("E1", "", "", { clause: "", kind: "", size: null });
  expect([piece("E1", "x", "", { kind: "web" }), piece("E2", "x", "", { kind: "record" }), blank, piece("E4", "x", "a", { kind: "" }), piece("E5", "x", "", { kind: "picture" })].map(isFilePiece))
    .toEqual([false, false, false, true, true]);
});

test("only what stands at a place of a piece or is as large as one has to be hashed", () => {
  const may = mayBeRegistered([piece("E1", "d/x.pdf"), piece("E2", "https://x", "", { kind: "web", size: null })]);
  expect([may({ path: "d\\x.pdf", size: 7 }), may({ path: "z.pdf", size: 1 }), may({ path: "z.pdf", size: 2 })]).toEqual([true, true, false]);
  expect(mayBeRegistered([piece("E1", "x", "a", { size: null })])({ path: "z.pdf", size: 2 })).toBe(true);
});

const FOLDERS = ["", "m", "m/n", "n"];
const arbitraryFiles = fc.uniqueArray(
  fc.record({ folder: fc.constantFrom(...FOLDERS), name: fc.constantFrom("x", "y", "z", "m"), content: fc.constantFrom("a", "b", "c") }),
  { selector: ({ folder, name }) => `${folder}/${name}`, minLength: 1, maxLength: 10 },
).map((files) => files.map(({ folder, name, content }) => ({ path: [folder, name].filter((part) => part !== "").join("/"), content })));

test("a folder that was moved is repaired completely, however alike its files are", () => {
  fc.assert(
    fc.property(arbitraryFiles, fc.constantFrom(["old", "new"], ["old", "deep/new"], ["2025/old", "2026/old"], ["old", "old/new"]), (files, [from = "", to = ""]) => {
      const pieces = files.map(({ path, content }, index) => piece(`E${String(index + 1)}`, `${from}/${path}`, content));
      const moved = files.map(({ path, content }) => file(`${to}/${path}`, content));
      const health = evidenceHealth(pieces, moved);
      const after = repairs(health);
      expect(after.map(({ number, location }) => [number, location])).toEqual(files.map(({ path }, index) => [`E${String(index + 1)}`, `${to}/${path}`]));
      expect(evidenceHealth(after, moved).pieces.every(({ state }) => state === "unchanged")).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("nothing is matched to two files without saying so, and no file is lost", () => {
  const somewhere = fc.array(fc.record({ path: fc.constantFrom("x", "y", "m/x", "m/y", "n/x", "n/m/x"), content: fc.constantFrom("a", "b") }), { maxLength: 6 });
  fc.assert(
    fc.property(somewhere, fc.uniqueArray(fc.record({ path: fc.constantFrom("x", "y", "m/x", "m/y", "n/x", "n/m/x", "z"), content: fc.constantFrom("a", "b", "c") }), { selector: ({ path }) => path }), (registered, files) => {
      const pieces = registered.map(({ path, content }, index) => piece(`E${String(index)}`, path, content));
      const found = files.map(({ path, content }) => file(path, content));
      const health = evidenceHealth(pieces, found);
      expect(health.pieces.map((one) => one.piece)).toEqual(pieces);
      for (const one of health.pieces) {
        const same = found.filter(({ hash }) => hash === one.piece.hash).map(({ path }) => path);
        const named = one.state === "moved" ? [one.file, ...one.others] : one.state === "several" ? one.files : one.state === "changed" ? one.copies : one.state === "unchanged" ? found.filter(({ hash }) => hash === one.piece.hash) : [];
        expect(named.map(({ path }) => path).sort()).toEqual(same.sort());
      }
      expect(repairs(health).every(({ location, hash }) => found.some((one) => one.path === location && one.hash === hash))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
