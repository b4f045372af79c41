import fc from "fast-check";
import { catalogueOf, clause } from "../../../test/core/builders";
import { LEAST_MAPPING, cell, column, withColumns } from "../../../test/core/formBuilders";
import type { FormMapping } from "../../core";
import { dateCell, formSheet, formulaCell, type CellContent } from "../testing/formSheets";
import type { FormSheet } from "./formSheet";
import { readForm, type FormReading } from "./readForm";

const catalogue = catalogueOf([clause("5.1.1", "3"), clause("5.1.2", "7", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })]);
const HEADERS: Readonly<Record<string, CellContent>> = { A3: "Header A", B3: "Header B" };
const ROWS: Readonly<Record<string, CellContent>> = { A4: "5.1.1", B4: 3, A5: "5.1.2", B5: 0, A6: "5.2.1", B6: 7.5 };

function read(contents: Readonly<Record<string, CellContent>> = {}, mapping: FormMapping = LEAST_MAPPING, merges: readonly string[] = [], more: readonly FormSheet[] = []): FormReading {
  const outcome = readForm([...more, formSheet("Form", { ...HEADERS, ...ROWS, ...contents }, merges)], mapping, catalogue);
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.issues));
  }
  return outcome.reading;
}

const structure = (reading: FormReading): readonly string[] => reading.facts.structure.map(({ code, place }) => `${code} ${place === undefined ? "" : `${place.sheet}!${place.address}`}`.trim());
const faults = (reading: FormReading): readonly string[] => reading.facts.entryFaults.map(({ kind, field, clause: id, item, raw, place }) => [kind, field, id, item < 0 ? "" : item, raw, place.address].filter((part) => part !== "").join(" "));
const refusals = (sheets: readonly FormSheet[], mapping: FormMapping): readonly string[] => {
  const outcome = readForm(sheets, mapping, catalogue);
  return outcome.ok ? [] : outcome.issues.map(({ code, params, place }) => [code, ...Object.values(params), place?.address ?? ""].join(" ").trim());
};

describe("clauses that are spread over several sheets", () => {
  const mapping: FormMapping = {
    ...LEAST_MAPPING, sheet: { by: "names", sheets: [{ name: "Form", headerRow: null }, { name: "Second", headerRow: 1 }] }, rows: { end: "End", skip: [] }, results: { ...LEAST_MAPPING.results, score: column("C") },
  };
  const first = (more: Readonly<Record<string, CellContent>> = {}): FormSheet => formSheet("Form", { ...HEADERS, C3: "Header C", A1: "甲公司", A4: "5.1.1", B4: 3, A5: "End", ...more });
  const second = (more: Readonly<Record<string, CellContent>> = {}): FormSheet => formSheet("Second", { A1: "Header A", B1: "Header B", C1: "Header C", A2: "5.2.1", B2: 7.5, A3: "5.1.2", B3: 0, A4: "End", ...more });
  const readBoth = (...sheets: readonly FormSheet[]): FormReading => {
    const outcome = readForm(sheets, mapping, catalogue);
    if (!outcome.ok) {
      throw new Error(JSON.stringify(outcome.issues));
    }
    return outcome.reading;
  };

  it("are read together, each with the cell on its own sheet; the head stands on the first", () => {
    const { draft, facts, clausePlaces, places, resultPlaces, sheet } = readBoth(second(), first());
    expect([...draft.clauses].map(([id, { status }]) => [id, status])).toEqual([["5.1.1", "conforming"], ["5.1.2", "nonconforming"], ["5.2.1", "judged"]]);
    expect([sheet, draft.company.name, facts.structure]).toEqual(["Form", "甲公司", []]);
    expect([clausePlaces.get("5.1.2"), places.get("5.2.1/givenScore"), resultPlaces.get("5.2.1/score"), resultPlaces.get("5.1.1/score")]).toEqual([
      { sheet: "Second", address: "A3" }, { sheet: "Second", address: "B2" }, { sheet: "Second", address: "C2" }, { sheet: "Form", address: "C4" },
    ]);
  });

  it("are refused where one is missing or stands on two of them, or where a list does not end", () => {
    const reading = readBoth(first({ A5: "5.2.1", B5: 1, A6: "End" }), second({ A3: "5.2.1", B3: 1, A4: "" }));
    expect(reading.facts.structure.map(({ code, params, place }) => [code, ...Object.values(params), `${place?.sheet ?? ""}!${place?.address ?? ""}`].join(" "))).toEqual([
      "form-clause-twice 5.2.1 Form!A5 Second!A2", "form-clause-twice 5.2.1 Form!A5 Second!A3", "form-end-missing End Second!A1", "form-clause-missing 5.1.2 Form!A3",
    ]);
  });

  it("are not read where a sheet is not there or has other headers, each of which is told", () => {
    expect(refusals([first()], mapping)).toEqual(["form-sheet-missing Second"]);
    expect(refusals([first({ B3: "Points" }), second({ B1: "Score" })], mapping)).toEqual(["form-header-differs Header B Points B3", "form-header-differs Header B Score B1"]);
    expect(refusals([], mapping)).toEqual(["form-sheet-missing Form", "form-sheet-missing Second"]);
  });
});

