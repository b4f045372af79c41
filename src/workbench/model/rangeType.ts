import { defineType } from "./modelObject";
import { type CellRange, Part, Worksheet, type RangeAreas } from "./objects";
import type { Cells } from "./formatCells";
import { rangeGeometry } from "./rangeGeometry";
import { clearRange, rangeMethods } from "./rangeMethods";
import { rangeScalars } from "./rangeScalars";
import { fullAddress } from "./rangeReference";

/** Excel.Range. */
export const rangeType = defineType<CellRange>({
  name: "Range",
  tracked: true,
  scalars: rangeScalars,
  objects: {
    format: (self) => new Part<Cells>("RangeFormat", self),
    worksheet: (self) => new Worksheet(self.session, self.sheetId),
    dataValidation: (self) => new Part<Cells>("DataValidation", self),
    conditionalFormats: (self) => new Part<Cells>("ConditionalFormatCollection", self),
  },
  methods: { ...rangeGeometry, ...rangeMethods },
});

/** Excel.RangeAreas: several rectangles of one sheet, formatted and cleared together. */
export const rangeAreasType = defineType<RangeAreas>({
  name: "RangeAreas",
  tracked: true,
  scalars: {
    address: { get: (self) => addressOf(self) },
    addressLocal: { get: (self) => addressOf(self) },
    areaCount: { get: (self) => self.areas.length },
    cellCount: { get: (self) => self.areas.reduce((count, area) => count + area.rows * area.columns, 0) },
  },
  objects: {
    areas: (self) => new Part("RangeCollection", self),
    format: (self) => new Part<Cells>("RangeFormat", self),
    dataValidation: (self) => new Part<Cells>("DataValidation", self),
    worksheet: (self) => new Worksheet(self.session, self.sheetId),
  },
  methods: {
    clear: (self, args) => {
      const what = args.word(0, "applyTo", ["All", "Formats", "Contents"], "All");
      for (const range of self.ranges) clearRange(range, what === "All" ? "all" : what === "Formats" ? "formats" : "contents");
    },
  },
});

/** The rectangles of a RangeAreas, in order. */
export const rangeCollectionType = defineType<Part<RangeAreas>>({
  name: "RangeCollection",
  methods: {
    getCount: (self) => self.owner.areas.length,
    getItemAt: (self, args) => self.owner.ranges[args.integer(0, "index")] ?? null,
  },
  items: (self) => self.owner.ranges,
});

function addressOf(self: RangeAreas): string {
  return self.areas.map((area) => fullAddress(self.session, self.sheetId, area)).join(",");
}
