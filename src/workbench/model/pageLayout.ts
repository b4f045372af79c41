import { areaAddress, parseArea } from "./address";
import type { Arguments } from "./arguments";
import { booleanOf, numberOf, recordOf, textOf, wordOf } from "./arguments";
import { SHEET_COLUMNS, SHEET_ROWS } from "./area";
import { invalidArgument } from "./hostError";
import { defineType, type Scalar } from "./modelObject";
import { CellRange, Part, RangeAreas, type Worksheet } from "./objects";
import { areasOf } from "./rangeReference";
import type { PageLayoutState } from "./sideState";

type Layout = Part<Worksheet>;

const PAPER = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive", "Statement", "Folio"] as const;

/** Excel.PageLayout: kept for printing from Excel and for the file; the grid itself shows none of it. */
export const pageLayoutType = defineType<Layout>({
  name: "PageLayout",
  scalars: {
    orientation: {
      get: (self) => state(self).orientation,
      set: (self, value) => write(self, { orientation: wordOf(value, "orientation", ["Portrait", "Landscape"]) }),
    },
    paperSize: {
      get: (self) => state(self).paperSize,
      set: (self, value) => write(self, { paperSize: wordOf(value, "paperSize", PAPER) }),
    },
    zoom: {
      get: (self) => state(self).zoom,
      set: (self, value) => {
        const given = recordOf(value, "zoom");
        for (const [key, setting] of Object.entries(given)) {
          if (!["scale", "horizontalFitToPages", "verticalFitToPages"].includes(key)) throw invalidArgument(`zoom.${key}`);
          if (setting !== null && (typeof setting !== "number" || setting < 0)) throw invalidArgument(`zoom.${key}`);
        }
        write(self, { zoom: given });
      },
    },
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    blackAndWhite: flag("blackAndWhite"),
  },
  objects: { headersFooters: (self) => new Part("HeaderFooterGroup", self.owner) },
  methods: {
    setPrintArea: (self, args) => write(self, { printArea: addressOf(self, args, "printArea") }),
    getPrintArea: (self) => printArea(self),
    getPrintAreaOrNullObject: (self) => printArea(self),
    setPrintTitleRows: (self, args) => write(self, { titleRows: linesOf(self, args, "row") }),
    getPrintTitleRows: (self) => title(self, "titleRows"),
    getPrintTitleRowsOrNullObject: (self) => title(self, "titleRows"),
    setPrintTitleColumns: (self, args) => write(self, { titleColumns: linesOf(self, args, "column") }),
    getPrintTitleColumns: (self) => title(self, "titleColumns"),
    getPrintTitleColumnsOrNullObject: (self) => title(self, "titleColumns"),
    setPrintMargins: (self, args) => {
      const unit = args.word(0, "unit", ["Points", "Inches", "Centimeters"]);
      const points = unit === "Points" ? 1 : unit === "Inches" ? 72 : 72 / 2.54;
      const margins: Record<string, number> = { ...state(self).margins };
      for (const [key, size] of Object.entries(recordOf(args.json(1, "marginOptions"), "marginOptions"))) {
        if (!(key in margins)) throw invalidArgument(`marginOptions.${key}`);
        if (size !== null) margins[key] = numberOf(size, `marginOptions.${key}`) * points;
      }
      write(self, { margins: margins as unknown as PageLayoutState["margins"] });
    },
  },
});

/** Excel.HeaderFooterGroup: the same headers on all pages. */
export const headerFooterGroupType = defineType<Layout>({
  name: "HeaderFooterGroup",
  scalars: {
    state: {
      get: () => "Default",
      set: (_self, value) => {
        if (value !== "Default") throw invalidArgument("the workbench keeps one header and footer for all pages");
      },
    },
  },
  objects: { defaultForAllPages: (self) => new Part("HeaderFooter", self.owner) },
});

/** Excel.HeaderFooter: texts with Excel's codes, "&P" for the page number. */
export const headerFooterType = defineType<Layout>({
  name: "HeaderFooter",
  scalars: {
    leftHeader: headerText("leftHeader"),
    centerHeader: headerText("centerHeader"),
    rightHeader: headerText("rightHeader"),
    leftFooter: headerText("leftFooter"),
    centerFooter: headerText("centerFooter"),
    rightFooter: headerText("rightFooter"),
  },
});

function state(self: Layout): PageLayoutState {
  return self.owner.session.side.sheet(self.owner.session.sheet(self.owner.sheetId).id).pageLayout;
}

function write(self: Layout, patch: Partial<PageLayoutState>): void {
  self.owner.session.side.updateSheet(self.owner.sheetId, { pageLayout: { ...state(self), ...patch } });
}

function margin(side: keyof PageLayoutState["margins"]): Scalar<Layout> {
  return {
    get: (self) => state(self).margins[side],
    set: (self, value) => {
      const points = numberOf(value, `${side}Margin`);
      if (points < 0) throw invalidArgument(`${side}Margin`);
      write(self, { margins: { ...state(self).margins, [side]: points } });
    },
  };
}

function flag(key: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite"): Scalar<Layout> {
  return { get: (self) => state(self)[key], set: (self, value) => write(self, { [key]: booleanOf(value, key) }) };
}

function headerText(key: keyof PageLayoutState["headerFooter"]): Scalar<Layout> {
  return {
    get: (self) => state(self).headerFooter[key],
    set: (self, value) => {
      const text = textOf(value, key);
      if (text.length > 255) throw invalidArgument(`${key}: at most 255 characters`);
      write(self, { headerFooter: { ...state(self).headerFooter, [key]: text } });
    },
  };
}

function addressOf(self: Layout, args: Arguments, name: string): string {
  const given = args.raw(0);
  if (given instanceof CellRange) return areaAddress(given.area);
  if (given instanceof RangeAreas) return given.areas.map((area) => areaAddress(area)).join(",");
  return areasOf(self.owner.session, self.owner.sheetId, args.text(0, name)).map((area) => areaAddress(area)).join(",");
}

function linesOf(self: Layout, args: Arguments, axis: "row" | "column"): string {
  const area = parseArea(addressOf(self, args, "printTitles"));
  if (!area) throw invalidArgument("printTitles");
  const whole = axis === "row" ? { ...area, column: 0, columns: SHEET_COLUMNS } : { ...area, row: 0, rows: SHEET_ROWS };
  return areaAddress(whole, true);
}

function printArea(self: Layout): RangeAreas | null {
  const address = state(self).printArea;
  return address === "" ? null : new RangeAreas(self.owner.session, self.owner.sheetId, areasOf(self.owner.session, self.owner.sheetId, address));
}

function title(self: Layout, key: "titleRows" | "titleColumns"): CellRange | null {
  const area = parseArea(state(self)[key]);
  return area ? new CellRange(self.owner.session, self.owner.sheetId, area) : null;
}
