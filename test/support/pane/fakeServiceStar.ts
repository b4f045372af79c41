import { createHash } from "node:crypto";
import { fakeReview, type FakeReview } from "./fakeReview";
import { HostError, bankService, formService, keptFormService, priorRoundService, reviewDesk } from "../../../src/application";
import type { BuildProgress, BuildRequest, CellHolds, CellWrite, CheckedWorkbook, CheckOutcome, CopyOutcome, FileCheckOutcome, Outcome, ReportOutcome, ReportRequest, ReportTemplate, ServiceStar, WorkbookState, CopyComparison, CopyReading, MergeDecisions, MergeNote, MergeOutcome, WorkbookCopy } from "../../../src/application";
import { NO_RECORDS, emptyDraft, runChecks, scoreAssessment, type BankIndex, type Catalogue, type DraftAssessment, type Locale, type Place, type SchemeProfile } from "../../../src/core";
import { builtInCatalogue, builtInProfile, parseBank, parseCatalogue, parsePriorRound, parseProfile } from "../../../src/schema";
import { memoryReview } from "../memoryReview";
import { memoryBank, type MemoryBank } from "../memoryBank";
import { memoryForms, type MemoryForms } from "../memoryForms";
import { memoryRounds, type MemoryRounds } from "../memoryRounds";
import { fakeRegister, type FakeRegister } from "./fakeRegister";
import { fakeSigning, signOffOver } from "./fakeSignOff";
import { noCommittee } from "./noCommittee";
import { COLUMNS, readRows, rowsOf, writtenInto, type ChangedCells } from "./fakeEntries";


export type Failure = Extract<Outcome<never>, { ok: false }>["error"];

/** What stands in the open workbook. */
export type FakeWorkbook =
  | { readonly kind: "state"; readonly state: WorkbookState }
  | { readonly kind: "unreadable"; readonly outcome: Extract<CheckOutcome, { kind: "unreadable" }> }
  | { readonly kind: "scoring"; readonly draft: DraftAssessment; readonly locale?: Locale; readonly catalogue?: Catalogue; readonly profile?: SchemeProfile;
      /** cells that hold something else than the draft's entry gives, faults among them */
      readonly cells?: ChangedCells;
      /** clauses whose rows are gone from the scoresheet */
      readonly lost?: readonly string[] };

