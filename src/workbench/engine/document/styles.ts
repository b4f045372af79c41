import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { BaselineOffset, BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { EngineRange, EngineStyle } from "../engine";
import type { UniverContext } from "../univer/context";
import { toRange } from "../univer/context";
import { setStyles } from "./matrix";
import { growSheet } from "./sheets";

type Borders = NonNullable<EngineStyle["borders"]>;
type Edge = keyof Borders;
type Border = NonNullable<Borders[Edge]>;

/** Univer has no indent: a step of it is this much padding, in pixels. */
const INDENT_PIXELS = 9;
/** What a range of a whole column or row is cut to: the sheet as it is. */
const WHOLE = 10_000;

const HORIZONTAL: Readonly<Record<NonNullable<EngineStyle["horizontal"]>, HorizontalAlign | null>> = {
  general: null,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const BASELINES: Readonly<Record<NonNullable<EngineStyle["baseline"]>, BaselineOffset | null>> = {
  normal: null,
  superscript: BaselineOffset.SUPERSCRIPT,
  subscript: BaselineOffset.SUBSCRIPT,
};
const VERTICAL: Readonly<Record<NonNullable<EngineStyle["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const BORDER_STYLES: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  double: BorderStyleTypes.DOUBLE,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const EDGES = { top: "t", bottom: "b", left: "l", right: "r", up: "bl_tr", down: "tl_br" } as const satisfies Readonly<Record<Edge, keyof IBorderData>>;

export function applyStyle(context: UniverContext, range: EngineRange, style: EngineStyle): void {
  const sheet = context.sheet(range.sheetId);
  const area: EngineRange = {
    ...range,
    rows: range.rows >= WHOLE ? sheet.getRowCount() - range.row : range.rows,
    columns: range.columns >= WHOLE ? sheet.getColumnCount() - range.column : range.columns,
  };
  growSheet(context, area);
  const { startRow, endRow, startColumn, endColumn } = toRange(area);
  const wanted = toUniverStyle(style);
  const value: Record<number, Record<number, { s: IStyleData }>> = {};
  for (let row = startRow; row <= endRow; row += 1) {
    const cells: Record<number, { s: IStyleData }> = {};
    for (let column = startColumn; column <= endColumn; column += 1) cells[column] = { s: wanted };
    value[row] = cells;
  }
  setStyles(context, range.sheetId, value);
}

export function writeStyles(context: UniverContext, range: EngineRange, styles: readonly (readonly (EngineStyle | null)[])[]): void {
  growSheet(context, range);
  const known = new Map<EngineStyle, IStyleData>();
  const value: Record<number, Record<number, { s: IStyleData }>> = {};
  styles.forEach((line, down) => {
    const cells: Record<number, { s: IStyleData }> = {};
    line.forEach((style, right) => {
      if (style === null) return;
      const wanted = known.get(style) ?? toUniverStyle(style);
      known.set(style, wanted);
      cells[range.column + right] = { s: wanted };
    });
    value[range.row + down] = cells;
  });
  setStyles(context, range.sheetId, value);
}

export function readStyle(context: UniverContext, sheetId: string, row: number, column: number): EngineStyle {
  return fromUniverStyle(context.sheet(sheetId).getComposedCellStyle(row, column));
}

export function readStyles(context: UniverContext, { sheetId, row, column, rows, columns }: EngineRange): readonly (readonly EngineStyle[])[] {
  const sheet = context.sheet(sheetId);
  const styleOf = composedStyles(sheet);
  const known = new Map<IStyleData, EngineStyle>();
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => {
      const composed = styleOf(row + down, column + right, sheet.getCellRaw(row + down, column + right));
      const style = known.get(composed) ?? fromUniverStyle(composed);
      known.set(composed, style);
      return style;
    }),
  );
}

/** A cell's own look beneath every condition, worked out once for each combination of a row's, a column's and a cell's own style. */
export function composedStyles(sheet: Worksheet): (row: number, column: number, cell: Nullable<ICellData>) => IStyleData {
  const known = new Map<string, IStyleData>();
  const keyed = (keys: Map<number, string>, place: number, styleOf: () => Nullable<IStyleData | string>): string => {
    const key = keys.get(place) ?? styleKey(styleOf());
    keys.set(place, key);
    return key;
  };
  const [rows, columns] = [new Map<number, string>(), new Map<number, string>()];
  return (row, column, cell) => {
    const rowKey = keyed(rows, row, () => sheet.getRowManager().getRow(row)?.s);
    const columnKey = keyed(columns, column, () => sheet.getColumnManager().getColumn(column)?.s);
    const key = `${rowKey} ${columnKey} ${styleKey(cell?.s)}`;
    const style = known.get(key) ?? sheet.getComposedCellStyleByCellData(row, column, cell);
    known.set(key, style);
    return style;
  };
}

function styleKey(style: Nullable<IStyleData | string>): string {
  return typeof style === "string" ? style : JSON.stringify(style ?? null);
}

export function toNumberFormat(pattern: string): { pattern: string } | null {
  return pattern === "General" || pattern === "" ? null : { pattern };
}

/** Univer keeps the text format as "@@@" beside Excel's "@". */
export function fromNumberFormat(format: Nullable<{ pattern: string }>): string {
  const pattern = format?.pattern ?? "";
  if (pattern === "" || pattern.toLowerCase() === "general") return "General";
  return pattern === "@@@" ? "@" : pattern;
}

export function toUniverStyle(style: EngineStyle): IStyleData {
  const result: Record<string, unknown> = {};
  const put = <K extends keyof EngineStyle>(key: K, write: (value: NonNullable<EngineStyle[K]>) => void): void => {
    const value = style[key];
    if (value !== undefined) write(value);
  };
  put("fontName", (value) => (result["ff"] = value));
  put("fontSize", (value) => (result["fs"] = value));
  put("bold", (value) => (result["bl"] = value ? BooleanNumber.TRUE : BooleanNumber.FALSE));
  put("italic", (value) => (result["it"] = value ? BooleanNumber.TRUE : BooleanNumber.FALSE));
  put("underline", (value) => (result["ul"] = value ? { s: BooleanNumber.TRUE } : null));
  put("strike", (value) => (result["st"] = value ? { s: BooleanNumber.TRUE } : null));
  put("color", (value) => (result["cl"] = value === "" ? null : { rgb: value }));
  put("fill", (value) => (result["bg"] = value === "" ? null : { rgb: value }));
  put("baseline", (value) => (result["va"] = BASELINES[value]));
  put("rotation", (value) => (result["tr"] = value === 0 ? null : value === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -value, v: BooleanNumber.FALSE }));
  put("horizontal", (value) => (result["ht"] = HORIZONTAL[value]));
  put("vertical", (value) => (result["vt"] = VERTICAL[value]));
  put("wrap", (value) => (result["tb"] = value ? WrapStrategy.WRAP : null));
  put("indent", (value) => (result["pd"] = value === 0 ? null : { l: value * INDENT_PIXELS }));
  put("numberFormat", (value) => (result["n"] = toNumberFormat(value)));
  put("borders", (value) => (result["bd"] = toBorders(value)));
  return result;
}

