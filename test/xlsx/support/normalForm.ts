import type { XlsxBorder, XlsxContent, XlsxDocument, XlsxSheetContent, XlsxStyle } from "../../../src/xlsx";
import { cellName, parseBox, parseColumn } from "../../../src/xlsx/write/addresses";

type Edge = Pick<XlsxBorder, "style" | "color">;
type CellStyle = Omit<XlsxStyle, "borders"> & Partial<Record<"top" | "bottom" | "left" | "right" | "up" | "down", Edge>>;

/** A sheet by what a person would see of it, whichever blocks and ranges it was put together from. */
export interface NormalSheet {
  readonly name: string;
  readonly visibility: string;
  readonly view: unknown;
  readonly cells: Readonly<Record<string, XlsxContent>>;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly tables: XlsxSheetContent["tables"];
  readonly validations: XlsxSheetContent["validations"];
  readonly conditionalFormats: XlsxSheetContent["conditionalFormats"];
  readonly charts: XlsxSheetContent["charts"];
  readonly protection: XlsxSheetContent["protection"];
  readonly print: XlsxSheetContent["print"];
}

/** What an untouched cell has: saying it and not saying it is the same. */
const UNTOUCHED: Readonly<Record<string, unknown>> = {
  fontName: "Calibri", fontSize: 11, bold: false, italic: false, underline: false, strike: false, fill: "", horizontal: "general", vertical: "bottom",
  wrap: false, indent: 0, rotation: 0, numberFormat: "General", locked: true, color: "#000000",
};

export function normalSheet(sheet: XlsxSheetContent): NormalSheet {
  const { name, tabColor, showGridlines, freezeAt } = sheet;
  return {
    name,
    visibility: sheet.visibility ?? "visible",
    view: { tabColor: tabColor.toUpperCase(), showGridlines, freezeAt: freezeAt === "A1" ? null : freezeAt },
    cells: cellsOf(sheet),
    styles: stylesOf(sheet),
    columns: [...sheet.columns]
      .sort((a, b) => parseColumn(a.column, name) - parseColumn(b.column, name))
      .map(({ column, width, hidden }) => `${column} ${String(Math.round(width * 100) / 100)}${hidden === true ? " hidden" : ""}`),
    rows: [...sheet.rows].sort((a, b) => a.row - b.row).map((row) => `${String(row.row)} ${String(row.height ?? "-")}${"hidden" in row && row.hidden === true ? " hidden" : ""}`),
    merges: [...sheet.merges].sort(),
    tables: sheet.tables,
    validations: [...sheet.validations].sort((one, other) => (one.range < other.range ? -1 : 1)),
    conditionalFormats: sheet.conditionalFormats.map(({ style, ...rest }) => ({ ...rest, style: upper(style) })),
    charts: sheet.charts,
    protection: sheet.protection,
    print: sheet.print === null ? null : { ...sheet.print, fitToHeight: sheet.print.fitToWidth && sheet.print.fitToHeight === true },
  };
}

/** Everything of a document that belongs to no sheet; the writer names itself where the document names nobody. */
export function normalWorkbook({ locale, names, activeSheet, properties, addIn, sheets }: XlsxDocument): unknown {
  const visible = sheets.find((sheet) => (sheet.visibility ?? "visible") === "visible")?.name;
  return {
    locale,
    names: [...names].sort((a, b) => (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1)),
    activeSheet: sheets.some(({ name }) => name === activeSheet) ? activeSheet : visible,
    properties: { title: properties.title, subject: properties.subject, creator: properties.creator ?? "ServiceStar" },
    addIn: addIn ?? null,
  };
}

/** What a plan notes about a formula for its own use is in no file. */
function withoutPlanMarks(content: XlsxContent): XlsxContent {
  return Object.fromEntries(Object.entries(content ?? {}).filter(([key]) => key !== "isForPicture")) as XlsxContent;
}

function cellsOf(sheet: XlsxSheetContent): Readonly<Record<string, XlsxContent>> {
  const cells = new Map<string, XlsxContent>();
  for (const { at, cells: lines } of sheet.blocks) {
    const start = parseBox(at, sheet.name);
    lines.forEach((line, down) =>
      line.forEach((content, across) => {
        const address = cellName(start.row + down, start.column + across);
        if (content === null) {
          cells.delete(address);
        } else {
          cells.set(address, content.kind === "text" ? { kind: "text", text: content.text } : withoutPlanMarks(content));
        }
      }),
    );
  }
  return Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function stylesOf(sheet: XlsxSheetContent): Readonly<Record<string, CellStyle>> {
  const styles = new Map<string, CellStyle>();
  for (const { range, style } of sheet.styles) {
    const box = parseBox(range, sheet.name);
    const { borders = [], ...rest } = style;
    for (let row = box.row; row <= box.lastRow; row += 1) {
      for (let column = box.column; column <= box.lastColumn; column += 1) {
        const address = cellName(row, column);
        const cell: Record<string, unknown> = { ...styles.get(address), ...rest };
        for (const { edges, style: line, color } of borders) {
          const edge = { style: line, color: color.toUpperCase() };
          const has = (outer: XlsxBorder["edges"][number], isOuter: boolean, inner: XlsxBorder["edges"][number]): boolean => edges.includes(isOuter ? outer : inner);
          if (has("top", row === box.row, "inside-horizontal")) cell["top"] = edge;
          if (has("bottom", row === box.lastRow, "inside-horizontal")) cell["bottom"] = edge;
          if (has("left", column === box.column, "inside-vertical")) cell["left"] = edge;
          if (has("right", column === box.lastColumn, "inside-vertical")) cell["right"] = edge;
          if (edges.includes("diagonal-up")) cell["up"] = edge;
          if (edges.includes("diagonal-down")) cell["down"] = edge;
        }
        styles.set(address, cell);
      }
    }
  }
  return Object.fromEntries(
    [...styles]
      .map(([address, style]) => [address, normalStyle(style)] as const)
      .filter(([, style]) => Object.keys(style).length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function normalStyle(style: CellStyle): CellStyle {
  // An indent without a side starts from the left.
  const sided = (style.indent ?? 0) > 0 && (style.horizontal ?? "general") === "general" ? { ...style, horizontal: "left" as const } : style;
  const kept = Object.entries(sided).filter(([name, value]) => value !== undefined && UNTOUCHED[name] !== value);
  return upper(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) as CellStyle);
}

function upper<Style extends { readonly color?: string; readonly fill?: string }>(style: Style): Style {
  return { ...style, ...(style.color === undefined ? {} : { color: style.color.toUpperCase() }), ...(style.fill === undefined ? {} : { fill: style.fill.toUpperCase() }) };
}

