import type { ITableConditionFilterItem, ITableFilterItem } from "@univerjs/sheets-table";
import { SetSheetTableFilterMutation, TABLE_FILTER_EMPTY_VALUE, TableColumnFilterTypeEnum, TableConditionTypeEnum, TableManager, TableNumberCompareTypeEnum, TableStringCompareTypeEnum } from "@univerjs/sheets-table";
import type { EngineFilterColumn, EngineFilterCondition, EngineFilterCriterion, EngineFilterOperator } from "../engine";
import type { UniverContext } from "../univer/context";
import { UNIT_ID } from "../univer/context";

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;
type Info = ITableConditionFilterItem["filterInfo"];
type TextInfo = Extract<Info, { readonly conditionType: TableConditionTypeEnum.String }>;
type NumberInfo = Extract<Info, { readonly conditionType: TableConditionTypeEnum.Number }>;

const NUMBERS: Readonly<Record<EngineFilterOperator, TableNumberCompareTypeEnum>> = {
  equal: TableNumberCompareTypeEnum.Equal,
  notEqual: TableNumberCompareTypeEnum.NotEqual,
  greaterThan: TableNumberCompareTypeEnum.GreaterThan,
  greaterThanOrEqual: TableNumberCompareTypeEnum.GreaterThanOrEqual,
  lessThan: TableNumberCompareTypeEnum.LessThan,
  lessThanOrEqual: TableNumberCompareTypeEnum.LessThanOrEqual,
};

/** Comparisons of texts by what stands before and behind the text that is looked for. */
const TEXTS: readonly (readonly [TableStringCompareTypeEnum, EngineFilterOperator, before: string, behind: string])[] = [
  [TableStringCompareTypeEnum.Contains, "equal", "*", "*"],
  [TableStringCompareTypeEnum.NotContains, "notEqual", "*", "*"],
  [TableStringCompareTypeEnum.EndsWith, "equal", "*", ""],
  [TableStringCompareTypeEnum.StartsWith, "equal", "", "*"],
  [TableStringCompareTypeEnum.Equal, "equal", "", ""],
  [TableStringCompareTypeEnum.NotEqual, "notEqual", "", ""],
];

/** The columns by which a table's rows are filtered; such as go by dates, ranks or averages are left out. */
export function readTableFilters(table: Table): readonly EngineFilterColumn[] {
  return filtersOf(table).flatMap(([column, filter]): EngineFilterColumn[] => {
    const criterion = criterionOf(filter);
    return criterion === null ? [] : [{ column, criterion }];
  });
}

/** How many columns of a table are filtered by something that the interface has no word for. */
export function countOddTableFilters(table: Table): number {
  return filtersOf(table).filter(([, filter]) => criterionOf(filter) === null).length;
}

/** Filters a table's rows by a column; false where the grid has no such comparison. */
export function setTableFilter(context: UniverContext, tableId: string, { column, criterion }: EngineFilterColumn): boolean {
  const table = context.injector.get(TableManager).getTableById(UNIT_ID, tableId);
  const tableFilter = toUniver(criterion);
  if (!table || tableFilter === null) return false;
  context.run(SetSheetTableFilterMutation.id, { subUnitId: table.getSubunitId(), tableId, column, tableFilter });
  return true;
}

/** Takes the filter of a column off a table; those of its other columns stay. */
export function clearTableFilter(context: UniverContext, tableId: string, column: number): void {
  const table = context.injector.get(TableManager).getTableById(UNIT_ID, tableId);
  if (!table || (table.getTableFilterColumn(column) ?? null) === null) return;
  context.run(SetSheetTableFilterMutation.id, { subUnitId: table.getSubunitId(), tableId, column, tableFilter: undefined });
}

/** Filters every table's rows anew, once the values that they are filtered by have changed. */
export function refilterTables(context: UniverContext): void {
  for (const { id } of context.injector.get(TableManager).getTableList(UNIT_ID)) {
    const table = context.injector.get(TableManager).getTableById(UNIT_ID, id);
    for (const [column, tableFilter] of table ? filtersOf(table) : []) {
      context.run(SetSheetTableFilterMutation.id, { subUnitId: table?.getSubunitId(), tableId: id, column, tableFilter });
    }
  }
}

function filtersOf(table: Table): readonly (readonly [number, ITableFilterItem])[] {
  const { startColumn, endColumn } = table.getRange();
  // A column without one comes back from JSON as null.
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, column) => [column, table.getTableFilterColumn(column) ?? null] as const);
  return columns.flatMap(([column, filter]) => (filter === null ? [] : [[column, filter] as const]));
}

