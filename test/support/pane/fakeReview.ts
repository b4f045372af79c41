import type { FormBasis, Outcome, RegisterState, RegisterWriting, ReviewControl, ReviewProgress, ReviewRun, ReviewService, ReviewSource } from "../../../src/application";
import { controlFaults, controlTotals, triage, type ReviewedFile, type ReviewedSheet } from "../../../src/core";

/** A run that a test drives: what was asked, and how it ends. */
export interface FakeReview {
  readonly service: ReviewService;
  readonly runs: { readonly files: readonly ReviewSource[]; readonly form: FormBasis | null; readonly control: ReviewControl; readonly tell: (progress: Partial<ReviewProgress>) => void; readonly end: (outcome: Outcome<ReviewRun>) => void }[];
  register: RegisterState;
  writing: Outcome<RegisterWriting>;
  readonly written: number[];
  kept: number;
}

export function fakeReview(): FakeReview {
  const fake: FakeReview = {
    runs: [],
    register: { kind: "none", isBlank: true },
    writing: { ok: true, value: { kind: "written", rows: 1 } },
    written: [],
    kept: 0,
    service: {
      run: (files, control, onProgress, form = null) =>
        new Promise((end) => {
          const tell = (progress: Partial<ReviewProgress>): void => onProgress({ done: 0, of: files.length, resumed: 0, refused: 0, perMinute: null, secondsLeft: null, inHand: [], ...progress });
          fake.runs.push({ files, form, control, tell, end });
          control.signal.addEventListener("abort", () => end({ ok: true, value: { kind: "cancelled", done: 1 } }));
        }),
      triage: (run) => Promise.resolve({ ok: true, value: { run, sheets: triage(run.files, []) } }),
      register: () => Promise.resolve({ ok: true, value: fake.register }),
      write: ({ sheets }) => {
        fake.written.push(sheets.length);
        return Promise.resolve(fake.writing);
      },
      kept: () => Promise.resolve(fake.kept),
      forget: () => {
        fake.kept = 0;
        return Promise.resolve();
      },
    },
  };
  return fake;
}

const STANDARD = { id: "gbt-27922-2011", version: "2026.1", hash: "c" };

/** A sheet that shows another total than its entries give. */
export function reviewedSheet(company: string, changed: Partial<ReviewedSheet> = {}): ReviewedSheet {
  return {
    locale: "zh-CN", company, creditCode: "", team: [], stage: "initial", assessedOn: "2026-11-20", catalogue: STANDARD, profile: { ...STANDARD, gradeOn: "exact" }, bands: "95 90 80 70",
    result: { exact: "85", display: "85.00", grade: "three-star", gradeLabel: { "zh-CN": "三星级", "en-US": "Three-star" }, failsByDeductions: false },
    claims: { total: "96", grade: "", specialDeductions: "", differing: ["total"] }, specialDeductions: 0, open: 0, excluded: 0, issues: 0, findings: [],
    clauses: { ids: "5.1.1.1", indicators: "5.1.1", points: "5", lost: "0", assessors: "-" }, people: [], withoutEvidence: 0, prints: [], content: company, entries: company, ...changed,
  };
}

/** A run of a sheet, a file that was refused and a duplicate; `found` is how many files it says there were. */
export function doneRun(found = 3): Outcome<ReviewRun> {
  const files: readonly ReviewedFile[] = [
    { path: "in/a.xlsx", hash: "1", outcome: "scored", sheet: reviewedSheet("江南电器服务有限公司") },
    { path: "in/b.xlsx", hash: "2", outcome: "refused", company: "", issues: [{ code: "file-over-limit", path: "", params: { limit: 20 } }] },
    { path: "in/c.xlsx", hash: "1", outcome: "duplicate", of: "in/a.xlsx" },
  ];
  const totals = controlTotals(found, files);
  return { ok: true, value: { kind: "done", files, totals, faults: controlFaults(totals, files), resumed: 2 } };
}