describe("the clauses of a form", () => {
  it("are read with the cell of each", () => {
    const { draft, places, clausePlaces, facts, sheet } = read({ A1: "甲公司" });
    expect([...draft.clauses].map(([id, { status }]) => [id, status])).toEqual([["5.1.1", "conforming"], ["5.1.2", "nonconforming"], ["5.2.1", "judged"]]);
    expect([sheet, draft.company.name, facts.structure, facts.entryFaults]).toEqual(["Form", "甲公司", [], []]);
    expect(clausePlaces.get("5.1.2")).toEqual({ sheet: "Form", address: "A5" });
    expect([places.get("5.2.1/givenScore"), places.get("5.2.1/verdict"), places.get("/company")].map((place) => place?.address)).toEqual(["B6", "B6", "A1"]);
  });

  it("are the same in whatever order their rows stand", () => {
    const rows = [["5.1.1", 3], ["5.1.2", 0], ["5.2.1", 7.5]] as const;
    const usual = read().draft;
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: 3 }), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }), (shuffled, gaps) => {
        let row = 3;
        const cells: [string, CellContent][] = shuffled.flatMap(([id, score], index) => {
          row += gaps[index] ?? 1;
          return [[`A${String(row)}`, id], [`B${String(row)}`, score]];
        });
        const outcome = readForm([formSheet("Form", { ...HEADERS, ...Object.fromEntries(cells) })], LEAST_MAPPING, catalogue);
        expect(outcome.ok && outcome.reading.draft).toEqual(usual);
        expect(outcome.ok && outcome.reading.facts.structure).toEqual([]);
      }),
    );
  });

  it("end where the mapping says, and skip what it says", () => {
    const mapping: FormMapping = { ...LEAST_MAPPING, rows: { end: "end", skip: ["sum"] } };
    expect(structure(read({ A7: "sum", B7: 99, A8: "end", A9: "nonsense", B9: 5 }, mapping))).toEqual([]);
    expect(structure(read({}, mapping))).toEqual(["form-end-missing Form!A3"]);
    expect(structure(read({ A7: "sum ", A8: "end" }, mapping))).toEqual(["form-row-foreign Form!A7"]);
  });

  it("stand under headings, in which a formula is a subtotal and anything else is an entry", () => {
    expect(structure(read({ A7: "5.1", B7: formulaCell("=SUM(B4:B5)", 3), A8: "5.2" }))).toEqual([]);
    expect(structure(read({ A7: "5.1", B7: 3 }))).toEqual(["form-heading-entry Form!B7"]);
  });

  it.each<[string, Readonly<Record<string, CellContent>>, readonly string[]]>([
    ["a clause twice", { A7: "5.1.1" }, ["form-clause-twice Form!A7"]],
    ["another clause", { A7: "9.9" }, ["form-row-foreign Form!A7"]],
    ["an id as a number", { A4: 5.1 }, ["form-row-faulty Form!A4", "form-clause-missing Form!A3"]],
    ["an id as a formula", { A4: formulaCell('="5.1.1"', "5.1.1") }, ["form-row-faulty Form!A4", "form-clause-missing Form!A3"]],
    ["an id with a blank", { A4: "5.1.1 " }, ["form-row-foreign Form!A4", "form-clause-missing Form!A3"]],
    ["an entry without an id", { B7: 1 }, ["form-row-without-clause Form!B7"]],
    ["an entry without an id, far below", { B1000000: "x" }, ["form-row-without-clause Form!B1000000"]],
    ["a row of blanks", { A7: "", B7: "" }, []],
    ["something beside the columns", { F7: "signed" }, []],
    ["a part of the points", { B4: 1 }, ["form-score-inexpressible Form!B4"]],
  ])("%s", (_what, contents, expected) => {
    expect(structure(read(contents))).toEqual(expected);
  });

  it.each<[string, CellContent, string]>([
    ["a number as text", "3", "text-number givenScore 5.1.1 3 B4"],
    ["full-width digits", "３", "full-width givenScore 5.1.1 ３ B4"],
    ["words", "good", "not-a-number givenScore 5.1.1 good B4"],
    ["a formula", "=A1", "formula givenScore 5.1.1 =A1 B4"],
    ["a date", dateCell(46000), "date givenScore 5.1.1 2025-12-09 B4"],
    ["a logical value", true, "boolean givenScore 5.1.1 TRUE B4"],
    ["an error", { value: { kind: "error", code: "#N/A" }, formula: "", isDate: false }, "error givenScore 5.1.1 #N/A B4"],
  ])("%s leaves the clause open", (_what, content, expected) => {
    const reading = read({ B4: content });
    expect([faults(reading), reading.draft.clauses.get("5.1.1")?.status]).toEqual([[expected], "unassessed"]);
  });

  it("hold their points against the catalogue", () => {
    const mapping = withColumns({ points: column("C") });
    const points = { C3: "Header C", C4: 3, C5: 7, C6: 10 };
    expect(structure(read(points, mapping))).toEqual([]);
    expect(structure(read({ ...points, C4: 4, C5: "7", C6: formulaCell("=10", 10) }, mapping))).toEqual(["form-points-differ Form!C4", "form-points-differ Form!C5", "form-points-differ Form!C6"]);
  });

  it("are told by the body's own words", () => {
    const mapping = withColumns({ verdict: { ...column("C"), words: [{ text: "√", means: "conforming" }, { text: "×", means: "nonconforming" }, { text: "1", means: "conforming" }] }, score: { ...column("B"), holds: "points-lost", excluded: ["/"] } });
    const { draft, facts } = read({ C3: "Header C", C4: "√", B4: 0, C5: "×", B5: 7, B6: "/", C6: "x" }, mapping);
    expect([...draft.clauses.values()].map(({ status }) => status)).toEqual(["conforming", "nonconforming", "unassessed"]);
    expect(facts.entryFaults.map(({ kind, field }) => `${kind} ${field}`)).toEqual(["unknown-word verdict"]);
    expect(faults(read({ C3: "Header C", C4: "√ ", B4: 0, C5: 1, B5: "/", C6: dateCell(46000), B6: "/" }, mapping))).toEqual([
      "unknown-word verdict 5.1.1 √  C4", "unknown-word verdict 5.1.2 1 C5", "date verdict 5.2.1 2025-12-09 C6",
    ]);
  });

  it("keep texts and counts, and say which figure contradicts", () => {
    const mapping = withColumns({ sampleSize: column("C"), nonconforming: column("D"), evidence: column("E"), finding: column("F"), remark: column("G"), assessor: column("H"), reason: column("I") });
    const headers = Object.fromEntries(["C", "D", "E", "F", "G", "H", "I"].map((letter) => [`${letter}3`, `Header ${letter}`]));
    const { draft, facts } = read({ ...headers, B5: 6, C5: 7, D5: 1, E5: "E", F5: "F", G5: 7, H5: "H", I5: "I", C6: 1, F6: "=A1" }, mapping);
    expect(draft.clauses.get("5.1.2")).toEqual({ status: "sampled", sampleSize: 7, nonconforming: 1, evidence: "E", finding: "F", remark: "7", assessor: "H" });
    expect(facts.entryFaults.map(({ kind, field, raw }) => `${kind} ${field} ${raw}`.trim())).toEqual(["formula finding =A1", "contradiction nonconforming"]);
  });
});

