import type { OpenedFile, ReviewSubject, ReviewedStandard } from "../core";
import { REGISTER_TABLES, readingReviewStates, type ReviewStateRow, type ReviewStatesReading } from "../template";
import { HostError, type WorkbookPort } from "./ports";
import type { ReviewControl } from "./reviewControl";
import type { DeskWorkPort } from "./reviewPorts";

/** A row of the register with what a decision about its sheet depends on. */
export interface PlacedRow {
  readonly row: ReviewStateRow;
  readonly subject: ReviewSubject;
}

/** A register as it stands, with a subject for each of its rows. */
export interface ReadRegister {
  readonly reading: ReviewStatesReading;
  readonly current: readonly ReviewedStandard[];
  readonly placed: readonly PlacedRow[];
}

/** How far the reading of a register is: the table itself, what is kept of its files, their comparison with each other. */
export interface DeskProgress {
  readonly step: "table" | "contents" | "comparing";
  readonly done: number;
  readonly of: number;
}

/** So many rows go to and come from the maker in one task of the page, and are looked up in one go of the browser's database. */
const ROWS_A_PIECE = 250;

/**
 * Reads the register of the open workbook, null where there is none. No piece of it holds up the page; the control holds it between two pieces, and
 * ends it at once with `cancelled`.
 */
export async function deskRows(
  { workbook, desk }: { readonly workbook: Pick<WorkbookPort, "readTable">; readonly desk: Pick<DeskWorkPort, "subjects" | "pause" | "engine"> },
  { opened, standards }: { readonly opened: ReadonlyMap<string, OpenedFile>; readonly standards: () => Promise<readonly ReviewedStandard[]> },
  control: ReviewControl,
  onProgress: (progress: DeskProgress) => void,
): Promise<ReadRegister | null> {
  const go = async (): Promise<void> => {
    await control.whenRunning();
    if (control.signal.aborted) {
      throw new HostError("cancelled");
    }
  };
  await go();
  onProgress({ step: "table", done: 0, of: 0 });
  const grid = await orCancelled(workbook.readTable(REGISTER_TABLES.register), control.signal);
  await go();
  if (grid === null) {
    return null;
  }
  const work = readingReviewStates(grid);
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    await desk.pause();
    await go();
  }
  const reading = step.value;
  const current = await standards();
  const end = (): void => desk.subjects.close();
  control.signal.addEventListener("abort", end);
  try {
    const subjects = await subjectsOf(reading, { opened, current, engine: desk.engine }, desk.subjects, go, onProgress);
    return { reading, current, placed: reading.rows.flatMap((row, index) => (subjects[index] === undefined ? [] : [{ row, subject: subjects[index] }])) };
  } finally {
    control.signal.removeEventListener("abort", end);
  }
}

/** The work's answer, or `cancelled` as soon as the signal is aborted: a host may take its time, and what it says then is not used. */
function orCancelled<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new HostError("cancelled")), { once: true });
    work.then(resolve, reject);
  });
}

async function subjectsOf(
  { rows }: ReviewStatesReading,
  basis: Parameters<DeskWorkPort["subjects"]["begin"]>[0],
  maker: DeskWorkPort["subjects"],
  go: () => Promise<void>,
  onProgress: (progress: DeskProgress) => void,
): Promise<readonly ReviewSubject[]> {
  const of = rows.length;
  await maker.begin(basis);
  for (let from = 0; from < of; from += ROWS_A_PIECE) {
    await go();
    onProgress({ step: "contents", done: from, of });
    await maker.take(rows.slice(from, from + ROWS_A_PIECE).map(({ line }) => line));
  }
  await go();
  onProgress({ step: "comparing", done: of, of });
  await maker.make();
  const subjects: ReviewSubject[] = [];
  for (let from = 0; from < of; from += ROWS_A_PIECE) {
    await go();
    subjects.push(...(await maker.give(from, from + ROWS_A_PIECE)));
  }
  return subjects;
}
