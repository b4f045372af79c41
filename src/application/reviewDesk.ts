import { canonicalJson, catalogueDocument, decide } from "../core";
import type { Catalogue, DecisionBlock, Locale, OpenedFile, Place, ReviewAction, ReviewRecord, ReviewState, ReviewSubject, ReviewedStandard, SheetComparison } from "../core";
import { REGISTER_TABLES, readRowIdentity, reviewLog, writesForRecord, type CellWrite, type RegisterIssue, type RowIdentity, type WorkbookPlan } from "../template";
import { deskRows, type DeskProgress, type PlacedRow, type ReadRegister } from "./deskRows";
import { outcomeOf } from "./outcome";
import { HostError } from "./ports";
import type { CellHolds, FileWorkPort, FileWriting, HashPort, HostErrorCode, WorkbookPort } from "./ports";
import { contentOf } from "./reviewContent";
import { ReviewControl } from "./reviewControl";
import type { DeskWorkPort } from "./reviewPorts";
import type { CheckedWorkbook, Outcome } from "./serviceStar";
import type { FileCheckOutcome } from "./workbookFiles";

export interface ReviewDeskPorts {
  readonly workbook: Pick<WorkbookPort, "readTable" | "readTableRow" | "writeEntries" | "appendLines">;
  readonly fileWork: Pick<FileWorkPort, "check" | "write">;
  readonly hash: HashPort;
  readonly desk: DeskWorkPort;
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
export type DeskTarget = RowIdentity;

/** Which of the rows that were read a cell lies in now. */
export type DeskLine =
  /** in no row of the register */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "row"; readonly target: DeskTarget }
  /** in a row that names neither a file nor a fingerprint: a person's own */
  | { readonly kind: "own" }
  /** its file with its fingerprint is none of those that were read: it was typed over, or is new */
  | { readonly kind: "unknown"; readonly file: string };

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
  /** `opened`: files that were chosen, by the path in the register. A control can hold the reading, and end it with the failure `cancelled`. */
  readonly read: (opened: ReadonlyMap<string, OpenedFile>, control?: ReviewControl, onProgress?: (progress: DeskProgress) => void) => Promise<Outcome<DeskReading>>;
  /** Which of these rows a cell lies in now, by what stands there and not by where it stood when they were read. */
  readonly lineAt: (place: Place, rows: readonly DeskRow[]) => Promise<Outcome<DeskLine>>;
  /**
   * Reads the register again, decides each sheet for itself on what stands there now, and writes what was decided; every decision is told in a log.
   * A row that changed meanwhile is not written, and the others are.
   */
  readonly decide: (targets: readonly DeskTarget[], action: DeskAction, opened: ReadonlyMap<string, OpenedFile>) => Promise<Outcome<DeskDecisions>>;
  /** `hash`: SHA-256 of the bytes */
  readonly open: (bytes: Uint8Array<ArrayBuffer>, hash: string, signal: AbortSignal) => Promise<Outcome<OpenedSheet>>;
  readonly compare: (first: CheckedWorkbook, second: CheckedWorkbook, signal: AbortSignal) => Promise<Outcome<SheetComparison>>;
  readonly writeNote: (plan: WorkbookPlan, signal: AbortSignal) => Promise<Outcome<FileWriting>>;
  /** Frees what is held to read quickly again, once what is under way has ended; nothing is lost by it. */
  readonly leave: () => void;
}

/** So many rows are one request and one step of undo. */
const ROWS_AT_ONCE = 200;
/** So many are judged in one task of the page. */
const JUDGED_AT_ONCE = 500;

/** The desk over the given ports. */
export function reviewDesk(ports: ReviewDeskPorts, catalogues: readonly Catalogue[]): ReviewDesk {
  const standards = (): Promise<readonly ReviewedStandard[]> =>
    Promise.all(catalogues.map(async (catalogue) => ({ id: catalogue.id, version: catalogue.version, hash: await ports.hash.sha256(canonicalJson(catalogueDocument(catalogue))) })));
  const desk = new Desk(ports, standards);
  return {
    read: (opened, control = new ReviewControl(), onProgress = () => undefined) => outcomeOf(() => desk.read(opened, control, onProgress)),
    lineAt: (place, rows) => outcomeOf(() => desk.lineAt(place, rows)),
    decide: (targets, action, opened) => outcomeOf(() => desk.decide(targets, action, opened)),
    open: (bytes, hash, signal) =>
      outcomeOf(async () => {
        const check = await ports.fileWork.check(bytes, signal);
        return { opened: { hash, content: await contentOf(check, ports.hash) }, check };
      }),
    compare: ({ catalogue, profile, draft, report }, second, signal) =>
      outcomeOf(() => ports.desk.compare({ catalogue, profile, draft, report }, { catalogue: second.catalogue, profile: second.profile, draft: second.draft, report: second.report }, signal)),
    leave: () => desk.leave(),
    writeNote: (plan, signal) => outcomeOf(() => ports.fileWork.write(plan, signal)),
  };
}