describe("merged cells", () => {
  const wide = withColumns({ remark: column("C") });
  const contents = { C3: "Header C", C4: "fine" };

  it.each<[string, readonly string[], Readonly<Record<string, CellContent>>, readonly string[]]>([
    ["over blank columns that nobody reads", ["C4:F4"], {}, []],
    ["over a cell that holds something", ["C4:F4"], { E4: "hidden" }, ["form-cells-merged Form!C4"]],
    ["over two rows", ["C4:C5"], {}, ["form-cells-merged Form!C4", "form-cells-merged Form!C5"]],
    ["over two columns that are read", ["B4:C4"], {}, ["form-cells-merged Form!B4", "form-cells-merged Form!C4"]],
    ["over clauses' ids", ["A4:A5"], {}, ["form-cells-merged Form!A4", "form-cells-merged Form!A5"]],
    ["elsewhere", ["H4:H9", "A1:C1"], {}, []],
    ["over a heading", ["A7:C7"], { A7: "5.1" }, []],
    ["of which the company is not the first", ["A1:B2"], {}, []],
    ["in which another company stands", ["A1:B2"], { B2: "other" }, ["form-cells-merged Form!A1"]],
  ])("%s", (_what, merges, more, expected) => {
    expect(structure(read({ ...contents, ...more }, wide, merges))).toEqual(expected);
  });

  it("over more cells than any form merges are unclear, and cost nothing", () => {
    const rows = Object.fromEntries(Array.from({ length: 20 }, (_, row) => [`XFD${String(row + 100)}`, "x"]));
    expect(structure(read({ A99: "", ...rows }, { ...LEAST_MAPPING, rows: { end: "end", skip: [] }, head: { ...LEAST_MAPPING.head, company: cell("A99") } }, ["A99:XFC1048576"]))).toEqual(["form-cells-merged Form!A99", "form-end-missing Form!A3"]);
  });

  it("make unclear a head cell that is not their first", () => {
    expect(structure(read({}, { ...LEAST_MAPPING, head: { ...LEAST_MAPPING.head, company: cell("B1") } }, ["A1:B1"]))).toEqual(["form-cells-merged Form!B1"]);
  });
});