function toBorders(borders: Borders): IBorderData {
  const result: Record<string, IBorderStyleData | null> = {};
  for (const edge of Object.keys(EDGES) as Edge[]) {
    const border = borders[edge];
    if (border) result[EDGES[edge]] = border.style === "none" ? null : { s: BORDER_STYLES[border.style], cl: { rgb: border.color } };
  }
  return result;
}

export function fromUniverStyle(style: IStyleData): EngineStyle {
  const borders = fromBorders(style.bd);
  const rotation = rotationOf(style.tr);
  const baseline = keyOf(BASELINES, style.va ?? null) ?? "normal";
  return {
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strike: style.st?.s === BooleanNumber.TRUE,
    ...(style.cl?.rgb ? { color: hexColor(style.cl.rgb) } : {}),
    fill: style.bg?.rgb ? hexColor(style.bg.rgb) : "",
    ...(baseline === "normal" ? {} : { baseline }),
    horizontal: keyOf(HORIZONTAL, style.ht ?? null) ?? "general",
    vertical: keyOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM) ?? "bottom",
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.round((style.pd?.l ?? 0) / INDENT_PIXELS),
    numberFormat: fromNumberFormat(style.n),
    ...(rotation === 0 ? {} : { rotation }),
    ...(borders ? { borders } : {}),
  };
}

/** The grid counts degrees downwards. */
function rotationOf(rotation: IStyleData["tr"]): NonNullable<EngineStyle["rotation"]> {
  if (rotation?.v === BooleanNumber.TRUE) return "stacked";
  return Math.min(90, Math.max(-90, -(rotation?.a ?? 0)));
}

function fromBorders(data: Nullable<IBorderData>): Borders | null {
  if (!data) return null;
  const borders: Partial<Record<Edge, Border>> = {};
  for (const edge of Object.keys(EDGES) as Edge[]) {
    const border = data[EDGES[edge]];
    if (border) borders[edge] = { style: keyOf(BORDER_STYLES, border.s) ?? "thin", color: hexColor(border.cl.rgb ?? "#000000") };
  }
  return borders;
}

function keyOf<K extends string, V>(map: Readonly<Record<K, V>>, value: V): K | undefined {
  return (Object.keys(map) as K[]).find((key) => map[key] === value);
}

/** "#RRGGBB" in capitals, from what the grid's own colour picker may have stored. */
export function hexColor(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  return color.toUpperCase();
}
