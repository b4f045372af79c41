import type { XlsxBorder, XlsxStyle } from "../document";

export interface Edge {
  readonly style: XlsxBorder["style"];
  readonly color: string;
}

/** Everything that one cell's look is made of; what is not there is as in an untouched cell. */
export interface CellStyle extends Omit<XlsxStyle, "borders"> {
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly up?: Edge;
  readonly down?: Edge;
  /** the text stays one when somebody edits it, whatever it looks like */
  readonly isQuoted?: boolean;
}

export const PLAIN: CellStyle = {};

/** Where a cell lies in a styled range: which of its sides are the range's own. */
export interface Position {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
}

/** A cell's style with another laid over it, property by property. */
export function layOver(under: CellStyle, { borders, ...over }: XlsxStyle, position: Position): CellStyle {
  let style: CellStyle = { ...under, ...over };
  for (const border of borders ?? []) {
    style = { ...style, ...edgesOf(border, position) };
  }
  return style;
}

function edgesOf({ edges, style, color }: XlsxBorder, at: Position): Pick<CellStyle, "top" | "bottom" | "left" | "right" | "up" | "down"> {
  const edge = { style, color };
  const has = (outer: XlsxBorder["edges"][number], isOuter: boolean, inner: XlsxBorder["edges"][number]): boolean =>
    edges.includes(isOuter ? outer : inner);
  return {
    ...(has("top", at.isFirstRow, "inside-horizontal") ? { top: edge } : {}),
    ...(has("bottom", at.isLastRow, "inside-horizontal") ? { bottom: edge } : {}),
    ...(has("left", at.isFirstColumn, "inside-vertical") ? { left: edge } : {}),
    ...(has("right", at.isLastColumn, "inside-vertical") ? { right: edge } : {}),
    ...(edges.includes("diagonal-up") ? { up: edge } : {}),
    ...(edges.includes("diagonal-down") ? { down: edge } : {}),
  };
}