describe("the sheet of a form", () => {
  const form = (name: string, more: Readonly<Record<string, CellContent>> = {}): FormSheet => formSheet(name, { ...HEADERS, ...ROWS, ...more });
  const byHeaders: FormMapping = { ...LEAST_MAPPING, sheet: { by: "headers" } };

  it("is found by its name, exactly", () => {
    expect(refusals([form("form")], LEAST_MAPPING)).toEqual(["form-sheet-missing Form"]);
  });

  it("is found by its headers, where one has them", () => {
    expect(readForm([form("2", { B3: "x" }), form("1")], byHeaders, catalogue)).toMatchObject({ ok: true, reading: { sheet: "1" } });
    expect(refusals([form("1", { B3: "x" })], byHeaders)).toEqual(["form-sheet-not-found Header A A3"]);
    expect(refusals([form("1"), form("2")], byHeaders)).toEqual(["form-sheets-several 1, 2"]);
  });

  it("must have every header where it is said, and a moved one is not looked for", () => {
    expect(refusals([form("Form", { B3: "Header C", D3: "Header B" })], LEAST_MAPPING)).toEqual(["form-header-moved Header B D3 B3"]);
    expect(refusals([form("Form", { A3: " Header A", B3: formulaCell('="Header B"', "Header B") })], LEAST_MAPPING)).toEqual([
      "form-header-differs Header A  Header A A3", 'form-header-differs Header B ="Header B" B3',
    ]);
  });

  it("may have a header in another row, and one for what is written into it", () => {
    const mapping: FormMapping = { ...withColumns({ remark: { ...column("C"), headerRow: 2 } }), results: { ...LEAST_MAPPING.results, score: column("D"), findings: column("E") } };
    expect(refusals([form("Form", { C2: "Header C", D3: "Header D" })], mapping)).toEqual(["form-header-differs Header E  E3"]);
    const { resultPlaces } = read({ C2: "Header C", D3: "Header D", E3: "Header E" }, mapping);
    expect([...resultPlaces].map(([key, { address }]) => `${key} ${address}`)).toEqual(["5.1.1/score D4", "5.1.1/findings E4", "5.1.2/score D5", "5.1.2/findings E5", "5.2.1/score D6", "5.2.1/findings E6"]);
  });
});

