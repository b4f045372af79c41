import type { EngineStyle } from "../engine";
import { wordOf } from "./arguments";
import type { Area } from "./area";
import { colorOf } from "./color";
import { rangesOf, reportFormat, type Cells } from "./formatCells";
import { HostError } from "./hostError";
import type { Json } from "./json";
import { defineType } from "./modelObject";
import { Part } from "./objects";
import { heldPart } from "./rangeSizes";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Edge = (typeof EDGES)[number];
type Side = "top" | "bottom" | "left" | "right";
type Line = NonNullable<NonNullable<EngineStyle["borders"]>[Side]>;

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = {
  hair: "Hairline", thin: "Thin", dashed: "Thin", dotted: "Thin", medium: "Medium", thick: "Thick", double: "Thick",
  dashDot: "Thin", dashDotDot: "Thin", mediumDashed: "Medium", mediumDashDot: "Medium", mediumDashDotDot: "Medium", slantDashDot: "Medium",
} as const;
const STYLES: Readonly<Record<Line["style"], (typeof LINES)[number]>> = {
  none: "None", hair: "Continuous", thin: "Continuous", medium: "Continuous", thick: "Continuous", dashed: "Dash", dotted: "Dot", double: "Double",
  dashDot: "DashDot", dashDotDot: "DashDotDot", mediumDashed: "Dash", mediumDashDot: "DashDot", mediumDashDotDot: "DashDotDot", slantDashDot: "SlantDashDot",
};
const NONE: Line = { style: "none", color: "#000000" };

/** The borders of a range, by edge. */
export const rangeBorderCollectionType = defineType<Part<Cells>>({
  name: "RangeBorderCollection",
  scalars: { count: { get: () => EDGES.length } },
  methods: {
    getItem: (self, args) => border(self.owner, args.word(0, "index", EDGES)),
    getItemAt: (self, args) => border(self.owner, EDGES[args.integer(0, "index")] ?? "EdgeTop"),
  },
  items: (self) => EDGES.map((edge) => border(self.owner, edge)),
  item: (self, key) => border(self.owner, wordOf(key, "index", EDGES)),
});

/** One border; a colour or weight on a missing line draws it, as in Excel. */
export const rangeBorderType = defineType<Part<Cells>>({
  name: "RangeBorder",
  id: (self) => self.key,
  scalars: {
    id: { get: (self) => self.key },
    sideIndex: { get: (self) => self.key },
    style: {
      get: (self) => shared(self, (line) => STYLES[line.style]),
      set: (self, value) => {
        const word = wordOf(value, "style", LINES);
        if (word !== "None" && word !== "Continuous") {
          throw new HostError("UnsupportedOperation", `The border style ${word} is not supported by the workbench.`);
        }
        change(self, (line) => (word === "None" ? NONE : line.style === "none" ? { ...line, style: "thin" } : line));
      },
    },
    weight: {
      get: (self) => shared(self, (line) => WEIGHTS[line.style === "none" ? "thin" : line.style]),
      set: (self, value) => {
        const word = wordOf(value, "weight", ["Hairline", "Thin", "Medium", "Thick"]);
        // A person can draw heavier lines at the grid; an add-in gets the medium one.
        const style = word === "Hairline" ? "hair" : word === "Thin" ? "thin" : "medium";
        change(self, (line) => ({ ...line, style }));
      },
    },
    color: {
      get: (self) => shared(self, (line) => line.color.toUpperCase()),
      set: (self, value) => {
        const color = colorOf(value, "color");
        change(self, (line) => ({ style: line.style === "none" ? "thin" : line.style, color }));
      },
    },
  },
});

function border(owner: Cells, edge: Edge): Part<Cells> {
  return new Part<Cells>("RangeBorder", owner, edge);
}

/** The cells whose own border makes the edge, and which of their sides it is. */
function strip(area: Area, edge: string): { readonly area: Area; readonly side: Side } | null {
  switch (edge) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: "right" };
    case "InsideHorizontal":
      return area.rows > 1 ? { area: { ...area, rows: area.rows - 1 }, side: "bottom" } : null;
    case "InsideVertical":
      return area.columns > 1 ? { area: { ...area, columns: area.columns - 1 }, side: "right" } : null;
    default:
      throw new HostError("UnsupportedOperation", "Diagonal borders are not supported by the workbench.");
  }
}

function strips(self: Part<Cells>): readonly { readonly area: Area; readonly side: Side }[] {
  return rangesOf(self.owner).flatMap((range) => strip(heldPart(range.session, range.sheetId, range.area), self.key) ?? []);
}

function lineAt(self: Part<Cells>, row: number, column: number, side: Side): Line {
  return self.owner.session.engine.readStyle(self.owner.sheetId, row, column).borders?.[side] ?? NONE;
}

function shared(self: Part<Cells>, pick: (line: Line) => Json): Json {
  const values = new Set<Json>();
  for (const { area, side } of strips(self)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) values.add(pick(lineAt(self, row, column, side)));
    }
  }
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

function change(self: Part<Cells>, next: (line: Line) => Line): void {
  const { session, sheetId } = self.owner;
  session.guardSheet(sheetId, "allowFormatCells");
  for (const { area, side } of strips(self)) {
    const line = next(lineAt(self, area.row, area.column, side));
    session.engine.style({ ...area, sheetId }, { borders: { [side]: line } });
  }
  reportFormat(self.owner);
}