/** A spreadsheet program of one workbook in memory: real scoring and checks, with failures and delays on demand. */
export interface FakeServiceStar {
  readonly serviceStar: ServiceStar;
  /** another workbook, or the same one after an edit; listeners are told */
  readonly set: (workbook: FakeWorkbook) => void;
  /** the next call of that use case fails */
  readonly failNext: (what: "check" | "build" | "writeBack" | "repairFormulas" | "goTo" | "checkFile" | "saveCopy" | "writeEntries" | "makeReport" | "readCopy" | "compareCopies" | "mergeCopies" | "filterByAssessor" | "readGrids" | "writeSignoff" | "writtenSignoff", failure: Failure) => void;
  /** from now on write-back restores these cells and a repair writes so many formulas */
  readonly broken: { restored: readonly Place[]; repaired: number };
  readonly visited: Place[];
  /** what was written, one list an action */
  readonly written: (readonly CellWrite[])[];
  /** what had to hold still for it */
  readonly held: (readonly CellHolds[])[];
  /** selects a cell as a person in the grid would; the listeners are told */
  readonly select: (place: Place | null) => void;
  readonly requests: BuildRequest[];
  /** holds every build until `finishBuild`; progress can be reported meanwhile */
  readonly pauseBuild: () => { readonly report: (progress: BuildProgress) => void; readonly finish: () => void };
  /** what a file gives, by its text, and the texts that were read; `pause` holds every reading and copy until the function that it returns is called */
  readonly files: {
    readonly outcomes: Map<string, FileCheckOutcome>;
    readonly read: string[];
    copy: CopyOutcome;
    /** what a report gives; null where it is really looked at: made where there is a grade */
    report: ReportOutcome | null;
    readonly pause: () => () => void;
    /** files of that size have no hash, and why */
    readonly unhashable: Map<number, "too-large" | "unreadable">;
    /** so many readings and copies were broken off by the person */
    aborted: number;
  };
  readonly reportRequests: ReportRequest[];
  /** the body's own template that this browser keeps */
  readonly templates: { kept: ReportTemplate | null; canKeep: boolean };
  /** the form mappings that this browser keeps */
  readonly forms: MemoryForms;
  /** the findings bank that this browser keeps */
  readonly bank: MemoryBank;
  /** the last rounds that this browser keeps */
  readonly rounds: MemoryRounds;
  /** what a file gives as a copy, by its text; comparing gives `comparison`, and what was merged is noted */
  readonly copies: {
    readonly readings: Map<string, CopyReading>;
    readonly compared: { readonly theirs: WorkbookCopy; readonly base: WorkbookCopy | null }[];
    comparison: CopyComparison;
    readonly merged: { readonly decisions: MergeDecisions; readonly note: MergeNote }[];
    outcome: MergeOutcome;
  };
  /** the people that the scoresheet was filtered by, one after the other; null is everybody */
  readonly filtered: (string | null)[];
  /** the register in the open workbook, what this browser keeps of runs, and what was written into it */
  readonly register: FakeRegister;
  /** bulk reviews, which a test drives */
  readonly review: FakeReview;
  /** keys, signatures and the roster that this browser keeps */
  readonly signing: ReturnType<typeof fakeSigning>;
  /** the failure that waits for that use case, which is then over; null where none does */
  readonly failing: (what: string) => Extract<Outcome<never>, { ok: false }> | null;
  readonly listeners: Set<() => void>;
  readonly checks: { count: number };
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Makes the fake with a first workbook, in a browser that keeps these last rounds. */
export function fakeServiceStar(first: FakeWorkbook, rounds: MemoryRounds = memoryRounds()): FakeServiceStar {
  let workbook = first;
  const failures = new Map<string, Failure>();
  const listeners = new Set<() => void>();
  const broken: FakeServiceStar["broken"] = { restored: [], repaired: 0 };
  const visited: Place[] = [];
  const written: FakeServiceStar["written"] = [];
  const held: FakeServiceStar["held"] = [];
  const selectionListeners = new Set<(place: Place | null) => void>();
  const select = (place: Place | null): void => {
    for (const listener of selectionListeners) {
      listener(place);
    }
  };
  const requests: BuildRequest[] = [];
  const checks = { count: 0 };
  const reportRequests: ReportRequest[] = [];
  const templates: FakeServiceStar["templates"] = { kept: null, canKeep: true };
  const forms = memoryForms();
  const bank = memoryBank();
  const bankOf = bankService(bank.port, { sha256: (text) => Promise.resolve(createHash("sha256").update(text).digest("hex")) }, { readBank: (bytes) => Promise.resolve(parseBank(bytes)) });
  let filesPaused: Promise<void> | null = null;
  const files: FakeServiceStar["files"] = {
    outcomes: new Map(),
    read: [],
    copy: { kind: "copied", bytes: Uint8Array.of(80, 75, 3, 4), from: "host" },
    report: null,
    pause: () => {
      let finish = (): void => undefined;
      filesPaused = new Promise((resolve) => { finish = resolve; });
      return () => finish();
    },
    unhashable: new Map(),
    aborted: 0,
  };
  /** Waits as a worker does: until it is done, or until the person waits no longer. */
  const untilDone = async (signal: AbortSignal): Promise<Failure | null> => {
    await Promise.race([filesPaused, new Promise((resolve) => signal.addEventListener("abort", resolve))]);
    if (!signal.aborted) {
      return null;
    }
    files.aborted += 1;
    return { code: "cancelled", params: {} };
  };
  const copies: FakeServiceStar["copies"] = {
    readings: new Map(),
    compared: [],
    comparison: { kind: "none", state: { kind: "none", blank: false } },
    merged: [],
    outcome: { kind: "merged", cells: 0, steps: 0, protocol: null },
  };
  const register = fakeRegister();
  const filtered: (string | null)[] = [];
  const review = fakeReview();
  const signing = fakeSigning();
  let pause: { wait: Promise<void>; progress: ((progress: BuildProgress) => void)[] } | null = null;

  const failed = (what: string): Extract<Outcome<never>, { ok: false }> | null => {
    const error = failures.get(what);
    failures.delete(what);
    return error === undefined ? null : { ok: false, error };
  };
  const set = (next: FakeWorkbook): void => {
    workbook = next;
    for (const listener of listeners) {
      listener();
    }
  };

  const serviceStar: ServiceStar = {
    builtIn: { catalogues: [builtInCatalogue()], profiles: [builtInProfile()] },
    forms: formService({ sha256: (text) => Promise.resolve(createHash("sha256").update(text).digest("hex")) }, memoryReview().forms, { catalogues: [builtInCatalogue()], profiles: [builtInProfile()] }),
    keptForms: keptFormService(forms.port, { sha256: (text) => Promise.resolve(createHash("sha256").update(text).digest("hex")) }),
    readCatalogue: parseCatalogue,
    readProfile: parseProfile,
    // A workbook of cells puts its own in their place.
    ...signOffOver({ grids: () => null, put: () => undefined }, signing, failed),
    state: () => Promise.resolve(done(stateOf(workbook))),
    check: async () => {
      checks.count += 1;
      const failure = failed("check");
      const { index } = await bankOf.read();
      return failure ?? done(outcomeOf(workbook, index));
    },
    build: async (request, onProgress) => {
      requests.push(request);
      pause?.progress.push(onProgress);
      await pause?.wait;
      const failure = failed("build");
      if (failure !== null) {
        return failure;
      }
      if (workbook.kind === "scoring" && request.existing === "ask") {
        return done({ kind: "exists", entries: 31, catalogue: "GB/T 27922-2011 2026.1" });
      }
      if (workbook.kind !== "scoring") {
        workbook = { kind: "scoring", draft: blankDraft(request), locale: request.locale };
      }
      return done({ kind: "built" });
    },
    writeBack: () => Promise.resolve(failed("writeBack") ?? done({ restored: broken.restored, checked: outcomeOf(workbook) })),
    repairFormulas: () => Promise.resolve(failed("repairFormulas") ?? done(broken.repaired)),
    goTo: (place) => {
      const failure = failed("goTo");
      if (failure === null) {
        visited.push(place);
        select(place);
      }
      return Promise.resolve(failure ?? done(undefined));
    },
    checkFile: async (bytes, signal) => {
      const text = new TextDecoder().decode(bytes);
      files.read.push(text);
      const error = await untilDone(signal);
      const outcome = files.outcomes.get(text) ?? { kind: "refused", issues: [{ code: "file-unknown", path: "", params: {} }] };
      return error === null ? (failed("checkFile") ?? done(outcome)) : { ok: false, error };
    },
    saveCopy: async (signal) => {
      const error = await untilDone(signal);
      return error === null ? (failed("saveCopy") ?? done(files.copy)) : { ok: false, error };
    },
    review: review.service,
    committee: noCommittee,
    writeEntries: (writes, holds = []) => {
      const failure = failed("writeEntries");
      if (failure === null && workbook.kind === "scoring") {
        written.push(writes);
        held.push(holds);
        set({ ...workbook, cells: writtenInto(workbook.cells ?? new Map(), workbook.catalogue ?? builtInCatalogue(), writes) });
      }
      return Promise.resolve(failure ?? done(undefined));
    },
    hashFile: async (file, signal, onRead) => {
      await filesPaused;
      if (signal.aborted) {
        return { ok: false, reason: "cancelled" };
      }
      const reason = files.unhashable.get(file.size);
      if (reason !== undefined) {
        return { ok: false, reason };
      }
      const bytes = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
      onRead(bytes.length);
      return { ok: true, hash: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
    },
    reports: {
      make: async (request, signal) => {
        reportRequests.push(request);
        const error = await untilDone(signal);
        return error === null ? (failed("makeReport") ?? done(files.report ?? reportOf(workbook))) : { ok: false, error };
      },
      builtInTemplate: () => Promise.resolve(done(Uint8Array.of(80, 75, 3, 4))),
      keptTemplate: () => Promise.resolve(templates.kept),
      keepTemplate: (template) => {
        templates.kept = templates.canKeep ? template : null;
        return Promise.resolve(templates.canKeep);
      },
      forgetTemplate: () => {
        templates.kept = null;
        return Promise.resolve();
      },
    },
    bank: bankOf,
    priorRounds: priorRoundService(rounds.port, { readRound: (text) => Promise.resolve(parsePriorRound(text)) }),
    reviewDesk: reviewDesk(
      {
        workbook: register.workbook,
        hash: { sha256: (text) => Promise.resolve(createHash("sha256").update(text).digest("hex")) },
        fileWork: { check: async (bytes, signal) => unwrapped(await serviceStar.checkFile(bytes, signal)), write: (plan) => register.write(plan) },
        desk: register.desk,
      },
      [builtInCatalogue()],
    ),
    readCopy: async (bytes, signal) => {
      const text = new TextDecoder().decode(bytes);
      files.read.push(text);
      const error = await untilDone(signal);
      const reading = copies.readings.get(text) ?? { kind: "refused", issues: [{ code: "file-unknown", path: "", params: {} }] };
      return error === null ? (failed("readCopy") ?? done(reading)) : { ok: false, error };
    },
    compareCopies: (theirs, base) => {
      copies.compared.push({ theirs, base });
      return Promise.resolve(failed("compareCopies") ?? done(copies.comparison));
    },
    mergeCopies: (_compared, decisions, note) => {
      const failure = failed("mergeCopies");
      if (failure === null) {
        copies.merged.push({ decisions, note });
      }
      return Promise.resolve(failure ?? done(copies.outcome));
    },
    filterByAssessor: (name) => {
      const failure = failed("filterByAssessor");
      if (failure === null) {
        filtered.push(name);
      }
      return Promise.resolve(failure ?? done(undefined));
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watchSelection: (listener) => {
      selectionListeners.add(listener);
      return () => selectionListeners.delete(listener);
    },
  };

  return {
    serviceStar, set, broken, visited, written, held, select, requests, files, reportRequests, templates, forms, bank, rounds, listeners, checks, copies, filtered, register, review, signing,
    failing: failed,
    failNext: (what, failure) => failures.set(what, failure),
    pauseBuild: () => {
      let finish = (): void => undefined;
      const progress: ((progress: BuildProgress) => void)[] = [];
      pause = { progress, wait: new Promise((resolve) => { finish = resolve; }) };
      return { report: (value) => progress.forEach((listener) => listener(value)), finish: () => finish() };
    },
  };
}

/** The value of a use case, for a port whose failures are thrown. */
function unwrapped<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new HostError(outcome.error.code, outcome.error.params);
  }
  return outcome.value;
}

/** The bytes are no report; whoever wants a real one uses the real files. */
function reportOf(workbook: FakeWorkbook): ReportOutcome {
  const outcome = outcomeOf(workbook);
  if (outcome.kind !== "checked") {
    return outcome.kind === "none" ? outcome : { kind: "unscored", issues: outcome.issues };
  }
  const { report, companyName } = outcome.workbook;
  switch (report.status) {
    case "complete":
      return { kind: "made", bytes: Uint8Array.of(80, 75, 3, 4), companyName };
    case "incomplete":
      return { kind: "incomplete", open: report.open };
    case "refused":
      return { kind: "unscored", issues: report.issues };
  }
}

function blankDraft({ catalogue, company, assessors, assessedOn }: BuildRequest): DraftAssessment {
  return { ...emptyDraft(catalogue), company, assessors, assessedOn };
}

function stateOf(workbook: FakeWorkbook): WorkbookState {
  return workbook.kind === "state" ? workbook.state : { kind: "scoring", template: "servicestar.workbook 1" };
}

const SHEET: Readonly<Record<Locale, string>> = { "zh-CN": "评分表", "en-US": "Scoresheet" };
function outcomeOf(workbook: FakeWorkbook, bank: BankIndex | null = null): CheckOutcome {
  if (workbook.kind === "state") {
    return { kind: "none", state: workbook.state };
  }
  if (workbook.kind === "unreadable") {
    return workbook.outcome;
  }
  return { kind: "checked", workbook: checkedWorkbook(workbook, bank) };
}

/** The workbook as the use case would give it: really scored and checked, with cells as the template lays them out. */
export function checkedWorkbook(workbook: Extract<FakeWorkbook, { kind: "scoring" }>, bank: BankIndex | null = null): CheckedWorkbook {
  const { locale = "zh-CN", catalogue = builtInCatalogue(), profile = builtInProfile(), cells = new Map(), lost = [] } = workbook;
  const sheet = SHEET[locale];
  const rows = rowsOf(catalogue);
  const { draft, entryFaults, entryCells } = readRows(workbook.draft, catalogue, locale, sheet, cells);
  const report = scoreAssessment(draft, catalogue, profile);
  const places = new Map<string, Place>();
  for (const [clause, at] of rows) {
    for (const [field, column] of Object.entries(COLUMNS)) {
      places.set(`${clause}/${field}`, { sheet, address: `${column}${String(at)}` });
    }
  }
  return {
    locale,
    companyName: draft.company.name,
    catalogue,
    profile,
    draft,
    sites: "",
    stage: "",
    hashes: { catalogue: "c".repeat(64), profile: "d".repeat(64) },
    report,
    findings: runChecks({ catalogue, profile, draft, report, records: NO_RECORDS, workbook: { entryFaults, recordFaults: [], structure: [], claims: [], places }, bank }),
    claims: [],
    issues: [],
    clausePlaces: new Map([...rows].filter(([clause]) => !lost.includes(clause)).map(([clause, at]) => [clause, { sheet, address: `F${String(at)}` }])),
    entryCells: new Map([...entryCells].filter(([clause]) => !lost.includes(clause))),
    records: NO_RECORDS,
    recordPlaces: new Map(),
    grids: { tables: new Map(), names: new Map(), below: new Map() },
  };
}
