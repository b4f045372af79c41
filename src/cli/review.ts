import { ReviewControl, registerFile, reviewArchive, triagedSheet } from "../application";
import type { ArchiveRun, FormBasis, ListedFile, RegisterFile } from "../application";
import { canonicalJson, catalogueDocument } from "../core";
import type { ControlFault, Issue, Locale, ReviewedStandard } from "../core";
import { cliTexts, fillText, registerTexts } from "../messages";
import { readBasis, type FileIssues } from "./basis";
import { readForm } from "./formInput";
import { cliIssue } from "./issueCodes";
import { issueLine } from "./issueLine";
import { jsonLine, printable } from "./printable";
import { reviewLine } from "./reviewLine";
import { progressTeller } from "./reviewProgress";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar review` was asked for. */
export interface ReviewCall {
  readonly paths: readonly string[];
  readonly out: string;
  /** null: as many as the machine has processors */
  readonly jobs: number | null;
  readonly resume: boolean;
  /** checkpoints of other runs, whose outcomes are taken over */
  readonly takenOver: readonly string[];
  /** the checkpoint stays once the register is written */
  readonly keepsCheckpoint: boolean;
  /** a form mapping, by which files are read that are no scoring workbooks of ours */
  readonly form: string | null;
  /** what forms are scored under; null stands for what is built in */
  readonly catalogue: string | null;
  readonly profile: string | null;
  readonly json: boolean;
}

type DoneRun = Extract<ArchiveRun, { readonly kind: "done" }>;

/** Reviews every workbook under the paths and writes the register, whole or not at all, once the control totals are right. */
export async function review(call: ReviewCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const { review: outside } = world;
  const kept = checkpointOf(call.out);
  const form = await readReviewForm(call, world);
  if (!form.ok) {
    for (const { file, issues } of form.problems) {
      issues.forEach((issue) => world.writeError(issueLine(file, issue, locale)));
    }
    return 2;
  }
  const checkpoint = outside.checkpoint(kept, form.form?.hashes.mapping ?? "", outside.parseContent);
  try {
    return await reviewInto(call, { checkpoint, kept, form: form.form }, world, locale);
  } finally {
    await checkpoint.close();
  }
}

async function reviewInto(call: ReviewCall, job: Omit<ReviewJob, "files">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const { review: outside } = world;
  const wrong = (file: string, issue: Issue): ExitStatus => {
    world.writeError(issueLine(file, issue, locale));
    return 2;
  };
  if (await outside.isThere(call.out)) {
    return wrong(call.out, cliIssue("file-exists"));
  }
  if (!call.resume && (await job.checkpoint.isThere())) {
    return wrong(call.out, cliIssue("checkpoint-there", "--resume", { found: job.kept }));
  }
  for (const other of call.takenOver) {
    const fault = await job.checkpoint.takeOver(other);
    if (fault !== null) {
      return wrong(other, cliIssue(fault.code, "--merge", fault.params));
    }
  }
  const { files, skipped } = await outside.list(call.paths);
  for (const { path, reason } of skipped) {
    world.writeError(`${printable(`${path}: ${cliTexts[locale][`review.skipped.${reason}`]}`)}\n`);
  }
  return files.length === 0 ? wrong(call.out, cliIssue("review-no-files", "", {})) : reviewed(call, { ...job, files }, world, locale);
}

interface ReviewJob {
  readonly files: readonly ListedFile[];
  readonly form: FormBasis | null;
  readonly checkpoint: ReturnType<CliWorld["review"]["checkpoint"]>;
  /** where the checkpoint lies */
  readonly kept: string;
}

async function reviewed(call: ReviewCall, { files, form, checkpoint, kept }: ReviewJob, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const { review: outside } = world;
  const wrong = (issue: Issue): ExitStatus => {
    world.writeError(issueLine(call.out, issue, locale));
    return 2;
  };
  const control = new ReviewControl();
  const pool = outside.pool(Math.min(call.jobs ?? outside.processors, files.length), form);
  const stopListening = outside.onInterrupt(() => control.cancel());
  const progress = progressTeller(locale, outside.columns, outside.clock, world.writeError);
  const texts = registerTexts(locale);
  let run: ArchiveRun;
  try {
    run = await reviewArchive(files, { pool, checkpoint, clock: outside.clock }, control, progress.tell, { locale, texts });
  } catch (error) {
    // The checkpoint alone is written during a run; anything else is a bug and thrown on.
    return wrong(cliIssue("checkpoint-unwritable", "", { found: kept, reason: codeOf(error) }));
  } finally {
    progress.end();
    stopListening();
    await pool.close();
  }
  if (run.kind === "cancelled") {
    world.writeError(`${fillText(cliTexts[locale]["review.cancelled"], { done: run.done, of: files.length })}\n`);
    return 1;
  }
  if (run.faults.length > 0) {
    return wrong(cliIssue("review-faulty", "", { detail: run.faults.map(faultText).join("; ") }));
  }
  try {
    const register = await registerFile(run, { locale, texts, current: [await currentCatalogue(world)] }, outside.beginWorkbook);
    if (!(await isWritten(call.out, register, world, locale))) {
      return 2;
    }
    await tell(run, register, call, world, locale);
  } catch (error) {
    // What was found is read back from the checkpoint; anything else is a bug and thrown on.
    return wrong(cliIssue("checkpoint-unreadable", "", { found: kept, reason: codeOf(error) }));
  }
  if (!call.keepsCheckpoint) {
    await checkpoint.remove();
  }
  return run.totals.incomplete + run.totals.refused === 0 ? 0 : 1;
}

function checkpointOf(out: string): string {
  return `${out}.checkpoint`;
}

async function readReviewForm(call: ReviewCall, world: CliWorld): Promise<{ readonly ok: true; readonly form: FormBasis | null } | { readonly ok: false; readonly problems: readonly FileIssues[] }> {
  const read = await readBasis(call, world);
  if (!read.ok) {
    return read;
  }
  const form = await readForm(call.form, read.basis, world);
  return form.ok ? form : { ok: false, problems: [form.problem] };
}

/** Whether the register was written; what keeps it from that is told. */
async function isWritten(out: string, { written }: RegisterFile, world: CliWorld, locale: Locale): Promise<boolean> {
  const issues = written.ok ? await issuesOfWriting(out, written.bytes, world) : written.issues;
  for (const issue of issues) {
    world.writeError(issueLine(out, issue, locale));
  }
  return issues.length === 0;
}

async function issuesOfWriting(out: string, bytes: Uint8Array, world: CliWorld): Promise<readonly Issue[]> {
  const failure = await world.files.writeNew(out, bytes);
  return failure === null ? [] : [cliIssue(failure.code, "", failure.params)];
}

async function tell(run: DoneRun, { sheets }: RegisterFile, { json, out, keepsCheckpoint }: ReviewCall, world: CliWorld, locale: Locale): Promise<void> {
  const { archive, totals, resumed } = run;
  const texts = cliTexts[locale];
  const ranked = new Map(sheets.map((sheet) => [sheet.file.path, sheet]));
  for (const head of archive.files) {
    const file = json || head.outcome === "refused" ? await archive.file(head) : null;
    if (json && file !== null) {
      const own = ranked.get(file.path);
      world.writeOut(jsonLine(reviewLine(file, own === undefined || !("sheet" in file) ? undefined : triagedSheet(file, own))));
    }
    for (const issue of file?.outcome === "refused" ? file.issues : []) {
      world.writeError(issueLine(head.path, issue.place === undefined ? issue : { ...issue, path: `${issue.place.sheet}!${issue.place.address}` }, locale));
    }
  }
  if (!json) {
    const count = (risk: string): number => sheets.filter((sheet) => sheet.risk === risk).length;
    const lines = [
      fillText(texts["review.totals"], { ...totals, high: count("high"), medium: count("medium"), low: count("low") }),
      ...(resumed === 0 ? [] : [fillText(texts["review.resumed"], { count: resumed })]),
      `${out}: ${texts["review.written"]}`,
      ...(keepsCheckpoint ? [`${checkpointOf(out)}: ${texts["review.kept"]}`] : []),
    ];
    world.writeOut(`${lines.map(printable).join("\n")}\n`);
  }
}

/** The built-in catalogue is the newest that this program knows. */
async function currentCatalogue({ builtIn, hash }: CliWorld): Promise<ReviewedStandard> {
  const catalogue = builtIn.catalogue();
  return { id: catalogue.id, version: catalogue.version, hash: await hash.sha256(canonicalJson(catalogueDocument(catalogue))) };
}

function faultText(fault: ControlFault): string {
  return fault.kind === "does-not-add-up" ? `${fault.kind}: ${String(fault.missing)}` : `${fault.kind}: ${fault.paths.join(", ")}`;
}

/** An error of the disk has a code; anything else is thrown on. */
function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  throw error;
}
