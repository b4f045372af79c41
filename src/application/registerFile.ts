import { allSignals, rankSheets } from "../core";
import type { ControlTotals, Issue, Locale, RankedSheet, ReviewedStandard, TriagedSheet } from "../core";
import { linesOfFile, linesOfSheet, outlineRegister, type RegisterLines, type RegisterTexts } from "../template";
import type { ReviewArchive, WeighedFile } from "./reviewArchive";
import type { BeginWorkbook } from "./reviewPorts";

/** The register of a run as a file, and the sheets in it by how they rank. */
export interface RegisterFile {
  readonly sheets: readonly RankedSheet<WeighedFile>[];
  readonly written: { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issues: readonly Issue[] };
}

/** How many sheets are read back at once. */
const SHEETS_AT_ONCE = 50;

/**
 * Tells a run whose totals are right as a workbook; the same run gives the same bytes. Sheets are read back as their rows are written, so that few are
 * at hand at any time.
 */
export async function registerFile(
  { archive, totals }: { readonly archive: ReviewArchive; readonly totals: ControlTotals },
  { locale, texts, current }: { readonly locale: Locale; readonly texts: RegisterTexts; readonly current: readonly ReviewedStandard[] },
  begin: BeginWorkbook,
): Promise<RegisterFile> {
  const sheets = rankSheets(await archive.compared(), current);
  const signals = sheets.reduce((all, { file, compared }) => all + file.weight.signals + compared.length, 0);
  const { plan, lists } = outlineRegister({ locale, totals, survey: archive.survey, rows: { ...archive.rows(), register: sheets.length, signals } });
  const workbook = begin(plan, lists);
  const add = (all: readonly RegisterLines[]): void => {
    for (const { list, sheet } of lists) {
      const lines = all.flatMap((one) => one[list]);
      if (lines.length > 0) {
        workbook.addRows(sheet, lines);
      }
    }
  };
  const heads = new Map(archive.files.map((head) => [head.path, head]));
  for (let from = 0; from < sheets.length; from += SHEETS_AT_ONCE) {
    const told: RegisterLines[] = [];
    for (const ranked of sheets.slice(from, from + SHEETS_AT_ONCE)) {
      const head = heads.get(ranked.file.path);
      const file = head === undefined ? null : await archive.file(head);
      if (file !== null && "sheet" in file) {
        told.push(linesOfSheet(triagedSheet(file, ranked), { locale, texts }));
      }
    }
    add(told);
  }
  for (const head of archive.files) {
    if (head.outcome === "duplicate" || head.outcome === "refused") {
      add([linesOfFile(await archive.file(head), { locale, texts })]);
    }
  }
  return { sheets, written: workbook.end() };
}

/** A file that was read back, with all that is to be looked at in it. */
export function triagedSheet(file: TriagedSheet["file"], { risk, compared }: Pick<RankedSheet<WeighedFile>, "risk" | "compared">): TriagedSheet {
  return { file, risk, signals: allSignals(file, compared) };
}
