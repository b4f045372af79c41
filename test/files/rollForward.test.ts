import fc from "fast-check";
import { carriedHead, createServiceStar, priorRoundOf, type BuildRequest, type CheckedWorkbook, type ServiceStarPorts } from "../../src/application";
import { priorRoundDocument, type PriorRound } from "../../src/core";
import { parsePriorRound } from "../../src/schema";
import type { CarriedEntries, EntryContent, ScoresheetEntry, WorkbookPlan } from "../../src/template";
import { anyEntries } from "../../src/template/testing/entriesArbitrary";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { memoryReview } from "../support/memoryReview";
import { bytesOf, checked, hash, planOf, sha256 } from "./support/sampleFiles";

const TEXTS = ["evidence", "finding", "reason", "remark"] as const satisfies readonly ScoresheetEntry[];
const never = (): never => {
  throw new Error("not asked for");
};

/** Entries as a person leaves them: some rows with a verdict that nobody can read, some with a text in a column that takes a figure. */
const entries: fc.Arbitrary<CarriedEntries> = fc
  .tuple(anyEntries(SAMPLE_CATALOGUE), fc.array(fc.tuple(fc.nat(), fc.constantFrom("verdict" as const, "sampleSize" as const, "givenScore" as const)), { maxLength: 3 }))
  .map(([whole, faults]) => {
    const clauses = new Map(whole.clauses);
    for (const [pick, column] of faults) {
      const [id, cells] = [...clauses][pick % clauses.size] ?? ["", new Map<ScoresheetEntry, EntryContent>()];
      // A reason belongs to an exclusion alone.
      clauses.set(id, cells.has("reason") ? cells : new Map([...cells, [column, { kind: "text" as const, text: "大概" }]]));
    }
    return { ...whole, clauses };
  });

async function workbookOf(plan: WorkbookPlan): Promise<CheckedWorkbook> {
  const outcome = await checked(bytesOf(plan));
  if (outcome.kind !== "checked") {
    throw new Error(JSON.stringify(outcome.issues));
  }
  return outcome.workbook;
}

async function priorOf(carried: CarriedEntries): Promise<PriorRound> {
  const plan = planOf(carried);
  return priorRoundOf(await workbookOf(plan), { name: "2025.xlsx", size: bytesOf(plan).length, sha256: sha256("2025"), readOn: "2026-11-20" });
}

/** What the start view builds with this company into an empty workbook. */
async function built(company: BuildRequest["company"]): Promise<CheckedWorkbook> {
  const plans: WorkbookPlan[] = [];
  const ports = {
    hash,
    fileHash: { hash: never },
    fileWork: { readBank: never },
    workbook: {
      inspect: () => Promise.resolve({ kind: "none", blank: true }),
      build: (plan: WorkbookPlan) => {
        plans.push(plan);
        return Promise.resolve();
      },
      readGrids: never,
    },
    bank: { read: never, change: never, mark: never },
    priorRounds: { read: never, keep: never, forget: never },
    reviewWork: memoryReview(),
    reviewDesk: { subjects: never, compare: never, pause: never, engine: "ServiceStar/test", now: never },
    signing: { seal: { supports: never, verify: never }, keys: { make: never, open: never }, engine: "ServiceStar/test" },
    rosters: { read: never, keep: never, forget: never },
    formStore: { read: never, put: never, remove: never, use: never },
    committee: { jobs: 1, look: never, line: never, write: never },
  } as unknown as ServiceStarPorts;
  const request: BuildRequest = { locale: "zh-CN", catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, company, assessors: [], stage: "", assessedOn: "", existing: "ask" };
  expect(await createServiceStar(ports, { catalogues: [], profiles: [] }).build(request, () => undefined)).toEqual({ ok: true, value: { kind: "built" } });
  const [plan] = plans;
  return plan === undefined ? never() : workbookOf(plan);
}

test("the new round counts as a blank one does, whatever the last round says: every clause is open, and nothing but the company is taken over", async () => {
  const blank = await built({ name: "", unifiedSocialCreditCode: "", scope: "", sites: "" });
  expect(blank.report).toMatchObject({ status: "incomplete", open: [...blank.draft.clauses.keys()] });
  await fc.assert(
    fc.asyncProperty(entries, fc.constantFrom("南京", "=1+1", ""), async (carried, sites) => {
      const prior = await priorOf({ ...carried, head: new Map([...carried.head, ["sites", { kind: "text", text: sites }]]) });
      const begun = await built(carriedHead(prior));
      expect(begun.report).toEqual(blank.report);
      expect(begun.draft).toEqual({ ...blank.draft, company: prior.draft.company });
      expect({ sites: begun.sites, stage: begun.stage, records: begun.records }).toEqual({ sites: prior.sites, stage: "", records: blank.records });
    }),
    { numRuns: 20 },
  );
});

test("no evidence, finding, exclusion reason or remark of the last round is lost, and what is kept of it reads back as it was, also where it cannot be scored", async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.subarray(["other-company", "not-earlier"] as const), async (carried, confirmed) => {
      const round = await priorOf(carried);
      for (const [id, cells] of carried.clauses) {
        const entry: Readonly<Record<string, unknown>> = { ...round.draft.clauses.get(id) };
        const columns = TEXTS.filter((column) => cells.has(column));
        expect([id, ...columns.map((column) => entry[column])]).toEqual([id, ...columns.map((column) => textOf(cells.get(column)))]);
      }
      expect(parsePriorRound(JSON.stringify(priorRoundDocument({ round, confirmed })))).toEqual({ ok: true, value: { round, confirmed } });
    }),
    { numRuns: 40 },
  );
});

function textOf(content: EntryContent | undefined): string {
  return content?.kind === "text" ? content.text : "";
}
