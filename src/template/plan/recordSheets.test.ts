import type { ScoresheetEntry } from "../vocabulary";
import { NOTHING_CARRIED } from "./entries";
import type { CarriedEntries, EntryContent } from "./entries";
import { buildWorkbookPlan } from "./buildWorkbookPlan";
import type { PlanCached, PlanSheet } from "./plan";
import { entriesOfDraft } from "../testing/draftEntries";
import { cellsOf, sheetNamed } from "../testing/planCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { SAMPLE_DRAFT } from "../testing/sampleWorkbook";

function sheetWith(name: string, carried: CarriedEntries): PlanSheet {
  return sheetNamed(buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "en-US", hashes: SAMPLE_HASHES, carried }), name);
}

/** What the row of a rectification of this clause shows as points lost. */
function lost(clause: EntryContent | null, carried: CarriedEntries = entriesOfDraft(SAMPLE_DRAFT, "en-US")): PlanCached | undefined {
  const entries = [new Map(clause === null ? [] : [["clause", clause]])];
  const sheet = sheetWith("Rectification", { ...carried, records: { ...carried.records, rectifications: { entries, rows: 40 } } });
  const content = cellsOf(sheet).get(5)?.get(3);
  return content?.kind === "formula" ? content.cached : undefined;
}

const text = (shown: string): EntryContent => ({ kind: "text", text: shown });
const NOTHING: PlanCached = { kind: "text", text: "" };

describe("points lost as found", () => {
  test.each<[string, EntryContent | null, PlanCached]>([
    ["of a judged clause", text("5.1.1.1"), { kind: "number", value: 1.2 }],
    ["of a clause that lost none", text("5.1.1.2"), { kind: "number", value: 0 }],
    ["of a clause by a person's formula, as it shows", { kind: "formula", formula: "=A1", cached: { kind: "text", text: "5.1.1.1" } }, { kind: "number", value: 1.2 }],
    ["of an excluded clause", text("5.3.1.2"), NOTHING],
    ["of a section", text("5.1"), NOTHING],
    ["of a clause that the catalogue lacks", text("5.1.1"), NOTHING],
    ["of a number that is no text", { kind: "number", value: 5.1 }, NOTHING],
    ["of a formula whose value nobody knows", { kind: "formula", formula: "=A1" }, NOTHING],
    ["of no clause", null, NOTHING],
  ])("%s", (_, clause, shown) => {
    expect(lost(clause)).toEqual(shown);
  });

  test("of a sampled clause, to nine decimals", () => {
    const draft = entriesOfDraft(SAMPLE_DRAFT, "en-US");
    const sampled = new Map<ScoresheetEntry, EntryContent>([["verdict", text("Sampled")], ["sampleSize", { kind: "number", value: 7 }], ["nonconforming", { kind: "number", value: 1 }]]);
    expect(lost(text("5.1.2.1"), { ...draft, clauses: new Map([...draft.clauses, ["5.1.2.1", sampled]]) })).toEqual({ kind: "number", value: 1.071428571 });
  });

  test("of an open clause, and of one with a wrong entry", () => {
    expect(lost(text("5.1.1.1"), NOTHING_CARRIED)).toEqual(NOTHING);
    const wrong = new Map<ScoresheetEntry, EntryContent>([["verdict", text("?")]]);
    expect(lost(text("5.1.1.1"), { ...NOTHING_CARRIED, clauses: new Map([["5.1.1.1", wrong]]) })).toEqual(NOTHING);
  });
});

describe("the sheets beside the scores", () => {
  test("say that what is re-scored never counts", () => {
    expect(JSON.stringify(cellsOf(sheetWith("Rectification", NOTHING_CARRIED)).get(1)?.get(0))).toMatch(/as found: it stays and it counts.*never counts/);
  });

  test("are open for entry in every column but their own, and no figure is made to look like another", () => {
    for (const name of ["Sampling", "Rectification", "Evidence"]) {
      const { styles, protection } = sheetWith(name, NOTHING_CARRIED);
      const formats = new Set(styles.filter(({ style }) => style.locked === false).map(({ style }) => style.numberFormat));
      expect([name, [...formats].filter((format) => format !== undefined && format !== "@" && format !== "yyyy-mm-dd"), protection === null]).toEqual([name, [], false]);
    }
    const unlocked = sheetWith("Rectification", NOTHING_CARRIED).styles.flatMap(({ range, style }) => (style.locked === false ? [range] : []));
    expect(unlocked).toEqual(["B6:B45", "C6:C45", "E6:F45", "G6:G45", "H6:H45", "I6:J45", "K6:K45", "L6:L45", "M6:M45"]);
  });

  test("are written in few blocks, however many rows they have", () => {
    expect(["Sampling", "Rectification", "Evidence"].map((name) => sheetWith(name, NOTHING_CARRIED).blocks.length)).toEqual([7, 3, 3]);
  });
});
