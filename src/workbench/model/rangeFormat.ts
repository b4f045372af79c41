import { booleanOf, numberOf, wordOf } from "./arguments";
import { SHEET_COLUMNS, SHEET_ROWS } from "./area";
import { applyStyle, rangesOf, reportFormat, sharedStyle, type Cells } from "./formatCells";
import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";
import { defineType, type Scalar } from "./modelObject";
import { Part } from "./objects";
import { heldPart, POINTS_PER_PIXEL } from "./rangeSizes";

type Format = Part<Cells>;

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** The width of a column and the height of a row of a new sheet, in points. */
const STANDARD_WIDTH = 48;

const horizontalAlignment: Scalar<Format> = {
  get: (self) => sharedStyle(self.owner, (style) => capital(style.horizontal ?? "general")),
  set: (self, value) => {
    const word = wordOf(value, "horizontalAlignment", HORIZONTAL);
    if (word === "General" || word === "Left" || word === "Center" || word === "Right") {
      applyStyle(self.owner, { horizontal: word.toLowerCase() as "general" | "left" | "center" | "right" });
      return;
    }
    throw new HostError("UnsupportedOperation", `The alignment ${word} is not supported by the workbench.`);
  },
};

const verticalAlignment: Scalar<Format> = {
  get: (self) => sharedStyle(self.owner, (style) => capital(style.vertical ?? "bottom")),
  set: (self, value) => {
    const word = wordOf(value, "verticalAlignment", VERTICAL);
    if (word === "Justify" || word === "Distributed") {
      throw new HostError("UnsupportedOperation", `The alignment ${word} is not supported by the workbench.`);
    }
    applyStyle(self.owner, { vertical: word.toLowerCase() as "top" | "center" | "bottom" });
  },
};

/** Alignment, sizes and the parts of a range's format; a property on which cells differ reads null. */
export const rangeFormatType = defineType<Format>({
  name: "RangeFormat",
  scalars: {
    horizontalAlignment,
    verticalAlignment,
    wrapText: {
      get: (self) => sharedStyle(self.owner, (style) => style.wrap ?? false),
      set: (self, value) => applyStyle(self.owner, { wrap: booleanOf(value, "wrapText") }),
    },
    indentLevel: {
      get: (self) => sharedStyle(self.owner, (style) => style.indent ?? 0),
      set: (self, value) => {
        const indent = numberOf(value, "indentLevel");
        if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument("indentLevel");
        applyStyle(self.owner, { indent });
      },
    },
    columnWidth: { get: columnWidth, set: setColumnWidth },
    rowHeight: { get: rowHeight, set: setRowHeight },
    useStandardWidth: {
      get: (self) => columnWidth(self) === STANDARD_WIDTH,
      set: (self, value) => {
        if (booleanOf(value, "useStandardWidth")) setColumnWidth(self, STANDARD_WIDTH);
      },
    },
  },
  objects: {
    fill: (self) => new Part<Cells>("RangeFill", self.owner),
    font: (self) => new Part<Cells>("RangeFont", self.owner),
    borders: (self) => new Part<Cells>("RangeBorderCollection", self.owner),
    protection: (self) => new Part<Cells>("FormatProtection", self.owner),
  },
  methods: {
    autofitRows: (self) => {
      self.owner.session.guardSheet(self.owner.sheetId, "allowFormatRows");
      for (const range of rangesOf(self.owner)) {
        const { row, rows } = heldPart(range.session, range.sheetId, range.area);
        range.session.engine.autofitRows(range.sheetId, row, rows);
      }
    },
    autofitColumns: (self) => {
      self.owner.session.guardSheet(self.owner.sheetId, "allowFormatColumns");
      for (const range of rangesOf(self.owner)) autofitColumns(range);
    },
  },
});

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function columnWidth(self: Format): Json {
  return sharedSize(self, "column", (session, sheetId, column) => session.engine.columnWidth(sheetId, column));
}

function rowHeight(self: Format): Json {
  return sharedSize(self, "row", (session, sheetId, row) => session.engine.rowHeight(sheetId, row));
}

function sharedSize(self: Format, axis: "row" | "column", size: (session: Cells["session"], sheetId: string, index: number) => number): Json {
  const sizes = new Set<number>();
  for (const range of rangesOf(self.owner)) {
    const area = heldPart(range.session, range.sheetId, range.area);
    const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    for (let index = start; index < start + count; index += 1) sizes.add(size(range.session, range.sheetId, index));
  }
  const [first] = sizes;
  return sizes.size === 1 && first !== undefined ? first * POINTS_PER_PIXEL : null;
}

function setColumnWidth(self: Format, value: Json): void {
  const points = numberOf(value, "columnWidth");
  if (points < 0) throw invalidArgument("columnWidth");
  self.owner.session.guardSheet(self.owner.sheetId, "allowFormatColumns");
  for (const range of rangesOf(self.owner)) {
    const { column, columns } = range.area.columns === SHEET_COLUMNS ? heldPart(range.session, range.sheetId, range.area) : range.area;
    range.session.engine.setColumnWidth(range.sheetId, column, columns, Math.round(points / POINTS_PER_PIXEL));
  }
  reportFormat(self.owner);
}

function setRowHeight(self: Format, value: Json): void {
  const points = numberOf(value, "rowHeight");
  if (points < 0 || points > 409.5) throw invalidArgument("rowHeight");
  self.owner.session.guardSheet(self.owner.sheetId, "allowFormatRows");
  for (const range of rangesOf(self.owner)) {
    const { row, rows } = range.area.rows === SHEET_ROWS ? heldPart(range.session, range.sheetId, range.area) : range.area;
    range.session.engine.setRowHeight(range.sheetId, row, rows, Math.round(points / POINTS_PER_PIXEL));
  }
  reportFormat(self.owner);
}

/** Fits each column to its widest text: East Asian characters count double, as they are drawn. */
function autofitColumns(range: ReturnType<typeof rangesOf>[number]): void {
  const area = heldPart(range.session, range.sheetId, range.area);
  const cells = range.session.engine.read({ ...area, sheetId: range.sheetId });
  for (let column = 0; column < area.columns; column += 1) {
    const widest = Math.max(0, ...cells.map((line) => textWidth(line[column]?.text ?? "")));
    if (widest > 0) range.session.engine.setColumnWidth(range.sheetId, area.column + column, 1, Math.ceil(widest * 7.2) + 12);
  }
}

function textWidth(text: string): number {
  return Math.max(
    ...text.split("\n").map((line) => [...line].reduce((width, letter) => width + (/[\u1100-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u3000-\u303F]/.test(letter) ? 2 : 1), 0)),
  );
}
