import { reviewSubjects } from "../core";
import type { OpenedFile, RegisterLine, ReviewSubject, ReviewedContent } from "../core";
import type { SubjectBasis, SubjectMakerPort } from "./reviewPorts";

/** What a browser keeps of these files, by the SHA-256 of their bytes; what it does not keep is left out. */
export type ContentsOf = (hashes: readonly string[]) => Promise<ReadonlyMap<string, ReviewedContent>>;

/** Makes subjects where it is called: in a worker, or in a test. What was found in a file's bytes never changes, so that each is asked for once. */
export function subjectMaker(contentsOf: ContentsOf): SubjectMakerPort {
  const contents = new Map<string, ReviewedContent>();
  let basis: SubjectBasis = { opened: new Map<string, OpenedFile>(), current: [], engine: "" };
  let lines: RegisterLine[] = [];
  let subjects: readonly ReviewSubject[] = [];
  return {
    begin: (given) => {
      basis = given;
      lines = [];
      subjects = [];
      return Promise.resolve();
    },
    take: async (more) => {
      lines.push(...more);
      const missing = more.map(({ hash }) => hash).filter((hash) => !contents.has(hash));
      for (const [hash, content] of missing.length === 0 ? [] : await contentsOf(missing)) {
        contents.set(hash, content);
      }
    },
    make: () => {
      subjects = reviewSubjects(lines, { ...basis, contents });
      return Promise.resolve();
    },
    give: (from, to) => Promise.resolve(subjects.slice(from, to)),
    close: () => {
      contents.clear();
      lines = [];
      subjects = [];
    },
  };
}
