import fc from "fast-check";
import { UNASSESSED, catalogueOf, clause } from "../../../test/core/builders";
import { LEAST_MAPPING, cell } from "../../../test/core/formBuilders";
import { clausesOf, divide, exactText, fraction, HUNDRED, multiply, scoreClause, subtract, type Clause, type ClauseEntry, type FormMapping, type Rational, type ScoreMeaning } from "../../core";
import { columnLetter } from "../plan/address";
import { formSheet, type CellContent } from "../testing/formSheets";
import { readForm } from "./readForm";

/** Points of which every tenth, percent and share that is used here is a short decimal. */
const catalogue = catalogueOf([
  clause("5.1.1", "10"), clause("5.1.2", "5"), clause("5.2.1", "10", { method: "proportional" }), clause("5.2.2", "20", { method: "proportional" }), clause("5.3.1", "10", { method: "judged" }), clause("5.10.1", "5", { method: "judged" }),
]);
const clauses = clausesOf(catalogue);
const WORDS = { conforming: "符合", nonconforming: "不符合", sampled: "抽样", judged: "评分", excluded: "不涉及" } as const;
const COLUMNS = ["clause", "points", "verdict", "score", "sampleSize", "nonconforming", "evidence", "finding", "reason", "remark", "assessor"] as const;
type Key = (typeof COLUMNS)[number];

const anyText = fc.constantFrom("", "记录", "=1+1 as a text", "第 2 页");
const texts = fc.record({ evidence: anyText, finding: anyText, remark: anyText, assessor: anyText });

/** An entry that the clause's method can have. */
function anyEntry({ method, points }: Clause): fc.Arbitrary<ClauseEntry> {
  const plain = fc.constantFrom({ status: "unassessed" } as const, { status: "conforming" } as const, { status: "nonconforming" } as const);
  const excluded = anyText.map((reason) => ({ status: "excluded", reason }) as const);
  const own =
    method === "proportional"
      ? fc.tuple(fc.constantFrom(1, 2, 5, 10), fc.nat(10)).map(([sampleSize, bad]) => ({ status: "sampled", sampleSize, nonconforming: Math.min(bad, sampleSize) }) as const)
      : fc.nat(20).map((twentieths) => ({ status: "judged", score: fraction(points.n * BigInt(twentieths), points.d * 20n) }) as const);
  const bare = method === "all-or-nothing" ? fc.oneof(plain, excluded) : fc.oneof(plain, excluded, own);
  return fc.tuple(bare, texts).map(([entry, more]) => ({ ...entry, ...more }));
}

