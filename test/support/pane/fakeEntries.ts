import type { CellWrite, ClauseCells, EntryCell, ScoresheetEntry } from "../../../src/application";
import { clausesOf, exactText, type Catalogue, type ClauseEntry, type DraftAssessment, type EntryFault, type Locale, type Place } from "../../../src/core";
import { VERDICT_WORDS, type GridCell, type VerdictKey } from "../../../src/template";
import { readClauseEntry } from "../../../src/template/reading/clauseEntry";
import { valueText } from "../../../src/template/reading/cell";

/** What was put into entry cells since the assessment began, by clause and column. */
export type ChangedCells = ReadonlyMap<string, ReadonlyMap<ScoresheetEntry, GridCell>>;

/** The columns as the template lays them out. */
export const COLUMNS: Readonly<Record<ScoresheetEntry, string>> = {
  verdict: "F", sampleSize: "G", nonconforming: "H", givenScore: "I", evidence: "L", finding: "M", reason: "N", assessor: "O", remark: "P",
};

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

export const textCell = (text: string): GridCell => (text === "" ? BLANK : { ...BLANK, value: { kind: "text", text } });
export const numberCell = (value: number): GridCell => ({ ...BLANK, value: { kind: "number", value } });
export const formulaCell = (formula: string, value: number): GridCell => ({ ...BLANK, formula, value: { kind: "number", value } });

/** The row of each clause: section headings stand between them. */
export function rowsOf(catalogue: Catalogue): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = 4;
  for (const section of catalogue.sections) {
    row += 1;
    for (const clause of section.indicators.flatMap((indicator) => indicator.clauses)) {
      row += 1;
      rows.set(clause.id, row);
    }
  }
  return rows;
}

/** The cells of a clause's row: those of the entry, and over them what was changed. */
function cellsOf(entry: ClauseEntry, locale: Locale, changed: ReadonlyMap<ScoresheetEntry, GridCell> | undefined): (column: ScoresheetEntry) => GridCell {
  const plain: Partial<Record<ScoresheetEntry, GridCell>> = {
    verdict: entry.status === "unassessed" ? BLANK : textCell(VERDICT_WORDS[entry.status satisfies VerdictKey][locale]),
    ...(entry.status === "sampled" ? { sampleSize: numberCell(entry.sampleSize), nonconforming: numberCell(entry.nonconforming) } : {}),
    ...(entry.status === "judged" ? { givenScore: numberCell(Number(exactText(entry.score))) } : {}),
    ...(entry.status === "excluded" ? { reason: textCell(entry.reason) } : {}),
    evidence: textCell(entry.evidence),
    finding: textCell(entry.finding),
    assessor: textCell(entry.assessor),
    remark: textCell(entry.remark),
  };
  return (column) => changed?.get(column) ?? plain[column] ?? BLANK;
}

/** Reads the rows as the template does: the assessment that they give, the faults in them, and the cells themselves. */
export function readRows(draft: DraftAssessment, catalogue: Catalogue, locale: Locale, sheet: string, changed: ChangedCells) {
  const rows = rowsOf(catalogue);
  const clauses = new Map(draft.clauses);
  const entryFaults: EntryFault[] = [];
  const entryCells = new Map<string, ClauseCells>();
  for (const { id } of clausesOf(catalogue)) {
    const entry = draft.clauses.get(id);
    if (entry === undefined) {
      continue;
    }
    const cellOf = cellsOf(entry, locale, changed.get(id));
    const placeOf = (column: ScoresheetEntry): Place => ({ sheet, address: `${COLUMNS[column]}${String(rows.get(id))}` });
    const reading = readClauseEntry(cellOf);
    if (changed.has(id)) {
      clauses.set(id, reading.entry);
    }
    entryFaults.push(...reading.faults.map((fault) => ({ ...fault, clause: id, item: -1, place: placeOf(fault.field) })));
    const cells = (Object.keys(COLUMNS) as ScoresheetEntry[]).map((column): [ScoresheetEntry, EntryCell] => {
      const cell = cellOf(column);
      const fault = reading.faults.find(({ field }) => field === column)?.kind ?? null;
      return [column, { place: placeOf(column), text: cell.formula === "" ? valueText(cell) : cell.formula, fault }];
    });
    const word = valueText(cellOf("verdict"));
    const verdict = (Object.keys(VERDICT_WORDS) as VerdictKey[]).find((key) => Object.values(VERDICT_WORDS[key]).includes(word)) ?? null;
    entryCells.set(id, { id: { sheet, address: `A${String(rows.get(id))}` }, verdict, cells: new Map(cells) });
  }
  return { draft: { ...draft, clauses }, entryFaults, entryCells };
}

/** The cells after some writes, as a host would have them. */
export function writtenInto(before: ChangedCells, catalogue: Catalogue, writes: readonly CellWrite[]): ChangedCells {
  const after = new Map([...before].map(([clause, cells]) => [clause, new Map(cells)]));
  const clauseAt = new Map([...rowsOf(catalogue)].map(([clause, row]) => [String(row), clause]));
  for (const { address, value } of writes) {
    const [, letters, row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = (Object.keys(COLUMNS) as ScoresheetEntry[]).find((one) => COLUMNS[one] === letters);
    const clause = clauseAt.get(row);
    if (column === undefined || clause === undefined) {
      throw new Error(`no entry cell: ${address}`);
    }
    const cells = after.get(clause) ?? new Map<ScoresheetEntry, GridCell>();
    cells.set(column, value === null ? BLANK : typeof value === "number" ? numberCell(value) : textCell(value));
    after.set(clause, cells);
  }
  return after;
}
