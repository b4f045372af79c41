import { canonicalJson, catalogueDocument, decide, reviewSubjects } from "../core";
import type { Catalogue, DecisionBlock, Locale, OpenedFile, ReviewAction, ReviewRecord, ReviewState, ReviewSubject, ReviewedContent, ReviewedStandard } from "../core";
import { REGISTER_TABLES, readReviewStates, reviewLog, writesForRecord, type CellWrite, type RegisterIssue, type ReviewStateRow, type ReviewStatesReading, type WorkbookPlan } from "../template";
import { outcomeOf } from "./outcome";
import { HostError } from "./ports";
import type { CellHolds, FileWorkPort, FileWriting, HashPort, HostErrorCode, WorkbookPort } from "./ports";
import { contentOf } from "./reviewContent";
import type { Outcome } from "./serviceStar";
import type { FileCheckOutcome } from "./workbookFiles";

export interface ReviewDeskPorts {
  readonly workbook: Pick<WorkbookPort, "readTable" | "writeEntries" | "appendLines">;
  readonly fileWork: Pick<FileWorkPort, "check" | "write">;
  readonly hash: HashPort;
  readonly desk: {
    /** what earlier runs kept, by the SHA-256 of the bytes */
    readonly kept: () => Promise<{ readonly get: (hash: string) => ReviewedContent | undefined | Promise<ReviewedContent | undefined> }>;
    /** the program with its version, without blanks */
    readonly engine: string;
    /** local time with its distance from UTC, to the minute */
    readonly now: () => string;
  };
}

/** A row of the register with what a decision about its sheet depends on. */
export interface DeskRow {
  readonly company: string;
  /** its row on the sheet, counted from 1 */
  readonly row: number;
  readonly subject: ReviewSubject;
}

/** null rows: the workbook holds no register. */
export type DeskReading =
  | { readonly kind: "none" }
  | { readonly kind: "register"; readonly sheet: string; readonly locale: Locale; readonly rows: readonly DeskRow[]; readonly issues: readonly RegisterIssue[]; readonly current: readonly ReviewedStandard[] };

/** A sheet that a person has chosen, and the bytes of it that they have seen. */
export interface DeskTarget {
  readonly path: string;
  readonly hash: string;
}

/** An action without its moment, which is when it is done. */
export type DeskAction = { readonly kind: "accept" | "return" | "reopen"; readonly by: string; readonly comment: string } | { readonly kind: "assign"; readonly to: string };

/** What became of one of several sheets. */
export type DecidedSheet = DeskTarget & { readonly company: string } & (
  | { readonly kind: "done"; readonly before: ReviewState; readonly record: ReviewRecord }
  | { readonly kind: "refused"; readonly blocks: readonly DecisionBlock[] }
  /** the register does not have it any more, or tells other bytes */
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: HostFailureData }
);

interface HostFailureData {
  readonly code: HostErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type DeskDecisions =
  | { readonly kind: "none" }
  /** every target in its order; `log`: the sheet that tells them, null where nothing was to be told, or why it could not be */
  | { readonly kind: "decided"; readonly sheets: readonly DecidedSheet[]; readonly log: string | null; readonly logFailure: HostFailureData | null };

/** A file that a person opened to look at a sheet of the register. */
export interface OpenedSheet {
  readonly opened: OpenedFile;
  readonly check: FileCheckOutcome;
}

/** What a reviewer does with the register in the open workbook. Nothing of it ever rejects. */
export interface ReviewDesk {
  /** `opened`: files that were chosen, by the path in the register */
  readonly read: (opened: ReadonlyMap<string, OpenedFile>) => Promise<Outcome<DeskReading>>;
  /**
   * Reads the register again, decides each sheet for itself on what stands there now, and writes what was decided; every decision is told in a log.
   * A row that changed meanwhile is not written, and the others are.
   */
  readonly decide: (targets: readonly DeskTarget[], action: DeskAction, opened: ReadonlyMap<string, OpenedFile>) => Promise<Outcome<DeskDecisions>>;
  /** `hash`: SHA-256 of the bytes */
  readonly open: (bytes: Uint8Array<ArrayBuffer>, hash: string, signal: AbortSignal) => Promise<Outcome<OpenedSheet>>;
  readonly writeNote: (plan: WorkbookPlan, signal: AbortSignal) => Promise<Outcome<FileWriting>>;
}

/** So many rows are one request and one step of undo. */
const ROWS_AT_ONCE = 200;

/** The desk over the given ports. */
export function reviewDesk(ports: ReviewDeskPorts, catalogues: readonly Catalogue[]): ReviewDesk {
  const standards = (): Promise<readonly ReviewedStandard[]> =>
    Promise.all(catalogues.map(async (catalogue) => ({ id: catalogue.id, version: catalogue.version, hash: await ports.hash.sha256(canonicalJson(catalogueDocument(catalogue))) })));
  const desk = new Desk(ports, standards);
  return {
    read: (opened) => outcomeOf(() => desk.read(opened)),
    decide: (targets, action, opened) => outcomeOf(() => desk.decide(targets, action, opened)),
    open: (bytes, hash, signal) =>
      outcomeOf(async () => {
        const check = await ports.fileWork.check(bytes, signal);
        return { opened: { hash, content: await contentOf(check, ports.hash) }, check };
      }),
    writeNote: (plan, signal) => outcomeOf(() => ports.fileWork.write(plan, signal)),
  };
}

interface Placed {
  readonly row: ReviewStateRow;
  readonly subject: ReviewSubject;
}

interface Planned extends Placed {
  readonly before: ReviewState;
  readonly record: ReviewRecord;
}

class Desk {
  private readonly contents = new Map<string, ReviewedContent>();

