import type { Catalogue } from "../catalogue";
import { clausesOf } from "../catalogue";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import type { SchemeProfile } from "../profile";
import { formIssue } from "./formIssue";
import type { FormCell, FormColumn, FormItems, FormMapping, FormWord } from "./formMapping";

const LAST_COLUMN = "XFD";
const LAST_ROW = 1_048_576;
const COLUMN = /^[A-Z]{1,3}$/;
const CELL = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;
const HASH = /^[0-9a-f]{64}$/;

/** Every rule of a form mapping that its shape alone does not hold, with the paths of its document; [] where all hold. */
export function formMappingIssues(mapping: FormMapping): readonly Issue[] {
  const { id, version, catalogue, profile, sheet, headerRow, rows, clauseIds, columns, head, claims, specialDeductions, bonuses, results } = mapping;
  return [
    ...textIssues(id, "id"),
    ...textIssues(version, "version"),
    ...hashIssues(catalogue.hash, "catalogue/hash"),
    ...hashIssues(profile.hash, "profile/hash"),
    ...sheetIssues(sheet),
    ...rowIssues(headerRow, "headerRow"),
    ...(rows.end === null ? [] : textIssues(rows.end, "rows/end")),
    ...rows.skip.flatMap((text, index) => textIssues(text, `rows/skip/${String(index)}`)),
    ...twice([...rows.skip, ...(rows.end === null ? [] : [rows.end])], "rows"),
    ...clauseIds.names.flatMap(({ text, clause }, index) => [...textIssues(text, `clauseIds/names/${String(index)}/text`), ...textIssues(clause, `clauseIds/names/${String(index)}/clause`)]),
    ...twice(clauseIds.names.map(({ text }) => text), "clauseIds/names"),
    ...columnsIssues(columns),
    ...tellingIssues(columns),
    ...wordIssues(columns.verdict?.words ?? [], "columns/verdict/words"),
    ...(columns.score?.excluded ?? []).flatMap((text, index) => textIssues(text, `columns/score/excluded/${String(index)}`)),
    ...twice(columns.score?.excluded ?? [], "columns/score/excluded"),
    ...(["company", "creditCode", "scope", "assessedOn", "stage"] as const).flatMap((field) => cellIssues(head[field], `head/${field}`)),
    ...wordIssues(head.stage?.words ?? [], "head/stage/words"),
    ...head.assessors.flatMap((cell, index) => cellIssues(cell, `head/assessors/${String(index)}`)),
    ...(["total", "grade", "specialDeductions"] as const).flatMap((result) => [...cellIssues(claims[result], `claims/${result}`), ...cellIssues(results[result], `results/${result}`)]),
    ...wordIssues(claims.grade?.words ?? [], "claims/grade/words"),
    ...itemsIssues(specialDeductions, "specialDeductions"),
    ...itemsIssues(bonuses, "bonuses"),
    ...columnIssues(results.score, "results/score"),
    ...columnIssues(results.findings, "results/findings"),
  ];
}

/** What a mapping names that the standard which it scores against does not have. */
export function formStandardIssues({ claims, clauseIds }: FormMapping, catalogue: Catalogue, profile: SchemeProfile): readonly Issue[] {
  const clauses = new Set(clausesOf(catalogue).map((clause) => clause.id));
  const grades = new Set([...profile.grades, profile.failed].map((grade) => grade.id));
  return [
    ...clauseIds.names.flatMap(({ clause }, index) => (clauses.has(clause) ? [] : [formIssue("form-clause-unknown", `clauseIds/names/${String(index)}/clause`, { clause })])),
    ...(claims.grade?.words ?? []).flatMap(({ means }, index) => (grades.has(means) ? [] : [formIssue("form-grade-unknown", `claims/grade/words/${String(index)}/means`, { grade: means })])),
  ];
}

function sheetIssues(sheet: FormMapping["sheet"]): readonly Issue[] {
  if (sheet.by !== "names") {
    return sheet.by === "name" ? textIssues(sheet.name, "sheet/name") : [];
  }
  const { sheets } = sheet;
  return [
    ...(sheets.length === 0 ? [coreIssue("text-missing", "sheet/sheets")] : []),
    ...sheets.flatMap(({ name, headerRow }, index) => [
      ...textIssues(name, `sheet/sheets/${String(index)}/name`),
      ...(headerRow === null ? [] : rowIssues(headerRow, `sheet/sheets/${String(index)}/headerRow`)),
    ]),
    ...twice(sheets.map(({ name }) => name), "sheet/sheets"),
  ];
}

