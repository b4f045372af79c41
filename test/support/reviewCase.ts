import { contentTexts, runChecks, summariseSheet, triage, type CheckInput, type Locale, type ReviewedStandard, type SchemeProfile, type SheetFile, type Signal } from "../../src/core";
import { checkInput, type CheckCase } from "./checkCase";

/** One sheet of a run, or several that differ in company and path alone: what differs from a clean one. */
export interface SheetCase extends CheckCase {
  readonly path: string;
  /** so many sheets of so many companies, under the path with a number: "a.xlsx" gives "a-1.xlsx" … */
  readonly times?: number;
  readonly stage?: string;
  readonly gradeOn?: SchemeProfile["gradeOn"];
  /** of the catalogue, where it is not "1" */
  readonly version?: string;
  readonly catalogueHash?: string;
  readonly fileHash?: string;
}

/** A case of a signal: the sheets of a run, and what is said of them by this signal. */
export interface TriageCase {
  readonly name: string;
  readonly sheets: readonly SheetCase[];
  readonly current?: readonly ReviewedStandard[];
  readonly expect: readonly ExpectedSignal[];
}

/** What is not named is not looked at, except the number of signals. */
export interface ExpectedSignal {
  readonly path: string;
  readonly variant?: string;
  readonly clause?: string;
  readonly other?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The sheets of a case as the run has them. */
export function sheetsOf(cases: readonly SheetCase[]): readonly SheetFile[] {
  return cases.flatMap((given) => {
    const { times, path, company } = given;
    return times === undefined
      ? [sheetFile(given)]
      : Array.from({ length: times }, (_, index) => {
          const number = String(index + 1);
          return sheetFile({ ...given, path: path.replace(/(?=\.[a-z]+$)/, `-${number}`), company: { ...company, name: `${company?.name ?? path} ${number}` } });
        });
  });
}

/** A scored sheet as the run keeps it; the texts whose hashes would tell twins stand for the hashes. */
export function sheetFile({ path, stage = "initial", gradeOn = "exact", version = "1", catalogueHash = `hash of ${version}`, fileHash = `hash of ${path}`, ...given }: SheetCase): SheetFile {
  const made = checkInput(given);
  const input: CheckInput = { ...made, catalogue: { ...made.catalogue, version }, profile: { ...made.profile, gradeOn } };
  const { catalogue, profile, draft, report, workbook } = input;
  if (report.status === "refused") {
    throw new Error(`${path} is refused: ${JSON.stringify(report.issues)}`);
  }
  const sheet = summariseSheet({
    locale: "zh-CN" satisfies Locale, catalogue, profile, draft, stage, report, findings: runChecks(input), claims: workbook?.claims ?? [], issues: 0,
    hashes: { catalogue: catalogueHash, profile: "profile", ...contentTexts({ catalogue, draft }) },
  });
  return { path, hash: fileHash, outcome: sheet.result === null ? "incomplete" : "scored", sheet };
}

/** What a run says of the sheets of a case. */
export function signalsOf({ sheets, current = [] }: Pick<TriageCase, "sheets" | "current">): readonly Signal[] {
  return triage(sheetsOf(sheets), current).flatMap(({ signals }) => signals);
}
