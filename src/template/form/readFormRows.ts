import { clauseIdOf, clausesOf, emptyDraft, exactText, formIssue, parseDecimal, equals, shortestDecimal } from "../../core";
import type { Catalogue, Clause, ClauseEntry, EntryFault, FormMapping, FormShown, Issue, Place } from "../../core";
import type { CountingCell } from "../reading/countingCells";
import { isBlank, rawText } from "../reading/cell";
import { columnNumber } from "../plan/address";
import { columnsOf, contentOf, countingOf, headerOf, inColumn, placeOf, unclearMerge } from "./formCell";
import type { Located } from "./formCell";
import type { ClauseSheet } from "./findFormSheet";
import type { FormSheet } from "./formSheet";
import { FIELD_OF, readFormRow } from "./readFormRow";
import { shownIn } from "./shownIn";

/** The clauses of a form; rows in any order, found by what stands in the clause column. */
export interface FormRowsReading {
  /** in the catalogue's order */
  readonly clauses: ReadonlyMap<string, ClauseEntry>;
  readonly faults: readonly EntryFault[];
  readonly structure: readonly Issue[];
  readonly clausePlaces: ReadonlyMap<string, Place>;
  readonly places: ReadonlyMap<string, Place>;
  readonly resultPlaces: ReadonlyMap<string, Place>;
  readonly shown: readonly FormShown[];
  readonly counting: readonly CountingCell[];
}

const PLACE_NAMES = { ...FIELD_OF, clause: "clause", points: "points", shownScore: "result" } as const;
const ENTRY_COLUMNS = ["verdict", "score", "sampleSize", "nonconforming", "evidence", "finding", "reason", "remark", "assessor"] as const;

/** Reads every row below the header, on each of the sheets: each is one clause's, a heading, one that the mapping passes over, blank, or refused with its cell. */
export function readFormRows(sheets: readonly [ClauseSheet, ...ClauseSheet[]], mapping: FormMapping, catalogue: Catalogue): FormRowsReading {
  const reading = new RowsReading(mapping, catalogue);
  for (const { sheet, headerRow } of sheets) {
    takeSheet(sheet, headerRow, mapping, reading);
  }
  return reading.end(headerOf(sheets[0].sheet, mapping.columns.clause, sheets[0].headerRow));
}

function takeSheet(sheet: FormSheet, headerRow: number, { columns, rows }: FormMapping, reading: RowsReading): void {
  for (const row of sheet.rows.filter((each) => each >= headerRow)) {
    const id = inColumn(sheet, columns.clause, row);
    const { value, formula } = contentOf(id);
    const text = value.kind === "text" && formula === "" ? value.text : null;
    if (text !== null && text === rows.end) {
      return;
    }
    if (text === null || !rows.skip.includes(text)) {
      reading.take(id, text);
    }
  }
  if (rows.end !== null) {
    reading.refuse("form-end-missing", { end: rows.end }, headerOf(sheet, columns.clause, headerRow));
  }
}

class RowsReading {
  private readonly clauses: ReadonlyMap<string, Clause>;
  private readonly headings: ReadonlySet<string>;
  private readonly entries = new Map<string, ClauseEntry>();
  private readonly faults: EntryFault[] = [];
  private readonly structure: Issue[] = [];
  private readonly clausePlaces = new Map<string, Place>();
  private readonly places = new Map<string, Place>();
  private readonly resultPlaces = new Map<string, Place>();
  private readonly shown: FormShown[] = [];
  private readonly counting: CountingCell[] = [];

