import { companyOf } from "../copies";
import { sheetFiles, type ReviewedContent, type ReviewedStandard } from "../reviewedFile";
import { reviewedFiles } from "../reviewedFiles";
import { triage } from "../triage";
import type { ReviewSubject } from "./decision";
import type { ReviewRecord } from "./reviewRecord";
import { standingOf } from "./standing";

/** A row of a register: a file, and what is said of its review. */
export interface RegisterLine {
  readonly path: string;
  readonly hash: string;
  readonly record: ReviewRecord;
}

/** What a person has opened: its bytes may be others than the register tells. */
export interface OpenedFile {
  readonly hash: string;
  readonly content: ReviewedContent;
}

export interface SubjectSources {
  /** contents at hand, by the SHA-256 of their bytes */
  readonly contents: ReadonlyMap<string, ReviewedContent>;
  /** by path; goes before what is at hand */
  readonly opened: ReadonlyMap<string, OpenedFile>;
  readonly current: readonly ReviewedStandard[];
  readonly engine: string;
}

/** Every line with what a decision about it depends on, in the order of the lines. Signals compare the sheets that are at hand. */
export function reviewSubjects(lines: readonly RegisterLine[], { contents, opened, current, engine }: SubjectSources): readonly ReviewSubject[] {
  const files = reviewedFiles(
    lines.flatMap(({ path, hash }) => {
      const found = opened.get(path) ?? { hash, content: contents.get(hash) };
      return found.content === undefined ? [] : [{ path, hash: found.hash, content: found.content }];
    }),
  );
  const fileOf = new Map(files.map((file) => [file.path, file]));
  const triaged = new Map(triage(files, current).map((one) => [one.file.path, one]));
  const alone = lines.map(({ path, hash, record }): ReviewSubject => {
    const file = fileOf.get(path) ?? { path, hash, outcome: "unread" };
    const found = triaged.get(path);
    return { path, hash, file, record, engine, rivals: [], risk: found?.risk ?? "low", signals: found?.signals ?? [] };
  });
  return withRivals(alone, sheetFiles(files));
}

function withRivals(subjects: readonly ReviewSubject[], sheets: ReturnType<typeof sheetFiles>): readonly ReviewSubject[] {
  const returned = new Set(subjects.filter((subject) => standingOf(subject).state === "returned").map(({ path }) => path));
  const rounds = new Map<string, string[]>();
  const roundOf = new Map(sheets.map(({ path, sheet }) => [path, JSON.stringify([companyOf(sheet), sheet.stage, sheet.assessedOn])]));
  for (const [path, round] of roundOf) {
    rounds.set(round, [...(rounds.get(round) ?? []), path]);
  }
  return subjects.map((subject) => ({ ...subject, rivals: (rounds.get(roundOf.get(subject.path) ?? "") ?? []).filter((path) => path !== subject.path && !returned.has(path)) }));
}
