import { sheetFile } from "../../../test/support/reviewCase";
import { SUBMITTED, controlTotals, triage, type Locale, type ReviewRecord } from "../../core";
import type { Grid, GridCell } from "../grid";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import { buildRegisterPlan } from "./buildRegisterPlan";
import { readReviewStates, type ReviewStatesReading } from "./readReviewStates";
import { isMoment, writesForRecord } from "./reviewColumns";
import { reviewLog } from "./reviewLog";

const HASH = "a".repeat(64);
const OTHER = "b".repeat(64);

function register(locale: Locale): Grid {
  const files = [sheetFile({ path: "a.xlsx", fileHash: HASH, company: { name: "=1+1" } }), sheetFile({ path: "b.xlsx", fileHash: OTHER, company: { name: "b" } })];
  const texts = { finding: () => ({ title: "", problem: "" }), signal: () => ({ title: "", problem: "", mend: "" }), issue: () => ({ meaning: "", mend: "" }) };
  const grid = gridsOfPlan(buildRegisterPlan({ locale, files, totals: controlTotals(2, files), sheets: triage(files, []), texts })).tables.get("Register");
  if (grid === undefined) {
    throw new Error("no register");
  }
  return grid;
}

const cell = (text: string | null, formula = ""): GridCell => ({ value: text === null ? { kind: "blank" } : { kind: "text", text }, formula, isDate: false });

/** The register with cells of its first row changed, by header. */
function changed(cells: Readonly<Record<string, GridCell>>, grid = register("en-US")): Grid {
  const headers = grid.cells[0]?.map(({ value }) => (value.kind === "text" ? value.text : "")) ?? [];
  return { ...grid, cells: grid.cells.map((row, index) => (index === 1 ? row.map((one, column) => cells[headers[column] ?? ""] ?? one) : row)) };
}

const told = ({ issues }: ReviewStatesReading): readonly string[] => issues.map(({ code, params, place }) => [code, ...Object.values(params), place.address].join(" "));
const DECIDED: ReviewRecord = { state: "accepted", reviewer: "李四", comment: "=fine", mark: { by: "李四", since: "2026-11-26 21:30 +08:00", basis: { hash: HASH, total: "173/2", grade: "three-star", engine: "ServiceStar/1.0.0" } } };