/** A body's layout: which column is where, in what order the rows stand, and how a score is told. */
const anyLayout = fc.record({
  letters: fc.shuffledSubarray(Array.from({ length: 30 }, (_, column) => columnLetter(column)), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  headerRow: fc.integer({ min: 1, max: 9 }),
  order: fc.shuffledSubarray([...clauses], { minLength: clauses.length }),
  hasVerdicts: fc.boolean(),
  holds: fc.constantFrom<ScoreMeaning>("score", "points-lost", "share", "percent"),
  prefix: fc.constantFrom("", "T"),
});
type Layout = typeof anyLayout extends fc.Arbitrary<infer Value> ? Value : never;

function mappingOf({ letters, headerRow, hasVerdicts, holds, prefix }: Layout): FormMapping {
  const at = (key: Key) => ({ column: letters[COLUMNS.indexOf(key)] ?? "", header: `H ${key}`, headerRow: null });
  const plain = Object.fromEntries(COLUMNS.map((key) => [key, at(key)])) as unknown as FormMapping["columns"];
  return {
    ...LEAST_MAPPING,
    headerRow,
    clauseIds: { steps: ["first-word"], prefix, names: [] },
    head: { ...LEAST_MAPPING.head, company: cell("AZ1") },
    columns: {
      ...plain,
      verdict: hasVerdicts ? { ...at("verdict"), words: Object.entries(WORDS).map(([means, text]) => ({ text, means: means as keyof typeof WORDS })) } : null,
      score: { ...at("score"), holds, excluded: ["/"] },
      shownScore: null,
    },
  };
}

/** Every figure here is a short decimal, which JSON reads as the number that a spreadsheet holds. */
const numberOf = (figure: Rational): number => JSON.parse(exactText(figure)) as number;

function scoreText(clauseOfRow: Clause, entry: ClauseEntry, holds: ScoreMeaning): CellContent {
  if (entry.status === "excluded") {
    return "/";
  }
  const score = scoreClause(clauseOfRow, entry);
  if (score === null) {
    return "";
  }
  const share = divide(score, clauseOfRow.points);
  return { score: numberOf(score), "points-lost": numberOf(subtract(clauseOfRow.points, score)), share: numberOf(share), percent: numberOf(multiply(share, HUNDRED)) }[holds];
}

/** The form as its body would fill it in. */
function filledIn(layout: Layout, entries: ReadonlyMap<string, ClauseEntry>): Readonly<Record<string, CellContent>> {
  const cells: Record<string, CellContent> = {};
  const put = (key: Key, row: number, content: CellContent): void => {
    if (content !== "") {
      cells[`${layout.letters[COLUMNS.indexOf(key)] ?? ""}${String(row)}`] = content;
    }
  };
  COLUMNS.forEach((key) => put(key, layout.headerRow, `H ${key}`));
  layout.order.forEach((one, index) => {
    const row = layout.headerRow + 1 + index;
    const entry = entries.get(one.id) ?? UNASSESSED;
    put("clause", row, `${layout.prefix}${one.id} ${one.title["zh-CN"]}`);
    put("points", row, numberOf(one.points));
    put("verdict", row, layout.hasVerdicts && entry.status !== "unassessed" ? WORDS[entry.status] : "");
    put("score", row, scoreText(one, entry, layout.holds));
    put("reason", row, entry.status === "excluded" ? entry.reason : "");
    (["evidence", "finding", "remark", "assessor"] as const).forEach((key) => put(key, row, entry[key]));
    if (entry.status === "sampled") {
      put("sampleSize", row, entry.sampleSize);
      put("nonconforming", row, entry.nonconforming);
    }
  });
  return cells;
}

/** Without verdicts, all points of a judged clause and a judged score of all points are told the same way. */
function asTold(one: Clause, entry: ClauseEntry, hasVerdicts: boolean): ClauseEntry {
  const isPlain = entry.status === "conforming" || entry.status === "nonconforming";
  const { evidence, finding, remark, assessor } = entry;
  return isPlain && !hasVerdicts && one.method === "judged" ? { status: "judged", score: scoreClause(one, entry), evidence, finding, remark, assessor } : entry;
}

it("whatever a body's layout is, what was filled in is read, exactly and without a doubt", () => {
  const anyEntries = fc.tuple(...clauses.map(anyEntry)).map((all) => new Map(clauses.map((one, index): [string, ClauseEntry] => [one.id, all[index] ?? UNASSESSED])));
  fc.assert(
    fc.property(anyLayout, anyEntries, (layout, entries) => {
      const outcome = readForm([formSheet("Form", textsKept(filledIn(layout, entries)))], mappingOf(layout), catalogue);
      expect(outcome.ok ? [outcome.reading.facts.structure, outcome.reading.facts.entryFaults] : outcome.issues).toEqual([[], []]);
      expect(outcome.ok && [...outcome.reading.draft.clauses]).toEqual(clauses.map((one) => [one.id, asTold(one, entries.get(one.id) ?? UNASSESSED, layout.hasVerdicts)]));
    }),
    { numRuns: 300 },
  );
});

/** A text that begins with "=" is a text here. */
function textsKept(cells: Readonly<Record<string, CellContent>>): Readonly<Record<string, CellContent>> {
  return Object.fromEntries(Object.entries(cells).map(([address, content]) => [address, typeof content === "string" ? { value: { kind: "text", text: content }, formula: "", isDate: false } : content]));
}
