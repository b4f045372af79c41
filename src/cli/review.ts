import { ReviewControl, registerFile, reviewFiles } from "../application";
import type { FormBasis, RegisterFile, ReviewRun } from "../application";
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
  /** a form mapping, by which files are read that are no scoring workbooks of ours */
  readonly form: string | null;
  /** what forms are scored under; null stands for what is built in */
  readonly catalogue: string | null;
  readonly profile: string | null;
  readonly json: boolean;
}

type DoneRun = Extract<ReviewRun, { readonly kind: "done" }>;

/** Reviews every workbook under the paths and writes the register, whole or not at all, once the control totals are right. */
export async function review(call: ReviewCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const { review: outside } = world;
  const kept = `${call.out}.checkpoint`;
  const form = await readReviewForm(call, world);
  if (!form.ok) {
    for (const { file, issues } of form.problems) {
      issues.forEach((issue) => world.writeError(issueLine(file, issue, locale)));
    }
    return 2;
  }
  const checkpoint = outside.checkpoint(kept, form.form?.hashes.mapping ?? "", outside.parseContent);
  const wrong = (file: string, issue: Issue): ExitStatus => {
    world.writeError(issueLine(file, issue, locale));
    return 2;
  };
  if (await outside.isThere(call.out)) {
    return wrong(call.out, cliIssue("file-exists"));
  }
  if (!call.resume && (await checkpoint.isThere())) {
    return wrong(call.out, cliIssue("checkpoint-there", "--resume", { found: kept }));
  }
  const { files, skipped } = await outside.list(call.paths);
  for (const { path, reason } of skipped) {
    world.writeError(`${printable(`${path}: ${cliTexts[locale][`review.skipped.${reason}`]}`)}\n`);
  }
  if (files.length === 0) {
    return wrong(call.out, cliIssue("review-no-files", "", {}));
  }
  const control = new ReviewControl();
  const pool = outside.pool(Math.min(call.jobs ?? outside.processors, files.length), form.form);
  const stopListening = outside.onInterrupt(() => control.cancel());
  const progress = progressTeller(locale, outside.columns, outside.clock, world.writeError);
  let run: ReviewRun;
  try {
    run = await reviewFiles(files, { pool, checkpoint, clock: outside.clock }, control, progress.tell);
  } catch (error) {
    // The checkpoint alone is written during a run; anything else is a bug and thrown on.
    const code = codeOf(error);
    if (code === null) {
      throw error;
    }
    return wrong(call.out, cliIssue("checkpoint-unwritable", "", { found: kept, reason: code }));
  } finally {
    progress.end();
    stopListening();
    await Promise.all([pool.close(), checkpoint.close()]);
  }
  if (run.kind === "cancelled") {
    world.writeError(`${fillText(cliTexts[locale]["review.cancelled"], { done: run.done, of: files.length })}\n`);
    return 1;
  }
  if (run.faults.length > 0) {
    return wrong(call.out, cliIssue("review-faulty", "", { detail: run.faults.map(faultText).join("; ") }));
  }
  const register = registerFile(run, { locale, texts: registerTexts(locale), current: [await currentCatalogue(world)] }, world.workbookFiles);
  if (!(await isWritten(call.out, register, world, locale))) {
    return 2;
  }
  await checkpoint.remove();
  tell(run, register, call, world, locale);
  return run.totals.incomplete + run.totals.refused === 0 ? 0 : 1;
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

function tell(run: DoneRun, { sheets }: RegisterFile, { json, out }: ReviewCall, world: CliWorld, locale: Locale): void {
  const texts = cliTexts[locale];
  const triaged = new Map(sheets.map((sheet) => [sheet.file.path, sheet]));
  for (const file of run.files) {
    if (json) {
      world.writeOut(jsonLine(reviewLine(file, triaged.get(file.path))));
    }
    for (const issue of file.outcome === "refused" ? file.issues : []) {
      world.writeError(issueLine(file.path, issue.place === undefined ? issue : { ...issue, path: `${issue.place.sheet}!${issue.place.address}` }, locale));
    }
  }
  if (!json) {
    const count = (risk: string): number => sheets.filter((sheet) => sheet.risk === risk).length;
    const lines = [
      fillText(texts["review.totals"], { ...run.totals, high: count("high"), medium: count("medium"), low: count("low") }),
      ...(run.resumed === 0 ? [] : [fillText(texts["review.resumed"], { count: run.resumed })]),
      `${out}: ${texts["review.written"]}`,
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

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}