function criterionOf(filter: ITableFilterItem): EngineFilterCriterion | null {
  if (filter.filterType === TableColumnFilterTypeEnum.manual) {
    const blank: string = TABLE_FILTER_EMPTY_VALUE;
    return { kind: "values", values: filter.values.filter((value) => value !== blank), blanks: filter.values.includes(blank) };
  }
  const info = filter.filterInfo;
  if (info.conditionType === TableConditionTypeEnum.String) return textCriterion(info);
  return info.conditionType === TableConditionTypeEnum.Number ? numberCriterion(info) : null;
}

function textCriterion({ compareType, expectedValue }: TextInfo): EngineFilterCriterion | null {
  const found = TEXTS.find(([type]) => type === compareType);
  if (found === undefined) return null;
  const [, operator, before, behind] = found;
  return { kind: "conditions", all: false, conditions: [{ operator, value: `${before}${expectedValue.replace(/[~*?]/g, "~$&")}${behind}` }] };
}

function numberCriterion({ compareType, expectedValue }: NumberInfo): EngineFilterCriterion | null {
  const operator = (Object.keys(NUMBERS) as EngineFilterOperator[]).find((key) => NUMBERS[key] === compareType);
  if (!Array.isArray(expectedValue)) return operator === undefined ? null : { kind: "conditions", all: false, conditions: [{ operator, value: String(expectedValue) }] };
  const [low, high] = expectedValue.map(String) as [string, string];
  if (compareType === TableNumberCompareTypeEnum.Between) {
    return { kind: "conditions", all: true, conditions: [{ operator: "greaterThanOrEqual", value: low }, { operator: "lessThanOrEqual", value: high }] };
  }
  return compareType === TableNumberCompareTypeEnum.NotBetween
    ? { kind: "conditions", all: false, conditions: [{ operator: "lessThan", value: low }, { operator: "greaterThan", value: high }] }
    : null;
}

function toUniver(criterion: EngineFilterCriterion): ITableFilterItem | null {
  if (criterion.kind === "values") {
    return { filterType: TableColumnFilterTypeEnum.manual, values: [...criterion.values, ...(criterion.blanks ? [TABLE_FILTER_EMPTY_VALUE] : [])] };
  }
  const [first, second] = criterion.conditions;
  if (first === undefined) return null;
  const info = second === undefined ? oneCondition(first) : twoConditions(first, second, criterion.all);
  return info === null ? null : { filterType: TableColumnFilterTypeEnum.condition, filterInfo: info };
}

function oneCondition({ operator, value }: EngineFilterCondition): NumberInfo | TextInfo | null {
  const figure = figureOf(value);
  if (figure !== null) return { conditionType: TableConditionTypeEnum.Number, compareType: NUMBERS[operator], expectedValue: figure };
  const found = TEXTS.find(([, word, before, behind]) => word === operator && value.startsWith(before) && isOpen(value, behind) && value.length >= before.length + behind.length);
  if (found === undefined) return null;
  const [, , before, behind] = found;
  const looked = value.slice(before.length, value.length - behind.length);
  // What is left must be letters alone: a sign for any letters in their midst is more than the grid can look for.
  return /^(?:[^~*?]|~[~*?])*$/.test(looked) ? { conditionType: TableConditionTypeEnum.String, compareType: found[0], expectedValue: looked.replace(/~([~*?])/g, "$1") } : null;
}

/** A star that a tilde makes a letter is no open end. */
function isOpen(value: string, behind: string): boolean {
  return behind === "" || (value.endsWith(behind) && tildesBefore(value, value.length - 1) % 2 === 0);
}

function tildesBefore(value: string, end: number): number {
  let start = end;
  while (value[start - 1] === "~") start -= 1;
  return end - start;
}

function twoConditions(first: EngineFilterCondition, second: EngineFilterCondition, all: boolean): NumberInfo | null {
  const [low, high] = [figureOf(first.value), figureOf(second.value)];
  if (low === null || high === null) return null;
  const isBetween = all && first.operator === "greaterThanOrEqual" && second.operator === "lessThanOrEqual";
  const isOutside = !all && first.operator === "lessThan" && second.operator === "greaterThan";
  if (!isBetween && !isOutside) return null;
  return { conditionType: TableConditionTypeEnum.Number, compareType: isBetween ? TableNumberCompareTypeEnum.Between : TableNumberCompareTypeEnum.NotBetween, expectedValue: [low, high] };
}

function figureOf(value: string): number | null {
  return /^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/i.test(value) ? Number(value) : null;
}