  constructor(
    private readonly mapping: FormMapping,
    private readonly catalogue: Catalogue,
  ) {
    this.clauses = new Map(clausesOf(catalogue).map((clause) => [clause.id, clause]));
    this.headings = new Set(catalogue.sections.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]));
  }

  /** One row; `text` is what stands in its clause column, null where that is no text. */
  take(idCell: Located, text: string | null): void {
    const content = contentOf(idCell);
    if (text === null || text === "") {
      this.takeNameless(idCell, isBlank(content));
      return;
    }
    const id = clauseIdOf(text, this.mapping.clauseIds);
    const clause = this.clauses.get(id);
    const first = this.clausePlaces.get(id);
    if (clause === undefined) {
      this.takeHeading(idCell, id);
    } else if (first !== undefined) {
      this.refuse("form-clause-twice", { clause: id, first: first.sheet === idCell.sheet.name ? first.address : `${first.sheet}!${first.address}` }, idCell);
    } else {
      this.takeClause(idCell, clause);
    }
  }

  private takeNameless(idCell: Located, isWithoutId: boolean): void {
    const filled = this.entryCells(idCell).find((cell) => !isBlank(contentOf(cell)));
    if (!isWithoutId) {
      this.refuse("form-row-faulty", { found: rawText(contentOf(idCell)) }, idCell);
    } else if (filled !== undefined) {
      this.refuse("form-row-without-clause", {}, filled);
    }
  }

  /** A heading takes no entry; what a formula shows in it is a subtotal. */
  private takeHeading(idCell: Located, id: string): void {
    if (!this.headings.has(id)) {
      this.refuse("form-row-foreign", { found: rawText(contentOf(idCell)) }, idCell);
      return;
    }
    const filled = this.entryCells(idCell).find((cell) => !isBlank(contentOf(cell)) && contentOf(cell).formula === "");
    if (filled !== undefined) {
      this.refuse("form-heading-entry", { found: id }, filled);
    }
  }

  private takeClause(idCell: Located, clause: Clause): void {
    const { sheet, row } = idCell;
    const { id } = clause;
    this.clausePlaces.set(id, placeOf(idCell));
    const cells = columnsOf(this.mapping).map(([key, column]) => ({ key, cell: inColumn(sheet, column, row) }));
    const numbers = cells.map(({ cell }) => cell.column);
    for (const { key, cell } of cells) {
      const merged = unclearMerge(cell, numbers);
      if (merged !== null) {
        this.refuse("form-cells-merged", { range: merged.range }, cell);
      }
      this.places.set(`${id}/${PLACE_NAMES[key]}`, placeOf(cell));
      if (!isBlank(contentOf(cell))) {
        this.counting.push(countingOf(cell));
      }
      if (key === "points") {
        this.holdPoints(clause, cell);
      }
      if (key === "shownScore") {
        this.shown.push(shownIn(cell, "score", id));
      }
    }
    const score = this.places.get(`${id}/givenScore`);
    if (this.mapping.columns.verdict === null && score !== undefined) {
      this.places.set(`${id}/verdict`, score);
    }
    const { score: scoreColumn, findings } = this.mapping.results;
    for (const [key, column] of [["score", scoreColumn], ["findings", findings]] as const) {
      if (column !== null) {
        this.resultPlaces.set(`${id}/${key}`, placeOf(inColumn(sheet, column, row)));
      }
    }
    const read = readFormRow(sheet, row, clause, this.mapping);
    this.entries.set(id, read.entry);
    this.faults.push(...read.faults);
    this.structure.push(...read.issues);
  }

  private holdPoints({ id, points }: Clause, cell: Located): void {
    const { value, formula, isDate } = contentOf(cell);
    const text = value.kind === "number" && formula === "" && !isDate ? shortestDecimal(value.value) : null;
    const found = text === null ? null : parseDecimal(text);
    if (found === null || !equals(found, points)) {
      this.refuse("form-points-differ", { clause: id, expected: exactText(points), found: rawText(contentOf(cell)) }, cell);
    }
  }

  private entryCells({ sheet, row }: Located): readonly Located[] {
    return ENTRY_COLUMNS.flatMap((key) => {
      const column = this.mapping.columns[key];
      return column === null ? [] : [{ sheet, row, column: columnNumber(column.column) }];
    });
  }

  refuse(code: Parameters<typeof formIssue>[0], params: Issue["params"], cell: Located): void {
    this.structure.push(formIssue(code, "", params, placeOf(cell)));
  }

  /** `header`: where a clause is told as missing */
  end(header: Located): FormRowsReading {
    for (const id of this.clauses.keys()) {
      if (!this.clausePlaces.has(id)) {
        this.refuse("form-clause-missing", { clause: id }, header);
      }
    }
    return {
      clauses: new Map([...emptyDraft(this.catalogue).clauses].map(([id, open]) => [id, this.entries.get(id) ?? open])),
      faults: this.faults,
      structure: this.structure,
      clausePlaces: this.clausePlaces,
      places: this.places,
      resultPlaces: this.resultPlaces,
      shown: this.shown,
      counting: this.counting,
    };
  }
}
