import { HostError } from "../../application";
import { isForeignRecordTable } from "../../template";
import type { PlanSheet, WorkbookPlan } from "../../template";
import { NAME_PREFIX } from "../ours";

/** Excel allows no colon in a sheet's name. */
const SEPARATOR = ":";

/** A sheet of the plan and the worksheet that it is rendered into. */
export interface Target {
  readonly plan: PlanSheet;
  readonly sheet: Excel.Worksheet;
  /** tables of the plan that stand in the workbook already, with the range that they had */
  readonly tables: ReadonlyMap<string, FoundTable>;
  readonly charts: ReadonlyMap<string, Excel.Chart>;
}

export interface FoundTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

export interface Prepared {
  readonly targets: readonly Target[];
  /** defined names of the plan that were there before */
  readonly namesBefore: ReadonlySet<string>;
}

interface Found {
  readonly names: ReadonlySet<string>;
  /** sheets that an interrupted build had taken, by the name that it gave them */
  readonly taken: ReadonlySet<string>;
  readonly sheets: Excel.Worksheet[];
  readonly used: Map<string, Excel.Range>;
  /** sheet name by the name of a table or defined name that stands on it */
  readonly anchors: Map<string, string>;
  readonly tables: Map<string, FoundTable>;
}

/**
 * Finds or adds the worksheet of every planned sheet. Ours are known by the tables and names that stand on them,
 * whatever a person has renamed them to. A foreign sheet or table under a planned name rejects with `name-taken`
 * before anything is written. A sheet that is new among others takes its place in the plan's order. A single blank sheet is taken over instead of being left behind.
 */
export async function prepareSheets(context: Excel.RequestContext, plan: WorkbookPlan, mark: string): Promise<Prepared> {
  const found = await findSheets(context, plan, mark);
  const chosen = plan.sheets.map((sheetPlan) => ({ plan: sheetPlan, existing: existingSheet(found, plan, sheetPlan) }));

  for (const { plan: sheetPlan, existing } of chosen) {
    const holder = found.sheets.find((sheet) => sameName(sheet.name, sheetPlan.name));
    if (holder !== undefined && holder !== existing && !isBlank(found, holder)) {
      throw new HostError("name-taken", { sheet: sheetPlan.name });
    }
  }

  const ours = new Set(chosen.flatMap(({ existing }) => (existing === undefined ? [] : [existing])));
  const free = found.sheets.filter((sheet) => !ours.has(sheet) && isBlank(found, sheet));
  const targets = chosen.map(({ plan: sheetPlan, existing }) => {
    const spare = free.findIndex((sheet) => sameName(sheet.name, sheetPlan.name));
    const takeOver = spare >= 0 ? free.splice(spare, 1)[0] : found.sheets.length === 1 ? free.shift() : undefined;
    return { plan: sheetPlan, worksheet: existing ?? takeOver ?? null };
  });

  if (!found.names.has(mark)) {
    context.workbook.names.add(mark, `="${plan.sheets.map(({ name }) => name).join(SEPARATOR)}"`).visible = false;
  }
  const order = [...found.sheets];
  let before: Excel.Worksheet | null = null;
  const placed = targets.map(({ plan: sheetPlan, worksheet }) => {
    const sheet = worksheet ?? context.workbook.worksheets.add(sheetPlan.name);
    if (worksheet === null) {
      insertAfter(before, sheet, order);
    }
    before = sheet;
    if (worksheet !== null) {
      sheet.visibility = "Visible";
      if (sheet.name !== sheetPlan.name) {
        sheet.name = sheetPlan.name;
      }
      if (sheet.protection.protected) {
        sheet.protection.unprotect();
      }
    }
    sheet.tabColor = sheetPlan.tabColor;
    sheet.showGridlines = sheetPlan.showGridlines;
    sheet.charts.load({ name: true });
    if (worksheet !== null) {
      sheet.getRange().unmerge();
    }
    // New names go in with their sheet: they are what an interrupted build is recognised by.
    for (const { name, range } of plan.names.filter((item) => item.sheet === sheetPlan.name && !found.names.has(item.name))) {
      context.workbook.names.add(name, sheet.getRange(range));
    }
    return { plan: sheetPlan, sheet };
  });
  await context.sync();

  const prepared = placed.map(({ plan: sheetPlan, sheet }) => ({
    plan: sheetPlan,
    sheet,
    tables: new Map(sheetPlan.tables.flatMap(({ name }) => {
      const table = found.tables.get(name);
      return table === undefined ? [] : [[name, table] as const];
    })),
    charts: new Map(sheet.charts.items.map((chart) => [chart.name, chart])),
  }));
  return { targets: prepared, namesBefore: found.names };
}