describe("the head of a form", () => {
  const labelled = { sheet: "Cover", cell: "B2", label: { cell: "A2", text: "Company" } };
  const mapping: FormMapping = {
    ...LEAST_MAPPING,
    head: {
      company: labelled, creditCode: cell("F1"), scope: cell("F2"), assessedOn: { ...cell("B4"), sheet: "Cover" }, stage: { ...cell("F3"), words: [{ text: "初审", means: "initial" }] },
      assessors: [{ ...cell("G1"), role: "team-leader" }, { ...cell("G2"), role: "assessor" }],
    },
  };
  const cover = (more: Readonly<Record<string, CellContent>> = {}): FormSheet => formSheet("Cover", { A2: "Company", B2: "甲公司", B4: dateCell(46000), ...more });

  it("is read wherever it stands", () => {
    const { draft, stage, issues, places } = read({ F1: "91310000X", F2: "scope", F3: "初审", G1: "Li" }, mapping, [], [cover()]);
    expect([draft.company, draft.assessors, draft.assessedOn, stage, issues]).toEqual([
      { name: "甲公司", unifiedSocialCreditCode: "91310000X", scope: "scope" }, [{ name: "Li", role: "team-leader" }], "2025-12-09", "initial", [],
    ]);
    expect([places.get("/assessors")?.address, places.get("/assessedOn")]).toEqual(["G1", { sheet: "Cover", address: "B4" }]);
  });

  it("tells what cannot be read in it", () => {
    const told = read({ F1: "=A1", F3: "first" }, mapping, [], [cover({ B4: 46000 })]).issues;
    expect(told.map(({ code, params, place }) => [code, params.field, place?.address])).toEqual([
      ["head-unreadable", "creditCode", "F1"], ["head-unreadable", "assessedOn", "B4"], ["head-unreadable", "stage", "F3"],
    ]);
    expect(read({}, mapping, [], [cover({ B4: "2026年1月1日" })]).issues).toHaveLength(1);
    expect(read({}, mapping, [], [cover({ B4: "2026-01-01" })]).draft.assessedOn).toBe("2026-01-01");
  });

  it("refuses the form where a label reads otherwise or the sheet is not there", () => {
    expect(structure(read({}, mapping, [], [cover({ A2: "Applicant" })]))).toEqual(["form-label-differs Cover!A2"]);
    expect(structure(read({}, mapping))).toEqual(["form-sheet-missing", "form-sheet-missing"]);
  });
});