  constructor(
    private readonly ports: ReviewDeskPorts,
    private readonly standards: () => Promise<readonly ReviewedStandard[]>,
  ) {}

  async read(opened: ReadonlyMap<string, OpenedFile>): Promise<DeskReading> {
    const found = await this.placed(opened);
    if (found === null) {
      return { kind: "none" };
    }
    const { reading, current, placed } = found;
    return { kind: "register", sheet: reading.sheet, locale: reading.locale, issues: reading.issues, current, rows: placed.map(({ row, subject }) => ({ company: row.company, row: row.row, subject })) };
  }

  async decide(targets: readonly DeskTarget[], action: DeskAction, opened: ReadonlyMap<string, OpenedFile>): Promise<DeskDecisions> {
    const found = await this.placed(opened);
    if (found === null) {
      return { kind: "none" };
    }
    const { reading, placed } = found;
    const timed: ReviewAction = action.kind === "assign" ? action : { ...action, at: this.ports.desk.now() };
    const judged = targets.map((target): { readonly target: DeskTarget; readonly planned: Planned | null; readonly sheet: DecidedSheet } => {
      const one = placed.find(({ row: { line } }) => line.path === target.path && line.hash === target.hash);
      if (one === undefined) {
        return { target, planned: null, sheet: { ...target, company: "", kind: "gone" } };
      }
      const { company } = one.row;
      const decision = decide(one.subject, timed);
      return decision.ok
        ? { target, planned: { ...one, before: decision.before, record: decision.record }, sheet: { ...target, company, kind: "done", before: decision.before, record: decision.record } }
        : { target, planned: null, sheet: { ...target, company, kind: "refused", blocks: decision.blocks } };
    });
    const failures = await this.writeAll(judged.flatMap(({ planned }) => (planned === null ? [] : [planned])), reading.locale);
    const sheets = judged.map(({ target, planned, sheet }): DecidedSheet => {
      const error = planned === null ? undefined : failures.get(planned);
      return error === undefined ? sheet : { ...target, company: sheet.company, kind: "failed", error };
    });
    return { kind: "decided", sheets, ...(await this.log(action.kind === "assign" ? [] : sheets, reading.locale)) };
  }

  /** Every row of the register with its subject; null where there is none. */
  private async placed(opened: ReadonlyMap<string, OpenedFile>): Promise<{ readonly reading: ReviewStatesReading; readonly current: readonly ReviewedStandard[]; readonly placed: readonly Placed[] } | null> {
    const grid = await this.ports.workbook.readTable(REGISTER_TABLES.register);
    if (grid === null) {
      return null;
    }
    const reading = readReviewStates(grid);
    await this.fetch(reading.rows.map(({ line }) => line.hash));
    const current = await this.standards();
    const subjects = reviewSubjects(reading.rows.map(({ line }) => line), { contents: this.contents, opened, current, engine: this.ports.desk.engine });
    return { reading, current, placed: reading.rows.flatMap((row, index) => (subjects[index] === undefined ? [] : [{ row, subject: subjects[index] }])) };
  }

  /** What was found in a file's bytes never changes: it is asked for once. */
  private async fetch(hashes: readonly string[]): Promise<void> {
    const missing = hashes.filter((hash) => !this.contents.has(hash));
    if (missing.length === 0) {
      return;
    }
    const kept = await this.ports.desk.kept();
    for (const hash of missing) {
      const content = await kept.get(hash);
      if (content !== undefined) {
        this.contents.set(hash, content);
      }
    }
  }

  private async writeAll(planned: readonly Planned[], locale: Locale): Promise<ReadonlyMap<Planned, HostFailureData>> {
    const failures = new Map<Planned, HostFailureData>();
    for (let from = 0; from < planned.length; from += ROWS_AT_ONCE) {
      const part = planned.slice(from, from + ROWS_AT_ONCE);
      const error = await this.write(part, locale);
      // One row that somebody is typing in must not keep the others from being written.
      for (const one of error === null ? [] : part) {
        const alone = part.length === 1 ? error : await this.write([one], locale);
        if (alone !== null) {
          failures.set(one, alone);
        }
      }
    }
    return failures;
  }

  private async write(planned: readonly Planned[], locale: Locale): Promise<HostFailureData | null> {
    const writes = planned.flatMap(({ row, record }): readonly CellWrite[] => writesForRecord(row.places, record, locale));
    const holds = planned.flatMap(({ row }): readonly CellHolds[] => row.held);
    return failureOf(() => this.ports.workbook.writeEntries(writes, holds));
  }

  private async log(sheets: readonly DecidedSheet[], locale: Locale): Promise<{ readonly log: string | null; readonly logFailure: HostFailureData | null }> {
    const { sheet, header, lines } = reviewLog(sheets.flatMap((one) => (one.kind === "done" ? [one] : [])), locale);
    if (lines.length === 0) {
      return { log: null, logFailure: null };
    }
    let log: string | null = null;
    const logFailure = await failureOf(async () => {
      log = await this.ports.workbook.appendLines(sheet, header, lines);
    });
    return { log, logFailure };
  }
}

async function failureOf(work: () => Promise<void>): Promise<HostFailureData | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof HostError) {
      return { code: error.code, params: error.params };
    }
    throw error;
  }
}
