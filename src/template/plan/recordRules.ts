import type { RecordList } from "../../core";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import type { RecordColumn } from "../records/tables";
import { cellAt, fixed, rangeOf } from "./address";
import { clauseRule, dateRule, entryRule, wordRule } from "./entryRules";
import type { RuleCells } from "./entryRules";
import { recordColumn } from "./layout";
import type { Layout } from "./layout";
import type { PlanValidation } from "./plan";
import { referencesOf } from "./references";

/** Dropdowns and limits for the entry cells of a table of records. */
export function recordValidations(layout: Layout, list: RecordList): readonly PlanValidation[] {
  return entryColumns(RECORD_TABLES[list]).flatMap((column) => columnRule(layout, list, column) ?? []);
}

function columnRule(layout: Layout, list: RecordList, { key, holds }: RecordColumn): PlanValidation | null {
  const { body } = layout.records[list];
  const at = recordColumn(layout, list, key);
  const cells: RuleCells = { range: rangeOf(at, body.first, at, body.last), first: cellAt(at, body.first) };
  const inRow = (other: string): string => cellAt(recordColumn(layout, list, other), body.first);
  switch (holds.kind) {
    case "clause":
      return clauseRule(layout, cells, holds.needed ? "prompt.recordClauseMessage" : "prompt.clauseMessage");
    case "date":
      return dateRule(layout, cells);
    case "word":
      return wordRule(layout, cells, holds.words, { error: "error.list" });
    case "count":
      return holds.within === undefined
        ? entryRule(layout, cells, { kind: "whole-number", min: holds.from, max: null }, { error: "error.count", params: { from: holds.from } })
        : entryRule(layout, cells, { kind: "custom", formula: `=${withinPopulation(layout, list, cells.first, inRow)}` }, { error: "error.within" });
    case "score":
      return entryRule(layout, cells, { kind: "custom", formula: `=${withinPoints(layout, cells.first, inRow("clause"))}` }, {
        prompt: "prompt.rescored",
        message: "prompt.rescoredMessage",
        error: "error.rescored",
      });
    case "hash":
      return entryRule(layout, cells, { kind: "custom", formula: `=LEN(${cells.first})=64` }, { error: "error.hash" });
    default:
      return null;
  }
}

/** A population that nobody has entered yet limits nothing. */
function withinPopulation(layout: Layout, list: RecordList, cell: string, inRow: (column: string) => string): string {
  const population = list === "samplePlans" ? inRow("population") : populationOfClause(layout, inRow("clause"));
  return `AND(ISNUMBER(${cell}),${cell}>=1,${cell}=INT(${cell}),IFERROR(IF(LEN(${population})=0,TRUE,${cell}<=${population}),TRUE))`;
}

function populationOfClause(layout: Layout, clause: string): string {
  const { body } = layout.records.samplePlans;
  const column = (key: string): string => {
    const at = recordColumn(layout, "samplePlans", key);
    return fixed(rangeOf(at, body.first, at, body.last));
  };
  return `INDEX(${column("population")},MATCH(${clause},${column("clause")},0))`;
}

function withinPoints(layout: Layout, cell: string, clause: string): string {
  const { points, scoresheetIds } = referencesOf(layout);
  return `AND(ISNUMBER(${cell}),${cell}>=0,IFERROR(${cell}<=INDEX(${points},MATCH(${clause},${scoresheetIds},0)),FALSE))`;
}