/** The register after a record was written into its first row. */
function written(record: ReviewRecord, locale: Locale = "en-US"): Grid {
  const grid = register(locale);
  const [first] = readReviewStates(grid).rows;
  const writes = first === undefined ? [] : writesForRecord(first.places, record, locale);
  const at = new Map(writes.map(({ address, value }) => [address, value]));
  return {
    ...grid,
    cells: grid.cells.map((row, index) => row.map((one, column) => {
      const address = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${String(grid.row + index + 1)}`;
      const value = at.get(address);
      return value === undefined ? one : cell(value === null ? null : String(value));
    })),
  };
}

describe("a register as it was written", () => {
  it.each(["zh-CN", "en-US"] as const)("is read in %s, every sheet as submitted by nobody", (locale) => {
    const { rows, issues, sheet, locale: found } = readReviewStates(register(locale));
    expect([found, issues, sheet]).toEqual([locale, [], locale === "zh-CN" ? "台账" : "Register"]);
    expect(rows.map(({ line, row }) => [line, row])).toEqual([[{ path: "a.xlsx", hash: HASH, record: SUBMITTED }, 5], [{ path: "b.xlsx", hash: OTHER, record: SUBMITTED }, 6]]);
    expect(rows[0]?.company).toBe("=1+1");
  });

  it.each(["zh-CN", "en-US"] as const)("gives back what was decided, in %s", (locale) => {
    const { rows, issues } = readReviewStates(written(DECIDED, locale));
    expect(issues).toEqual([]);
    expect(rows.map(({ line }) => line.record)).toEqual([DECIDED, SUBMITTED]);
  });

  it("keeps a reviewer without a decision, and takes a name away again", () => {
    expect(readReviewStates(written({ ...SUBMITTED, reviewer: "王五" })).rows[0]?.line.record).toEqual({ ...SUBMITTED, reviewer: "王五" });
    expect(writesForRecord(readReviewStates(register("en-US")).rows[0]!.places, SUBMITTED, "en-US").map(({ value }) => value)).toEqual(["Submitted", null, null, null, null, null]);
  });

  it("may have its columns in another order, others between them, and blank rows", () => {
    const grid = written(DECIDED);
    const turned = { ...grid, cells: [...grid.cells.map((row) => [cell("mine"), ...[...row].reverse()]), grid.cells[0]?.map(() => cell(null)) ?? []] };
    expect(readReviewStates(turned).rows.map(({ line }) => line.record)).toEqual([DECIDED, SUBMITTED]);
  });
});

describe("what is not as it was written", () => {
  it.each<[string, Readonly<Record<string, GridCell>>, readonly string[], Partial<ReviewRecord>]>([
    ["a state that is none", { "Review state": cell("approved") }, ["register-state-unknown approved U5"], { state: "submitted" }],
    ["a state that is calculated", { "Review state": cell("Accepted", "=A1") }, ["register-state-unknown =A1 U5"], { state: "submitted" }],
    ["no state", { "Review state": cell(null) }, ["register-state-blank U5"], { state: "submitted" }],
    ["a state in the other language", { "Review state": cell("已提交") }, [], { state: "submitted" }],
    ["a state typed by hand", { "Review state": cell("Accepted") }, ["register-state-by-hand accepted U5"], { state: "accepted", mark: null }],
    ["a mark without a moment", { "State set by": cell("x"), "State rests on": cell(`submitted ${HASH} 1 e g`) }, ["register-mark-broken Z5"], { mark: null }],
    ["a mark without a name", { "State since": cell("2026-11-26 21:30 +08:00"), "State rests on": cell(`submitted ${HASH} 1 e g`) }, ["register-mark-broken Z5"], { mark: null }],
    ["a mark that cannot be read", { "State set by": cell("x"), "State since": cell("2026-11-26 21:30 +08:00"), "State rests on": cell("fine") }, ["register-mark-broken Z5"], { mark: null }],
    ["a fingerprint cut short", { "SHA-256": cell("abc") }, ["register-hash-malformed AA5"], {}],
    ["no file", { File: cell(null) }, ["register-file-missing C5"], {}],
    ["a file that stands there twice", { File: cell("b.xlsx") }, ["register-file-twice b.xlsx C6"], {}],
  ])("%s", (_, cells, issues, record) => {
    const reading = readReviewStates(changed(cells));
    expect(told(reading)).toEqual(issues);
    expect(reading.rows[0]?.line.record).toMatchObject(record);
  });

  it("a decided state that was typed over afterwards", () => {
    const reading = readReviewStates(changed({ "Review state": cell("Returned") }, written(DECIDED)));
    expect(told(reading)).toEqual(["register-state-changed returned accepted U5"]);
    expect(reading.rows[0]?.line.record).toMatchObject({ state: "returned", mark: null });
  });

  it("a cell that holds a formula is not held to its text", () => {
    const held = (grid: Grid): readonly string[] => readReviewStates(grid).rows[0]?.held.map(({ address }) => address) ?? [];
    expect(held(register("en-US"))).toEqual(["C5", "AA5", "U5", "V5", "W5", "X5", "Y5", "Z5"]);
    expect(held(changed({ Comment: cell("1", "=1") }))).not.toContain("W5");
  });

  it("a column that is gone or there twice leaves no rows", () => {
    const grid = register("en-US");
    const without = { ...grid, cells: grid.cells.map((row) => row.map((one) => (one.value.kind === "text" && one.value.text === "State since" ? cell("since") : one))) };
    expect([readReviewStates(without).rows, told(readReviewStates(without))]).toEqual([[], ["register-column-missing State since A4"]]);
    const twice = { ...grid, cells: grid.cells.map((row) => [...row, row[2] ?? cell(null)]) };
    expect(told(readReviewStates(twice))).toEqual(["register-column-twice File AC4"]);
    expect(told(readReviewStates({ ...grid, cells: [] }))).toHaveLength(9);
  });

  it("the header alone in Chinese is told in Chinese", () => {
    expect(readReviewStates(register("zh-CN")).locale).toBe("zh-CN");
  });
});

test.each([
  ["2026-11-26 21:30 +08:00", true], ["2026-11-26 21:30 -03:30", true], ["2026-11-26 24:00 +08:00", false], ["2026-13-26 21:30 +08:00", false], ["2026-11-26 21:30", false], ["2026-11-26T21:30 +08:00", false], [" 2026-11-26 21:30 +08:00", false],
])("%p is a moment: %p", (text, expected) => {
  expect(isMoment(text)).toBe(expected);
});

test("the log has a line for a decision and none for a name", () => {
  const { header, lines, sheet } = reviewLog([{ company: "c", path: "a.xlsx", before: "submitted", record: DECIDED }, { company: "d", path: "b.xlsx", before: "submitted", record: { ...SUBMITTED, reviewer: "x" } }], "en-US");
  expect([sheet, header.length]).toEqual(["Review log", 9]);
  expect(lines).toEqual([["2026-11-26 21:30 +08:00", "李四", "c", "a.xlsx", "Submitted", "Accepted", "李四", "=fine", `accepted ${HASH} 173/2 ServiceStar/1.0.0 three-star`]]);
});