function columnsIssues(columns: FormMapping["columns"]): readonly Issue[] {
  const named = Object.entries(columns as unknown as Readonly<Record<string, FormColumn | null>>).flatMap(([key, column]) => (column === null ? [] : [{ path: `columns/${key}`, column }]));
  const seen = new Set<string>();
  return named.flatMap(({ path, column }) => {
    const isTwice = seen.has(column.column);
    seen.add(column.column);
    return [...columnIssues(column, path), ...(isTwice ? [formIssue("form-column-twice", `${path}/column`, { column: column.column })] : [])];
  });
}

/** Whether what the columns are said to hold can be told by them. */
function tellingIssues({ verdict, score, sampleSize, nonconforming }: FormMapping["columns"]): readonly Issue[] {
  const lacks = { judged: score === null, sampled: sampleSize === null || nonconforming === null };
  return [
    ...(verdict === null && score === null ? [formIssue("form-no-score", "columns/score")] : []),
    ...((sampleSize === null) === (nonconforming === null) ? [] : [formIssue("form-half-sample", "columns/nonconforming")]),
    ...(verdict?.words ?? []).flatMap(({ text, means }, index) =>
      (means === "judged" || means === "sampled") && lacks[means] ? [formIssue("form-verdict-without-column", `columns/verdict/words/${String(index)}`, { found: text })] : [],
    ),
  ];
}

function columnIssues(column: FormColumn | null, path: string): readonly Issue[] {
  return column === null
    ? []
    : [
        ...(isColumn(column.column) ? [] : [formIssue("form-column-malformed", `${path}/column`, { found: column.column })]),
        ...textIssues(column.header, `${path}/header`),
        ...(column.headerRow === null ? [] : rowIssues(column.headerRow, `${path}/headerRow`)),
      ];
}

function cellIssues(cell: FormCell | null, path: string): readonly Issue[] {
  return cell === null
    ? []
    : [
        ...addressIssues(cell.cell, `${path}/cell`),
        ...(cell.sheet === null ? [] : textIssues(cell.sheet, `${path}/sheet`)),
        ...(cell.label === null ? [] : [...addressIssues(cell.label.cell, `${path}/label/cell`), ...textIssues(cell.label.text, `${path}/label/text`)]),
      ];
}

function itemsIssues(items: FormItems | null, path: string): readonly Issue[] {
  if (items === null) {
    return [];
  }
  if (items.by === "count") {
    return cellIssues(items.cell, `${path}/cell`);
  }
  const { sheet, headerRow, firstRow, lastRow, text, clause, evidence, cause } = items;
  return [
    ...(sheet === null ? [] : textIssues(sheet, `${path}/sheet`)),
    ...rowIssues(headerRow, `${path}/headerRow`),
    ...rowIssues(firstRow, `${path}/firstRow`),
    ...rowIssues(lastRow, `${path}/lastRow`),
    ...(lastRow < firstRow ? [formIssue("form-rows-reversed", `${path}/lastRow`, { first: firstRow, last: lastRow })] : []),
    ...columnIssues(text, `${path}/text`),
    ...columnIssues(clause, `${path}/clause`),
    ...columnIssues(evidence, `${path}/evidence`),
    ...columnIssues(cause, `${path}/cause`),
    ...wordIssues(cause?.words ?? [], `${path}/cause/words`),
  ];
}

function wordIssues(words: readonly FormWord<string>[], path: string): readonly Issue[] {
  return [...words.flatMap(({ text }, index) => textIssues(text, `${path}/${String(index)}/text`)), ...twice(words.map(({ text }) => text), path)];
}

function twice(texts: readonly string[], path: string): readonly Issue[] {
  const seen = new Set<string>();
  return texts.flatMap((found) => {
    const isTwice = seen.has(found);
    seen.add(found);
    return isTwice ? [formIssue("form-word-twice", path, { found })] : [];
  });
}

function textIssues(text: string, path: string): readonly Issue[] {
  return text.trim() === "" ? [coreIssue("text-missing", path)] : [];
}

function hashIssues(found: string, path: string): readonly Issue[] {
  return HASH.test(found) ? [] : [formIssue("form-hash-malformed", path, { found })];
}

function rowIssues(value: number, path: string): readonly Issue[] {
  return value >= 1 && value <= LAST_ROW ? [] : [coreIssue("count-out-of-range", path, { value, min: 1, max: LAST_ROW })];
}

function addressIssues(found: string, path: string): readonly Issue[] {
  const [, column = "", row = ""] = CELL.exec(found) ?? [];
  return isColumn(column) && Number.parseInt(row, 10) <= LAST_ROW ? [] : [formIssue("form-cell-malformed", path, { found })];
}

function isColumn(found: string): boolean {
  return COLUMN.test(found) && (found.length < LAST_COLUMN.length || found <= LAST_COLUMN);
}
