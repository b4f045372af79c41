import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import { colorOf } from "./color";
import { applyStyle, rangesOf, sharedStyle, type Cells } from "./formatCells";
import { HostError, invalidArgument } from "./hostError";
import { defineType } from "./modelObject";
import type { Part } from "./objects";

/** The fill of cells; "#FFFFFF" reads where there is none, as in Excel. */
export const rangeFillType = defineType<Part<Cells>>({
  name: "RangeFill",
  scalars: {
    color: {
      get: (self) => sharedStyle(self.owner, (style) => (style.fill === undefined || style.fill === "" ? "#FFFFFF" : style.fill.toUpperCase())),
      set: (self, value) => applyStyle(self.owner, { fill: value === "" ? "" : colorOf(value, "color") }),
    },
  },
  methods: { clear: (self) => applyStyle(self.owner, { fill: "" }) },
});

/** The font of cells. */
export const rangeFontType = defineType<Part<Cells>>({
  name: "RangeFont",
  scalars: {
    name: {
      get: (self) => sharedStyle(self.owner, (style) => style.fontName ?? "Calibri"),
      set: (self, value) => applyStyle(self.owner, { fontName: textOf(value, "name") }),
    },
    size: {
      get: (self) => sharedStyle(self.owner, (style) => style.fontSize ?? 11),
      set: (self, value) => {
        const fontSize = numberOf(value, "size");
        if (fontSize < 1 || fontSize > 409) throw invalidArgument("size");
        applyStyle(self.owner, { fontSize });
      },
    },
    bold: {
      get: (self) => sharedStyle(self.owner, (style) => style.bold ?? false),
      set: (self, value) => applyStyle(self.owner, { bold: booleanOf(value, "bold") }),
    },
    italic: {
      get: (self) => sharedStyle(self.owner, (style) => style.italic ?? false),
      set: (self, value) => applyStyle(self.owner, { italic: booleanOf(value, "italic") }),
    },
    underline: {
      get: (self) => sharedStyle(self.owner, (style) => (style.underline ? "Single" : "None")),
      set: (self, value) => {
        const word = wordOf(value, "underline", ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
        if (word !== "None" && word !== "Single") {
          throw new HostError("UnsupportedOperation", `The underline ${word} is not supported by the workbench.`);
        }
        applyStyle(self.owner, { underline: word === "Single" });
      },
    },
    color: {
      get: (self) => sharedStyle(self.owner, (style) => (style.color === undefined || style.color === "" ? "#000000" : style.color.toUpperCase())),
      set: (self, value) => applyStyle(self.owner, { color: colorOf(value, "color") }),
    },
  },
});

/** Whether the cells are locked when their sheet is protected. */
export const formatProtectionType = defineType<Part<Cells>>({
  name: "FormatProtection",
  scalars: {
    locked: {
      get: (self) => {
        const states = rangesOf(self.owner).map((range) => range.session.side.isLocked(range.sheetId, range.area));
        const [first] = states;
        return first !== undefined && states.every((state) => state === first) ? first : null;
      },
      set: (self, value) => {
        const locked = booleanOf(value, "locked");
        self.owner.session.guardSheet(self.owner.sheetId);
        for (const range of rangesOf(self.owner)) range.session.side.setLocked(range.sheetId, range.area, locked);
      },
    },
  },
});