interface Planned extends PlacedRow {
  readonly before: ReviewState;
  readonly record: ReviewRecord;
}

/** A sheet that a decision was asked for, and what is to be written of it. */
interface Judged {
  readonly target: DeskTarget;
  readonly planned: Planned | null;
  readonly sheet: DecidedSheet;
}

class Desk {
  /** one reading at a time: they share what makes the subjects */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: ReviewDeskPorts,
    private readonly standards: () => Promise<readonly ReviewedStandard[]>,
  ) {}

  async read(opened: ReadonlyMap<string, OpenedFile>, control: ReviewControl, onProgress: (progress: DeskProgress) => void): Promise<DeskReading> {
    const found = await this.rows(opened, control, onProgress);
    if (found === null) {
      return { kind: "none" };
    }
    const { reading, current, placed } = found;
    return { kind: "register", sheet: reading.sheet, locale: reading.locale, issues: reading.issues, current, rows: placed.map(({ row, subject }) => ({ company: row.company, row: row.row, subject })) };
  }

  async lineAt(place: Place, rows: readonly DeskRow[]): Promise<DeskLine> {
    const row = await this.ports.workbook.readTableRow(REGISTER_TABLES.register, place);
    const target = row === null ? null : readRowIdentity(row.headers, row.cells);
    if (target === null) {
      return { kind: "elsewhere" };
    }
    if (target.path.trim() === "" && target.hash.trim() === "") {
      return { kind: "own" };
    }
    return rows.some(({ subject }) => subject.path === target.path && subject.hash === target.hash) ? { kind: "row", target } : { kind: "unknown", file: target.path };
  }

  async decide(targets: readonly DeskTarget[], action: DeskAction, opened: ReadonlyMap<string, OpenedFile>): Promise<DeskDecisions> {
    const found = await this.rows(opened, new ReviewControl(), () => undefined);
    if (found === null) {
      return { kind: "none" };
    }
    const { reading, placed } = found;
    const judged = await this.judge(targets, placed, action.kind === "assign" ? action : { ...action, at: this.ports.desk.now() });
    const failures = await this.writeAll(judged.flatMap(({ planned }) => (planned === null ? [] : [planned])), reading.locale);
    const sheets = judged.map(({ target, planned, sheet }): DecidedSheet => {
      const error = planned === null ? undefined : failures.get(planned);
      return error === undefined ? sheet : { ...target, company: sheet.company, kind: "failed", error };
    });
    return { kind: "decided", sheets, ...(await this.log(action.kind === "assign" ? [] : sheets, reading.locale)) };
  }

  /** A decision that is under way is made first. */
  leave(): void {
    this.last = this.last.then(() => this.ports.desk.subjects.close());
  }

  private rows(opened: ReadonlyMap<string, OpenedFile>, control: ReviewControl, onProgress: (progress: DeskProgress) => void): Promise<ReadRegister | null> {
    const reading = this.last.then(() => deskRows(this.ports, { opened, standards: this.standards }, control, onProgress));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  /** Each sheet for itself, on what stands in the register now; one that it has twice is meant row by row. */
  private async judge(targets: readonly DeskTarget[], placed: readonly PlacedRow[], action: ReviewAction): Promise<readonly Judged[]> {
    const byKey = new Map<string, PlacedRow[]>();
    for (const one of placed) {
      byKey.set(keyOf(one.row.line), [...(byKey.get(keyOf(one.row.line)) ?? []), one]);
    }
    const judged: Judged[] = [];
    for (const target of targets) {
      if (judged.length % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) {
        await this.ports.desk.pause();
      }
      const one = byKey.get(keyOf(target))?.shift();
      judged.push(one === undefined ? { target, planned: null, sheet: { ...target, company: "", kind: "gone" } } : judgedRow(target, one, action));
    }
    return judged;
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

function keyOf({ path, hash }: DeskTarget): string {
  return `${hash} ${path}`;
}

function judgedRow(target: DeskTarget, one: PlacedRow, action: ReviewAction): Judged {
  const { company } = one.row;
  const decision = decide(one.subject, action);
  return decision.ok
    ? { target, planned: { ...one, before: decision.before, record: decision.record }, sheet: { ...target, company, kind: "done", before: decision.before, record: decision.record } }
    : { target, planned: null, sheet: { ...target, company, kind: "refused", blocks: decision.blocks } };
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