async function findSheets(context: Excel.RequestContext, plan: WorkbookPlan, mark: string): Promise<Found> {
  const worksheets = context.workbook.worksheets;
  const names = context.workbook.names;
  const planned = plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const tables = planned.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
  worksheets.load({ name: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  tables.forEach(({ table }) => table.load({ name: true }));
  await context.sync();

  const used = new Map(worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load({ address: true });
    return [sheet.name, range] as const;
  }));
  const present = tables.filter(({ table }) => !table.isNullObject).map(({ name, table }) => {
    const range = table.getRange();
    const header = table.getHeaderRowRange();
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
    header.load({ values: true });
    return { name, table, range, header };
  });
  const ranges = names.items
    .filter((item) => item.name.startsWith(NAME_PREFIX) && item.name !== mark)
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load({ worksheet: { name: true } });
      return { name: item.name, range };
    });
  await context.sync();

  const foreign = present.find(({ name, header }) => isForeignRecordTable(name, (header.values[0] ?? []).map(String)));
  if (foreign !== undefined) {
    throw new HostError("name-taken", { sheet: foreign.range.worksheet.name, table: foreign.name });
  }
  const anchors = new Map<string, string>();
  for (const { name, range } of ranges) {
    if (!range.isNullObject) {
      anchors.set(name, range.worksheet.name);
    }
  }
  const found = new Map<string, FoundTable>();
  for (const { name, table, range } of present) {
    anchors.set(name, range.worksheet.name);
    found.set(name, { table, range });
  }
  if (anchors.size > 0 && !ranges.some(({ range }) => !range.isNullObject)) {
    const [name, sheet] = [...anchors][0] ?? ["", ""];
    throw new HostError("name-taken", { sheet, table: name });
  }
  const building = names.items.find(({ name }) => name === mark);
  const taken = new Set(building === undefined ? [] : String(building.formula).replace(/^="|"$/g, "").split(SEPARATOR));
  return { names: new Set(names.items.map(({ name }) => name)), taken, sheets: worksheets.items, used, anchors, tables: found };
}

/** Puts a sheet that was just added at the end behind another one; where that is the end, it is there already. */
function insertAfter(before: Excel.Worksheet | null, sheet: Excel.Worksheet, order: Excel.Worksheet[]): void {
  const at = before === null ? order.length : order.indexOf(before) + 1;
  if (at < order.length) {
    sheet.position = at;
  }
  order.splice(at, 0, sheet);
}

function existingSheet(found: Found, plan: WorkbookPlan, sheetPlan: PlanSheet): Excel.Worksheet | undefined {
  const onIt = [
    ...sheetPlan.tables.map(({ name }) => name),
    ...plan.names.filter(({ sheet }) => sheet === sheetPlan.name).map(({ name }) => name),
  ];
  const anchor = onIt.map((name) => found.anchors.get(name)).find((name) => name !== undefined) ?? (found.taken.has(sheetPlan.name) ? sheetPlan.name : "");
  return found.sheets.find(({ name }) => name === anchor);
}

function isBlank(found: Found, sheet: Excel.Worksheet): boolean {
  return found.used.get(sheet.name)?.isNullObject ?? true;
}

/** Excel compares sheet names without case. */
function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}