describe("special items of a form", () => {
  const counted = (address: string): FormMapping => ({ ...LEAST_MAPPING, specialDeductions: { by: "count", cell: cell(address) }, bonuses: { by: "count", cell: { ...cell("G2"), sheet: "None" } } });
  const listed: FormMapping = {
    ...LEAST_MAPPING,
    rows: { end: "end", skip: [] },
    specialDeductions: { by: "rows", sheet: null, headerRow: 20, firstRow: 21, lastRow: 23, text: column("A", "What"), clause: column("B", "Clause"), evidence: column("C", "Evidence"), cause: { ...column("D", "Cause"), words: [{ text: "法", means: "law" }] } },
    bonuses: { by: "rows", sheet: "Bonus", headerRow: 1, firstRow: 2, lastRow: 3, text: column("A", "Why"), clause: null, evidence: null, cause: null },
  };
  const list = { A7: "end", A20: "What", B20: "Clause", C20: "Evidence", D20: "Cause" };
  const bonus = (more: Readonly<Record<string, CellContent>> = {}): FormSheet => formSheet("Bonus", { A1: "Why", ...more });

  it("are counted by a cell", () => {
    const reading = read({ G1: 2 }, { ...counted("G1"), bonuses: null });
    expect([reading.draft.specialDeductions.length, reading.facts.silences, reading.places.get("deduction:1/description")?.address]).toEqual([2, ["bonuses", "exclusions"], "G1"]);
    expect(read({ G1: 0 }, { ...counted("G1"), bonuses: null }).draft.specialDeductions).toEqual([]);
  });

  it("are not silently none where the cell is blank, and refuse the form where it is no count", () => {
    expect(read({}, { ...counted("G1"), bonuses: null }).facts.silences).toEqual(["bonuses", "exclusions", "special-deductions-blank"]);
    for (const content of ["two", -1, 1.5, 101, "=A1"]) {
      expect(structure(read({ G1: content }, { ...counted("G1"), bonuses: null }))).toEqual(["form-items-faulty Form!G1"]);
    }
    expect(structure(read({ G1: 1 }, counted("G1")))).toEqual(["form-sheet-missing"]);
  });

  it("are listed one a row, and count as soon as anything stands there", () => {
    const reading = read({ ...list, A21: "fraud", B21: "5.1.2", C21: "letter", D21: "法", C23: "photo", A24: "below" }, listed, [], [bonus({ A3: "award" })]);
    expect(reading.draft.specialDeductions.map(({ description, clause: id, evidence, cause }) => [description, id, evidence, cause])).toEqual([["fraud", "5.1.2", "letter", "law"], ["", "", "photo", ""]]);
    expect([reading.draft.bonuses, reading.places.get("bonus:0/bonusReason"), reading.places.get("deduction:1/evidence")?.address]).toEqual([[{ reason: "award" }], { sheet: "Bonus", address: "A3" }, "C23"]);
    expect(reading.facts.structure).toEqual([]);
  });

  it("tell what cannot be read in them", () => {
    const reading = read({ ...list, A21: true, B21: "9.9", A22: "x", B22: 5, D22: "其他", B23: "=A1" }, listed, [], [bonus()]);
    expect(faults(reading)).toEqual(["boolean description 0 TRUE A21", "unknown-word clause 0 9.9 B21", "unknown-word clause 1 5 B22", "unknown-word cause 1 其他 D22", "formula clause 2 =A1 B23"]);
    expect(structure(read({ ...list, A20: "Why", A21: "x" }, listed, ["C22:C23"], [bonus()]))).toEqual(["form-header-differs Form!A20"]);
    expect(structure(read({ ...list, C22: "x" }, listed, ["C22:C23"], [bonus()]))).toEqual(["form-cells-merged Form!C22"]);
    expect(structure(read(list, listed))).toEqual(["form-sheet-missing"]);
  });
});

describe("what a form shows of its result", () => {
  const mapping: FormMapping = {
    ...withColumns({ shownScore: { ...column("C"), holds: "score" } }),
    claims: { total: cell("G1"), grade: { ...cell("G2"), words: [] }, specialDeductions: cell("G3") },
    results: { ...LEAST_MAPPING.results, total: { ...cell("H1"), label: { cell: "G9", text: "new" } }, grade: cell("H2") },
  };

  it("is kept as it stands, formulas too", () => {
    const { shown, places, resultPlaces } = read({ C3: "Header C", C4: formulaCell("=B4", 3), C5: 0.1 + 0.2, C6: "=B6", G1: "about 80", G9: "new" }, mapping);
    expect(shown.map(({ result, clause: id, shown: text, figure, isUncalculated }) => [result, id, text, figure === null ? null : `${String(figure.n)}/${String(figure.d)}`, isUncalculated])).toEqual([
      ["total", "", "about 80", null, false],
      ["grade", "", "", null, false],
      ["specialDeductions", "", "", null, false],
      ["score", "5.1.1", "3", "3/1", false],
      ["score", "5.1.2", "0.30000000000000004", "3/10", false],
      ["score", "5.2.1", "", null, true],
    ]);
    expect([places.get("/total")?.address, places.get("5.1.1/result")?.address, resultPlaces.get("/total")?.address, resultPlaces.get("/specialDeductions")]).toEqual(["G1", "C4", "H1", undefined]);
  });

  it("is not written beside a label that reads otherwise", () => {
    expect(structure(read({ C3: "Header C" }, mapping))).toEqual(["form-label-differs Form!G9"]);
  });

  it("every cell with something in it must be seen", () => {
    const { counting } = read({ C3: "Header C", C4: 3, G1: 80, G9: "new" }, mapping);
    expect(counting.map(({ row, column: at }) => `${String(row + 1)}/${String(at)}`)).toEqual(["4/0", "4/1", "4/2", "5/0", "5/1", "6/0", "6/1", "1/6"]);
  });
});
