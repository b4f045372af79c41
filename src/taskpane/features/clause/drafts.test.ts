import type { ClauseCells, EntryCell, ScoresheetEntry } from "../../../application";
import type { DraftStore } from "../../session";
import { cellsWithWritten, createDraftBook, fieldState, standing } from "./drafts";

const cell = (text: string, fault: EntryCell["fault"] = null): EntryCell => ({ place: { sheet: "S", address: "A1" }, text, fault });
const row = (verdict: ClauseCells["verdict"], cells: Partial<Record<ScoresheetEntry, EntryCell>>): ClauseCells => ({
  id: { sheet: "S", address: "A1" },
  verdict,
  cells: new Map(Object.entries(cells) as [ScoresheetEntry, EntryCell][]),
});
const ROW = row("sampled", { verdict: cell("抽样"), sampleSize: cell("9"), evidence: cell("seen") });

/** A store that shows what it keeps. */
function memory(first: string | null = null): DraftStore & { kept: string | null } {
  const store = { kept: first, read: () => store.kept, write: (next: string | null) => void (store.kept = next) };
  return store;
}

test("what is typed lies over the cell, over what stood there when typing began", () => {
  const book = createDraftBook(memory(), "w");
  book.type("5.1", "evidence", "seen t", "seen");
  book.type("5.1", "evidence", "seen twice", "seen t");
  expect(book.get().typed).toEqual({ "5.1": { evidence: { text: "seen twice", base: "seen" } } });
  expect(fieldState(book.get(), "5.1", ROW, "evidence")).toEqual({ text: "seen twice", isTyped: true, changedTo: null, isFaulty: false });
  expect(fieldState(book.get(), "5.2", ROW, "evidence")).toEqual({ text: "seen", isTyped: false, changedTo: null, isFaulty: false });
});

test("a cell that was changed meanwhile is told, unless it came to hold the same", () => {
  const book = createDraftBook(memory(), "w");
  book.type("5.1", "evidence", "mine", "seen");
  expect(fieldState(book.get(), "5.1", row(null, { evidence: cell("theirs") }), "evidence").changedTo).toBe("theirs");
  expect(fieldState(book.get(), "5.1", row(null, { evidence: cell("mine") }), "evidence").changedTo).toBeNull();
  book.rebase("5.1", "evidence", "theirs");
  expect(fieldState(book.get(), "5.1", row(null, { evidence: cell("theirs") }), "evidence").changedTo).toBeNull();
});

test("what was written shows at once, is no conflict for what is typed on, and goes when it has been read back", () => {
  const book = createDraftBook(memory(), "w");
  book.type("5.1", "sampleSize", "12", "9");
  book.wrote("5.1", { sampleSize: "12" });
  expect(book.get()).toEqual({ typed: {}, written: { "5.1": { sampleSize: "12" } } });
  expect(fieldState(book.get(), "5.1", ROW, "sampleSize").text).toBe("12");
  book.type("5.1", "sampleSize", "13", "12");
  expect(fieldState(book.get(), "5.1", ROW, "sampleSize")).toMatchObject({ text: "13", changedTo: null });
  book.settle("w");
  expect(fieldState(book.get(), "5.1", row("sampled", { sampleSize: cell("12") }), "sampleSize")).toMatchObject({ text: "13", changedTo: null });
});

test("what was typed on while the write was on its way stays, over what was written", () => {
  const book = createDraftBook(memory(), "w");
  book.type("5.1", "evidence", "a", "seen");
  book.type("5.1", "evidence", "ab", "seen");
  book.wrote("5.1", { evidence: "a" });
  expect(book.get().typed).toEqual({ "5.1": { evidence: { text: "ab", base: "a" } } });
});

test("the verdict stands by its key, another word by itself", () => {
  expect(standing(ROW, "verdict")).toBe("sampled");
  expect(standing(row(null, { verdict: cell("OK", "unknown-word") }), "verdict")).toBe("OK");
  const written = cellsWithWritten(ROW, { verdict: "conforming", sampleSize: "" });
  expect([written.verdict, written.cells.get("sampleSize")?.text]).toEqual(["conforming", ""]);
  expect(cellsWithWritten(ROW, { verdict: "" }).verdict).toBeNull();
  expect(cellsWithWritten(ROW, undefined)).toBe(ROW);
});

test("a fault is one until something else is typed or written; a figure that is missing is none", () => {
  const faulty = row(null, { sampleSize: cell("９", "full-width"), nonconforming: cell("", "contradiction") });
  const book = createDraftBook(memory(), "w");
  expect(fieldState(book.get(), "5.1", faulty, "sampleSize").isFaulty).toBe(true);
  expect(fieldState(book.get(), "5.1", faulty, "nonconforming").isFaulty).toBe(false);
  book.type("5.1", "sampleSize", "9", "９");
  expect(fieldState(book.get(), "5.1", faulty, "sampleSize").isFaulty).toBe(false);
  book.wrote("5.1", { sampleSize: "9" });
  expect(fieldState(book.get(), "5.1", faulty, "sampleSize").isFaulty).toBe(false);
});

test("only what is typed is kept, under the workbook's name, and nothing once all is written or discarded", () => {
  const store = memory();
  const book = createDraftBook(store, "first");
  book.type("5.1", "evidence", "x", "");
  book.type("5.2", "remark", "y", "");
  expect(createDraftBook(store, "first").get().typed).toEqual(book.get().typed);
  expect(createDraftBook(store, "another").get().typed).toEqual({});
  book.settle("renamed");
  expect(createDraftBook(store, "renamed").get().typed).toEqual(book.get().typed);
  book.wrote("5.1", { evidence: "x" });
  book.drop("5.2", ["remark"]);
  expect(store.kept).toBeNull();
});

test.each(["", "null", "[1]", "{", '{"workbook":"w","typed":7}', '{"workbook":"w","typed":{"5.1":{"evidence":{"text":1,"base":""}}}}', '{"workbook":"w","typed":{"5.1":{"score":{"text":"1","base":""}}}}'])(
  "what is not ours is not taken: %s",
  (kept) => expect(createDraftBook(memory(kept), "w").get().typed).toEqual({}),
);

test("listeners hear of each change until they leave", () => {
  const book = createDraftBook(memory(), "w");
  let heard = 0;
  const leave = book.subscribe(() => (heard += 1));
  book.type("5.1", "evidence", "x", "");
  leave();
  book.drop("5.1", ["evidence"]);
  expect(heard).toBe(1);
});

test("what stands in its cell already is no draft any more, though the pane went before it could note that", () => {
  const store = memory();
  const book = createDraftBook(store, "w");
  book.type("5.1", "evidence", "seen", "");
  book.type("5.1", "sampleSize", "12", "9");
  book.type("5.2", "evidence", "seen", "");
  const again = createDraftBook(store, "w", new Map([["5.1", ROW]]));
  expect(again.get().typed).toEqual({ "5.1": { sampleSize: { text: "12", base: "9" } }, "5.2": { evidence: { text: "seen", base: "" } } });
});
