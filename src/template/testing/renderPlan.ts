import type { PlanCached, PlanConditionalFormat, PlanContent, PlanSheet, PlanStyle, PlanValidation, WorkbookPlan } from "../plan/plan";
import { cellAt } from "../plan/address";
import { cellsOf } from "./planCells";

/** A plan's sheet as lines that a person can read and compare: cells in order, then everything that lies over them. */
export function renderSheet(sheet: PlanSheet, plan: WorkbookPlan): string {
  const cells = cellsOf(sheet);
  const lines = [`sheet ${sheet.name}  tab ${sheet.tabColor}  gridlines ${sheet.showGridlines ? "shown" : "hidden"}  freeze ${sheet.freezeAt ?? "-"}`, "", "[cells]"];
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    const contents = cells.get(row) ?? new Map<number, PlanContent>();
    for (const column of [...contents.keys()].sort((a, b) => a - b)) {
      lines.push(`${cellAt(column, row + 1)}  ${contentText(contents.get(column) ?? null)}`);
    }
  }
  lines.push("", "[names]", ...plan.names.filter((name) => name.sheet === sheet.name).map(({ name, range }) => `${name}  ${range}`));
  lines.push("", "[tables]", ...sheet.tables.map((table) => `${table.name}  ${table.range}  ${table.style}${table.showFilter ? "  filter" : ""}`));
  lines.push("", "[validations]", ...sheet.validations.flatMap(validationLines));
  lines.push("", "[conditional formats]", ...sheet.conditionalFormats.map(conditionLine));
  lines.push("", "[charts]", ...sheet.charts.map((chart) => `${chart.name}  ${chart.kind}  ${chart.title}  of ${chart.categories} and ${chart.series.map(({ name, values }) => `${values} (${name})`).join(", ")}  at ${chart.at}`));
  lines.push("", "[columns]", ...sheet.columns.map(({ column, width, hidden }) => `${column}  ${String(width)}${hidden === true ? "  hidden" : ""}`));
  lines.push("", "[rows]", ...sheet.rows.map(({ row, height }) => `${String(row)}  ${String(height)}`));
  lines.push("", "[merges]", ...sheet.merges);
  lines.push("", "[styles]", ...sheet.styles.map(({ range, style }) => `${range}  ${styleText(style)}`));
  const { print, protection } = sheet;
  lines.push("", "[protection]", protection === null ? "none" : styleText(protection));
  lines.push(
    "",
    "[print]",
    `${print.orientation}  area ${print.area}  titles ${print.titleRows ?? "-"}  ${print.fitToWidth ? (print.fitToHeight === true ? "fit to one page" : "fit to width") : "free"}`,
    `header  ${Object.values(print.header).join(" | ")}`,
    `footer  ${Object.values(print.footer).join(" | ")}`,
  );
  return `${lines.join("\n")}\n`;
}

function contentText(content: PlanContent): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return JSON.stringify(content.text);
    case "number":
      return String(content.value);
    case "formula":
      return content.cached === undefined ? content.formula : `${content.formula}  → ${cachedWords(content.cached)}`;
  }
}

function cachedWords(cached: PlanCached): string {
  return cached.kind === "text" ? JSON.stringify(cached.text) : cached.kind === "number" ? String(cached.value) : cached.code;
}

function validationLines({ range, rule, prompt, error }: PlanValidation): readonly string[] {
  const { kind, ...details } = rule;
  const limit = Object.values(details).map((value) => (Array.isArray(value) ? value.join(" / ") : String(value))).join(" ");
  return [
    `${range}  ${kind}  ${limit}`,
    ...(prompt === undefined ? [] : [`    prompt  ${prompt.title}: ${prompt.message}`]),
    `    ${error.style}  ${error.title}: ${error.message}`,
  ];
}

function conditionLine({ range, formula, style, stopIfTrue }: PlanConditionalFormat): string {
  return `${range}  ${formula}  ${styleText(style)}${stopIfTrue ? "  stop" : ""}`;
}

function styleText(style: PlanStyle | Readonly<Record<string, boolean>>): string {
  return Object.entries(style)
    .map(([key, value]: [string, unknown]) => `${key}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" ");
}
