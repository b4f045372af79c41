import type { ClauseRectification, DeskRecords, EvidenceRecord, RecordList, Sample, SamplePlan, SampleSize } from "../../core";
import type { WorkbookGrids } from "../grid";
import { keyOf } from "../reading/recordRows";
import type { RecordFields } from "../reading/recordRows";
import { RECORD_TABLES } from "./tables";
import { arrange } from "./writing";
import type { Arrangement, RecordWriting } from "./writing";

/** The plan of its clause, in place of the one that is there. */
export function writesForSamplePlan(grids: WorkbookGrids, plan: SamplePlan): RecordWriting {
  return writesForOne(grids, "samplePlans", { ...plan });
}

/** Everything drawn for a clause: these items and no others, whatever was listed for it before. Those of other clauses stay. */
export function writesForSamples(grids: WorkbookGrids, clause: string, samples: readonly Sample[]): RecordWriting {
  return arrange(grids, {
    list: "samples",
    takes: (rows) => rows.filter((row) => clause !== "" && row.clause === clause),
    records: samples.map((sample) => ({ ...sample, clause })),
  });
}

/** One drawn item in the row of its clause and number, else in the first free row. */
export function writesForSample(grids: WorkbookGrids, sample: Sample): RecordWriting {
  return writesForOne(grids, "samples", { ...sample });
}

/** The body's whole table of sample sizes, in place of what stands there. */
export function writesForSampleSizes(grids: WorkbookGrids, sizes: readonly SampleSize[]): RecordWriting {
  return arrange(grids, { list: "sampleSizes", takes: (rows) => rows.filter((row) => !row.isBlank), records: sizes.map((size) => ({ ...size })) });
}

/** A rectification in the row of its number; one without a number in the first free row, whose number it then has. */
export function writesForRectification(grids: WorkbookGrids, record: ClauseRectification): RecordWriting {
  return writesForOne(grids, "rectifications", { ...record });
}

/** Each of these in a free row of its own, in this order, whatever rows there are already. */
export function writesForNewRectifications(grids: WorkbookGrids, records: readonly ClauseRectification[]): RecordWriting {
  return arrange(grids, { list: "rectifications", takes: () => [], records: records.map((record) => ({ ...record, number: null })) });
}

/** A piece of evidence in the row of its number, else in the first free row. */
export function writesForEvidence(grids: WorkbookGrids, record: EvidenceRecord): RecordWriting {
  return writesForOne(grids, "evidence", { ...record });
}

/** Several pieces at once, each in the first row of its number, else in a free one. */
export function writesForEvidencePieces(grids: WorkbookGrids, pieces: readonly EvidenceRecord[]): RecordWriting {
  const records = pieces.map((piece): RecordFields => ({ ...piece }));
  return arrange(grids, { list: "evidence", takes: (rows) => records.flatMap((record) => firstOf("evidence", record)(rows)), records });
}

/** Blanks the entry cells of the first row with the key of this record: its clause, its clause and number drawn, or its number. Nothing where there is none. */
export function writesForRemoval<List extends RecordList>(grids: WorkbookGrids, list: List, record: DeskRecords[List][number]): RecordWriting {
  return arrange(grids, { list, takes: firstOf(list, { ...record }), records: [] });
}

function writesForOne(grids: WorkbookGrids, list: RecordList, record: RecordFields): RecordWriting {
  return arrange(grids, { list, takes: firstOf(list, record), records: [record] });
}

function firstOf(list: RecordList, record: RecordFields): Arrangement["takes"] {
  const table = RECORD_TABLES[list];
  const key = keyOf(table, record);
  return (rows) => (key === null ? [] : rows.filter(({ fields }) => keyOf(table, fields) === key).slice(0, 1));
}
