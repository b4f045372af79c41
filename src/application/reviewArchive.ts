import { SharedFigures, controlFaults, controlTotals, fileHeads, ownWeight, sheetOutcome } from "../core";
import type { ComparedFile, ComparedSheet, ControlFault, ControlTotals, FileHead, Locale, ReviewedContent, ReviewedFile, ReviewedSheet, SheetWeight } from "../core";
import { RegisterSurvey, type RegisterTexts } from "../template";
import type { ReviewControl } from "./reviewControl";
import type { ListedFile, ReadableCheckpoint, ReviewProgress } from "./reviewPorts";
import { runReview, type ReviewPorts, type TakenOutcome } from "./runReview";

/** What came of a run whose contents are read back from the checkpoint. A register is written only where there are no `faults`. */
export type ArchiveRun =
  | { readonly kind: "done"; readonly archive: ReviewArchive; readonly totals: ControlTotals; readonly faults: readonly ControlFault[]; readonly resumed: number }
  /** so many files have an outcome, which the checkpoint keeps */
  | { readonly kind: "cancelled"; readonly done: number };

/**
 * Reviews every file as `runReview` does. Of each only what is held against other files is remembered, a kilobyte or so, however much was found in it;
 * what the register says of all of them together is gathered in its language as they come.
 */
export async function reviewArchive(
  files: readonly ListedFile[],
  { checkpoint, ...ports }: ReviewPorts & { readonly checkpoint: ReadableCheckpoint },
  control: ReviewControl,
  onProgress: (progress: ReviewProgress) => void,
  { locale, texts }: { readonly locale: Locale; readonly texts: RegisterTexts },
): Promise<ArchiveRun> {
  const archive = new ReviewArchive(checkpoint, new RegisterSurvey(locale, texts));
  const run = await runReview(files, { ...ports, checkpoint }, control, onProgress, (outcome) => archive.take(outcome));
  if (run.kind === "cancelled") {
    return run;
  }
  const heads = archive.files;
  const totals = controlTotals(files.length, heads);
  return { kind: "done", archive, totals, faults: controlFaults(totals, heads), resumed: run.resumed };
}

/** A sheet as it is compared, with what it says by itself as numbers. */
export interface WeighedFile extends ComparedFile {
  readonly weight: SheetWeight;
}

type Brief = { readonly outcome: "scored" | "incomplete"; readonly sheet: ComparedSheet; readonly weight: SheetWeight; readonly findings: number; readonly number: number } | { readonly outcome: "refused"; readonly issues: number };

/** The files of a run with what has to be known of all of them at once. */
export class ReviewArchive {
  private readonly taken: { readonly path: string; readonly hash: string }[] = [];
  private readonly briefs = new Map<string, Brief>();
  /** contents that no checkpoint keeps: of files that could not be read to their end */
  private readonly unkept = new Map<string, ReviewedContent>();
  private readonly figures = new SharedFigures();
  private readonly texts = new Map<string, string>();
  private sheets = 0;
  private heads: readonly FileHead[] | null = null;

  constructor(
    private readonly checkpoint: Pick<ReadableCheckpoint, "read">,
    readonly survey: RegisterSurvey,
  ) {}

  take({ path, hash, content, isKept }: TakenOutcome): void {
    this.taken.push({ path, hash });
    const key = keyOf({ path, hash });
    if (content === null || this.briefs.has(key)) {
      return;
    }
    if (!isKept) {
      this.unkept.set(key, content);
    }
    this.briefs.set(key, content.kind === "refused" ? { outcome: "refused", issues: content.issues.length } : this.briefOf(content.sheet));
  }

  /** By path, each with its outcome. */
  get files(): readonly FileHead[] {
    return (this.heads ??= fileHeads(
      this.taken.flatMap((file) => {
        const brief = this.briefs.get(keyOf(file));
        return brief === undefined ? [] : [{ ...file, outcome: brief.outcome }];
      }),
    ));
  }

  /** A file of the run with everything that was found in it. */
  async file(head: FileHead): Promise<ReviewedFile> {
    if (head.outcome === "duplicate") {
      return head;
    }
    const { path, hash } = head;
    const content = this.unkept.get(keyOf(head)) ?? (await this.checkpoint.read(hash));
    return content.kind === "refused" ? { path, hash, outcome: "refused", company: content.company, issues: content.issues } : { path, hash, outcome: sheetOutcome(content.sheet), sheet: content.sheet };
  }

  /** How many rows the lists of findings and of files that were not scored have. */
  rows(): { readonly findings: number; readonly refused: number } {
    const rows = { findings: 0, refused: 0 };
    for (const head of this.files) {
      const brief = this.briefs.get(keyOf(head));
      if (head.outcome === "duplicate") {
        rows.refused += 1;
      } else if (brief?.outcome === "refused") {
        rows.refused += brief.issues;
      } else {
        rows.findings += brief?.findings ?? 0;
      }
    }
    return rows;
  }

  /** The sheets by path, with those of their texts that have to be compared. */
  async compared(): Promise<readonly WeighedFile[]> {
    const { sheets, isShared } = this.figures.shared();
    const compared: WeighedFile[] = [];
    for (const head of this.files) {
      const brief = head.outcome === "duplicate" ? undefined : this.briefs.get(keyOf(head));
      if (brief !== undefined && brief.outcome !== "refused") {
        const file = sheets.has(brief.number) ? await this.file(head) : null;
        const prints = file !== null && "sheet" in file ? file.sheet.prints.filter(isShared) : [];
        compared.push({ path: head.path, sheet: { ...brief.sheet, prints }, weight: brief.weight });
      }
    }
    return compared;
  }

  private briefOf(sheet: ReviewedSheet): Brief {
    const one = (text: string): string => this.one(text);
    const { ids, indicators, points, lost, assessors } = sheet.clauses;
    this.survey.add(sheet);
    this.figures.add(sheet.prints);
    this.sheets += 1;
    return {
      outcome: sheetOutcome(sheet),
      sheet: {
        company: sheet.company,
        creditCode: sheet.creditCode,
        stage: one(sheet.stage),
        assessedOn: one(sheet.assessedOn),
        catalogue: { id: one(sheet.catalogue.id), version: one(sheet.catalogue.version), hash: one(sheet.catalogue.hash) },
        clauses: { ids: one(ids), indicators: one(indicators), points: one(points), lost, assessors: one(assessors) },
        people: sheet.people.map(one),
        prints: [],
        content: sheet.content,
        entries: sheet.entries,
      },
      weight: ownWeight({ path: "", hash: "", outcome: "scored", sheet }),
      findings: sheet.findings.length,
      number: this.sheets - 1,
    };
  }

  /** Equal texts as one value: what comes from a worker or a checkpoint has a copy of its own of everything. */
  private one(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) {
      this.texts.set(text, text);
    }
    return known ?? text;
  }
}

/** Files without a hash are never the same. */
function keyOf({ path, hash }: { readonly path: string; readonly hash: string }): string {
  return hash === "" ? `path ${path}` : hash;
}
