import {
  NO_RECORDS,
  NO_TEXTS,
  indexBank,
  parseDecimal,
  scoreAssessment,
  type Approval,
  type BankIndex,
  type BankText,
  type Bonus,
  type Catalogue,
  type CheckInput,
  type Clause,
  type ClauseEntry,
  type ClauseRectification,
  type DeskRecords,
  type DraftAssessment,
  type Rational,
  type SchemeProfile,
  type SpecialDeduction,
  type WorkbookFacts,
} from "../../src/core";

/** A case of a check: what differs from a clean assessment of three clauses, in words that a domain expert can write. */
export interface CheckCase {
  /** entry by clause id as in the assessment file; null leaves the clause open */
  readonly clauses?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly catalogue?: Readonly<Record<string, Partial<Clause>>>;
  readonly approval?: Approval;
  readonly specialDeductions?: readonly SpecialDeduction[];
  readonly bonuses?: readonly Bonus[];
  readonly company?: Partial<DraftAssessment["company"]>;
  readonly assessors?: DraftAssessment["assessors"];
  readonly assessedOn?: string;
  /** a re-scored figure as a decimal text */
  readonly records?: Partial<Omit<DeskRecords, "rectifications">> & { readonly rectifications?: readonly RectificationCase[] };
  /** texts of a findings bank for clauses, as in its file; left out, there is no bank */
  readonly bank?: readonly { readonly clause: string; readonly text: Partial<BankText>; readonly loss: Readonly<Record<string, string>> | null; readonly catalogue?: string }[];
  readonly workbook?: Partial<Omit<WorkbookFacts, "places">>;
  /** where entries and records stand, by the key of `WorkbookFacts.places`: "Sampling!C29"; only with `workbook` */
  readonly places?: Readonly<Record<string, string>>;
}

/** A row of the rectification sheet: what differs from a blank one. */
type RectificationCase = Partial<Omit<ClauseRectification, "rescored">> & { readonly rescored?: string | null };

const BLANK_RECTIFICATION: ClauseRectification = {
  number: null, clause: "", finding: "", action: "", owner: "", due: "", status: "open", closure: "", verifiedBy: "", verifiedOn: "", rescored: null, rescoredOn: "",
};

function records({ records: given = {} }: CheckCase): DeskRecords {
  const rectifications = (given.rectifications ?? []).map(({ rescored, ...row }): ClauseRectification => ({
    ...BLANK_RECTIFICATION, ...row, rescored: rescored === undefined || rescored === null ? null : decimal(rescored),
  }));
  return { ...NO_RECORDS, ...given, rectifications };
}

function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) {
    throw new Error(`not a decimal: ${text}`);
  }
  return value;
}

const both = (text: string): { "zh-CN": string; "en-US": string } => ({ "zh-CN": text, "en-US": text });

function clause(id: string, points: string, method: Clause["method"], changed: Partial<Clause> = {}): Clause {
  return {
    id, title: both(id), guidance: both(""), points: decimal(points), method, excludable: true, provenance: "body", source: "", ...changed,
  };
}

const PROFILE: SchemeProfile = {
  id: "test", version: "1", title: both("test"),
  specialDeduction: { points: decimal("1"), failAt: 5 },
  bonus: { points: decimal("1"), max: 1 },
  specialItemsApplied: "after-normalising",
  cap: decimal("100"), floor: decimal("0"),
  displayDecimals: 2, gradeOn: "exact", judgedStep: decimal("0.5"),
  grades: [
    { id: "five-star", from: decimal("95"), label: both("5") },
    { id: "four-star", from: decimal("90"), label: both("4") },
    { id: "three-star", from: decimal("80"), label: both("3") },
    { id: "qualified", from: decimal("70"), label: both("2") },
  ],
  failed: { id: "not-qualified", label: both("0") },
};

function catalogue(given: CheckCase): Catalogue {
  const changed = given.catalogue ?? {};
  return {
    id: "test", version: "1", standard: "test", title: both("test"),
    approval: given.approval ?? { status: "approved", by: "Li", on: "2026-11-01" },
    sections: [
      {
        id: "1", title: both("1"), points: decimal("60"),
        indicators: [
          {
            id: "1.1", title: both("1.1"),
            clauses: [
              clause("1.1.1", "20", "all-or-nothing", changed["1.1.1"]),
              clause("1.1.2", "40", "proportional", changed["1.1.2"]),
            ],
          },
        ],
      },
      { id: "2", title: both("2"), points: decimal("40"), indicators: [{ id: "2.1", title: both("2.1"), clauses: [clause("2.1", "40", "judged", changed["2.1"])] }] },
    ],
  };
}

const NO_RECTIFICATION: SpecialDeduction["rectification"] = { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" };

const CLEAN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "1.1.1": { status: "conforming" },
  "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 0 },
  "2.1": { status: "judged", score: "40" },
};

function entry(json: Readonly<Record<string, unknown>> | null): ClauseEntry {
  if (json === null) {
    return { ...NO_TEXTS, status: "unassessed" };
  }
  const score = typeof json.score === "string" ? { score: decimal(json.score) } : {};
  return { ...NO_TEXTS, ...json, ...score } as ClauseEntry;
}

function places({ places: given = {} }: CheckCase): WorkbookFacts["places"] {
  return new Map(Object.entries(given).map(([key, text]) => {
    const at = text.indexOf("!");
    return [key, { sheet: text.slice(0, at), address: text.slice(at + 1) }];
  }));
}

function bank({ bank: given }: CheckCase): BankIndex | null {
  return given === undefined
    ? null
    : indexBank(given.map(({ clause: id, text, loss, catalogue: of = "test" }, index) => ({
        id: String(index), catalogue: of, clause: id, text: { any: "", "zh-CN": "", "en-US": "", ...text }, note: "", used: 0,
        loss: loss === null ? null : loss.kind === "points" ? { kind: "points", points: decimal(loss.points ?? "") } : { kind: loss.kind === "all" ? "all" : "share" },
      })));
}

/** The input of the checks for a case: the clean assessment with the case's differences, scored by the core. */
export function checkInput(given: CheckCase): CheckInput {
  const used = catalogue(given);
  const entries = Object.entries({ ...CLEAN, ...given.clauses });
  const draft: DraftAssessment = {
    company: { name: "Example Ltd.", unifiedSocialCreditCode: "", scope: "", ...given.company },
    assessors: given.assessors ?? [{ name: "Zhang", role: "team-leader" }, { name: "Wu", role: "assessor" }],
    assessedOn: given.assessedOn ?? "2026-11-20",
    clauses: new Map(entries.map(([id, json]) => [id, entry(json)])),
    specialDeductions: (given.specialDeductions ?? []).map((item) => ({ ...item, rectification: { ...NO_RECTIFICATION, ...item.rectification } })),
    bonuses: given.bonuses ?? [],
  };
  const workbook: WorkbookFacts | null =
    given.workbook === undefined ? null : { entryFaults: [], recordFaults: [], structure: [], claims: [], ...given.workbook, places: places(given) };
  return { catalogue: used, profile: PROFILE, draft, report: scoreAssessment(draft, used, PROFILE), records: records(given), workbook, bank: bank(given) };
}
