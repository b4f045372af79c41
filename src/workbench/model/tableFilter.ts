import type { EngineFilterCriterion } from "../engine";
import { wordOf, type Arguments } from "./arguments";
import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly } from "./modelObject";
import type { Part, Table, TableColumn } from "./objects";
import { tableState } from "./tableCells";

type Filter = Part<TableColumn>;

/** Excel.Filter: by what the rows of a table are filtered in one of its columns. */
export const tableFilterType = defineType<Filter>({
  name: "Filter",
  scalars: { criteria: readOnly((self) => criteriaOf(self)) },
  methods: {
    applyValuesFilter: (self, args) => apply(self, { kind: "values", ...valuesOf(args) }),
    applyCustomFilter: (self, args) => apply(self, conditionsOf(args)),
    clear: (self) => {
      guardFilter(self.owner.table);
      self.owner.table.session.engine.clearTableFilter(self.owner.table.tableId, self.owner.index);
    },
  },
});

/** Filtering a protected sheet is among what its protection may allow. */
export function guardFilter(table: Table): void {
  table.session.guardSheet(tableState(table).range.sheetId, "allowAutoFilter");
}

function apply({ owner }: Filter, criterion: EngineFilterCriterion): void {
  guardFilter(owner.table);
  if (!owner.table.session.engine.setTableFilter(owner.table.tableId, { column: owner.index, criterion })) {
    throw new HostError("UnsupportedOperation", "The workbench has no such filter for tables.");
  }
}

/** A blank text stands for the blank cells, as in Excel's own list. */
function valuesOf(args: Arguments): { readonly values: readonly string[]; readonly blanks: boolean } {
  const given = args.json(0, "values");
  if (!Array.isArray(given) || !given.every((value): value is string => typeof value === "string")) throw invalidArgument("values");
  return { values: given.filter((value) => value !== ""), blanks: given.includes("") };
}

const OPERATORS = [["<>", "notEqual"], [">=", "greaterThanOrEqual"], ["<=", "lessThanOrEqual"], [">", "greaterThan"], ["<", "lessThan"], ["=", "equal"]] as const;

function conditionsOf(args: Arguments): EngineFilterCriterion {
  const conditions = [args.text(0, "criteria1"), ...(args.has(1) ? [args.text(1, "criteria2")] : [])].map((text) => {
    const [sign, operator] = OPERATORS.find(([each]) => text.startsWith(each)) ?? (["", "equal"] as const);
    return { operator, value: text.slice(sign.length) };
  });
  return { kind: "conditions", all: wordOf(args.has(2) ? args.json(2, "oper") : "And", "oper", ["And", "Or"]) === "And", conditions };
}

function criteriaOf({ owner }: Filter): Json {
  const filter = owner.table.session.engine.tableFilters(owner.table.tableId).find(({ column }) => column === owner.index);
  if (filter === undefined) return null;
  const { criterion } = filter;
  if (criterion.kind === "values") return { filterOn: "Values", values: [...criterion.values, ...(criterion.blanks ? [""] : [])] };
  const texts = criterion.conditions.map(({ operator, value }) => `${OPERATORS.find(([, each]) => each === operator)?.[0] ?? "="}${value}`);
  return { filterOn: "Custom", criterion1: texts[0] ?? "", ...(texts[1] === undefined ? {} : { criterion2: texts[1] }), operator: criterion.all ? "And" : "Or" };
}
