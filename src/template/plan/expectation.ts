import type { Catalogue, Locale, Place, SchemeProfile } from "../../core";
import type { GridPlace } from "../grid";
import { SCORING_TABLES } from "../vocabulary";
import { boxOf, cellAt } from "./address";
import { answerSlots } from "./answerSlots";
import type { Shown } from "./answerSlots";
import { planOf } from "./buildWorkbookPlan";
import { EMPTY_HEAD, NOTHING_CARRIED } from "./entries";
import { headContents } from "./head";
import { layOut } from "./layout";
import type { Layout, LayoutNeeds } from "./layout";
import type { PlanContent, PlanSheet, WorkbookPlan } from "./plan";
import { resultFormulas } from "./resultFormulas";
import type { AnchoredPlan } from "./resultFormulas";
import type { TemplateVersion } from "./template";

/** All that what a workbook must hold beside its entries depends on. */
export interface ExpectationGround {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly locale: Locale;
  readonly version: TemplateVersion;
  readonly needs: LayoutNeeds;
}

/** A formula that belongs into a locked cell, and which answer it shows. */
export interface ExpectedFormula extends Place, GridPlace {
  readonly formula: string;
  readonly shown: Shown;
}

/** A cell that a plan fills. */
export interface ExpectedCell extends Place, GridPlace {
  readonly content: NonNullable<PlanContent>;
}

/** What every workbook of one standard and one size must hold, whatever is entered in it. */
export interface Expectation {
  readonly layout: Layout;
  /** where its tables and names stand */
  readonly anchors: AnchoredPlan;
  readonly formulas: readonly ExpectedFormula[];
  /** what stands on the sheet of the scoresheet and on the Basis sheet, by address; entries are not among it */
  readonly scoresheet: ReadonlyMap<string, ExpectedCell>;
  readonly basis: ReadonlyMap<string, ExpectedCell>;
}

const NO_HASHES = { catalogue: "", profile: "" };

/** The same for every workbook of this ground, so that it need be worked out once for all of them. */
export function expectationOf({ catalogue, profile, locale, version, needs }: ExpectationGround): Expectation {
  const layout = layOut(catalogue, profile, locale, needs, version);
  const { answers, shownIn } = answerSlots(layout);
  const plan = planOf(layout, answers, { hashes: NO_HASHES, carried: NOTHING_CARRIED, head: headContents(EMPTY_HEAD, NOTHING_CARRIED, locale) });
  return {
    layout,
    anchors: { names: plan.names, sheets: plan.sheets.map(({ name, tables }) => ({ name, tables })) },
    formulas: resultFormulas(plan).map(({ sheet, address, formula, cached }) => ({ sheet, address, ...placeOf(address), formula, shown: shownIn(cached) })),
    scoresheet: cellsOf(plan.sheets.find(({ tables }) => tables.some(({ name }) => name === SCORING_TABLES[0]))),
    basis: cellsOf(sheetOfName(plan, "SS_Clauses")),
  };
}

function sheetOfName(plan: WorkbookPlan, wanted: string): PlanSheet | undefined {
  const sheet = plan.names.find(({ name }) => name === wanted)?.sheet;
  return plan.sheets.find(({ name }) => name === sheet);
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const { row, column } = boxOf(address);
  return { row: row - 1, column };
}

/** The contents of a planned sheet by address. */
function cellsOf(sheet: PlanSheet | undefined): ReadonlyMap<string, ExpectedCell> {
  const cells = new Map<string, ExpectedCell>();
  for (const { at, cells: inBlock } of sheet?.blocks ?? []) {
    const { column, row } = boxOf(at);
    for (const [down, contents] of inBlock.entries()) {
      for (const [across, content] of contents.entries()) {
        if (sheet !== undefined && content !== null) {
          const address = cellAt(column + across, row + down);
          cells.set(address, { sheet: sheet.name, address, row: row + down - 1, column: column + across, content });
        }
      }
    }
  }
  return cells;
}
