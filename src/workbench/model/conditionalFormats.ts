import type { EngineConditionalFormat, EngineStyle } from "../engine";
import { booleanOf, numberOf, textOf } from "./arguments";
import { intersect } from "./area";
import { colorOf } from "./color";
import { rangesOf, type Cells } from "./formatCells";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { defineType, readOnly } from "./modelObject";
import { CellRange, ConditionalFormat, Part, RangeAreas } from "./objects";
import { heldPart } from "./rangeSizes";
import type { Session } from "./session";

type Collection = Part<Cells>;
type FormatPart = Part<ConditionalFormat>;

/** Excel.ConditionalFormatCollection: the rules that touch the range, the one that wins first. */
export const conditionalFormatCollectionType = defineType<Collection>({
  name: "ConditionalFormatCollection",
  methods: {
    add: (self, args) => {
      const kind = args.word(0, "type", ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"]);
      if (kind !== "Custom") throw new HostError("UnsupportedOperation", `Conditional formats of the kind ${kind} are not supported by the workbench.`);
      return addFormat(self);
    },
    clearAll: (self) => {
      self.owner.session.guardSheet(self.owner.sheetId, "allowFormatCells");
      for (const format of listed(self)) self.owner.session.engine.deleteConditionalFormat(self.owner.sheetId, stateOf(format).id);
    },
    getCount: (self) => listed(self).length,
    getItem: (self, args) => found(find(self, args.text(0, "id"))),
    getItemAt: (self, args) => found(listed(self)[args.integer(0, "index")] ?? null),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "id")),
  },
  items: listed,
  item: (self, key) => found(find(self, textOf(key, "id"))),
});

/** Excel.ConditionalFormat, of the kind that a formula decides. */
export const conditionalFormatType = defineType<ConditionalFormat>({
  name: "ConditionalFormat",
  id: (self) => self.formatId,
  scalars: {
    id: readOnly((self) => self.formatId),
    type: readOnly(() => "Custom"),
    priority: {
      get: (self) => all(self.session, self.sheetId).findIndex((one) => one.id === stateOf(self).id),
      set: (self, value) => {
        const to = numberOf(value, "priority");
        const formats = [...all(self.session, self.sheetId)];
        if (!Number.isInteger(to) || to < 0 || to >= formats.length) throw invalidArgument("priority");
        const from = formats.findIndex((one) => one.id === stateOf(self).id);
        formats.splice(to, 0, ...formats.splice(from, 1));
        rewrite(self.session, self.sheetId, formats.slice(0, Math.max(from, to) + 1));
      },
    },
    stopIfTrue: {
      get: (self) => stateOf(self).stopIfTrue,
      set: (self, value) => change(self, { stopIfTrue: booleanOf(value, "stopIfTrue") }),
    },
  },
  objects: {
    custom: (self) => new Part("CustomConditionalFormat", self),
    customOrNullObject: (self) => new Part("CustomConditionalFormat", self),
  },
  methods: {
    delete: (self) => {
      self.session.guardSheet(self.sheetId, "allowFormatCells");
      self.session.engine.deleteConditionalFormat(self.sheetId, stateOf(self).id);
    },
    getRange: rangeOf,
    getRangeOrNullObject: rangeOf,
    getRanges: (self) => new RangeAreas(self.session, self.sheetId, [stateOf(self).range]),
  },
});

/** Excel.CustomConditionalFormat. */
export const customConditionalFormatType = defineType<FormatPart>({
  name: "CustomConditionalFormat",
  objects: {
    rule: (self) => new Part("ConditionalFormatRule", self.owner),
    format: (self) => new Part("ConditionalRangeFormat", self.owner),
  },
});

/** Excel.ConditionalFormatRule: a formula, relative to the range's top left cell. */
export const conditionalFormatRuleType = defineType<FormatPart>({
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: (self) => stateOf(self.owner).formula,
      set: (self, value) => {
        const formula = textOf(value, "formula");
        if (formula === "") throw invalidArgument("formula");
        change(self.owner, { formula: formula.startsWith("=") ? formula : `=${formula}` });
      },
    },
  },
});

/** Excel.ConditionalRangeFormat. */
export const conditionalRangeFormatType = defineType<FormatPart>({
  name: "ConditionalRangeFormat",
  objects: {
    fill: (self) => new Part("ConditionalRangeFill", self.owner),
    font: (self) => new Part("ConditionalRangeFont", self.owner),
  },
  methods: { clearFormat: (self) => change(self.owner, { style: {} }) },
});

/** Excel.ConditionalRangeFill. */
export const conditionalRangeFillType = defineType<FormatPart>({
  name: "ConditionalRangeFill",
  scalars: {
    color: {
      get: (self) => stateOf(self.owner).style.fill ?? "",
      set: (self, value) => restyle(self, { fill: colorOf(value, "color") }),
    },
  },
  methods: { clear: (self) => restyle(self, { fill: "" }) },
});

/** Excel.ConditionalRangeFont. */
export const conditionalRangeFontType = defineType<FormatPart>({
  name: "ConditionalRangeFont",
  scalars: {
    color: {
      get: (self) => stateOf(self.owner).style.color ?? "",
      set: (self, value) => restyle(self, { color: colorOf(value, "color") }),
    },
    bold: {
      get: (self) => stateOf(self.owner).style.bold ?? null,
      set: (self, value) => restyle(self, { bold: booleanOf(value, "bold") }),
    },
    italic: {
      get: (self) => stateOf(self.owner).style.italic ?? null,
      set: (self, value) => restyle(self, { italic: booleanOf(value, "italic") }),
    },
  },
  methods: {
    clear: (self) => {
      const { fill } = stateOf(self.owner).style;
      change(self.owner, { style: fill === undefined ? {} : { fill } });
    },
  },
});

function restyle(self: FormatPart, style: Pick<EngineStyle, "color" | "fill" | "bold" | "italic">): void {
  change(self.owner, { style: { ...stateOf(self.owner).style, ...style } });
}

function all(session: Session, sheetId: string): readonly EngineConditionalFormat[] {
  return session.engine.conditionalFormats(sheetId);
}

function listed(self: Collection): readonly ConditionalFormat[] {
  const { session, sheetId } = self.owner;
  return all(session, sheetId)
    .filter((format) => rangesOf(self.owner).some((range) => intersect(format.range, range.area)))
    .map((format) => new ConditionalFormat(session, sheetId, session.formatIds.outer(format.id)));
}

function find(self: Collection, id: string): ConditionalFormat | null {
  return listed(self).find((format) => format.formatId === id) ?? null;
}

function found(format: ConditionalFormat | null): ConditionalFormat {
  if (!format) throw itemNotFound("conditional format");
  return format;
}

function stateOf(self: ConditionalFormat): EngineConditionalFormat {
  const id = self.session.formatIds.inner(self.formatId);
  const state = all(self.session, self.sheetId).find((format) => format.id === id);
  if (!state) throw itemNotFound("conditional format");
  return state;
}

/** A new rule comes first, as in Excel; without a formula it applies nowhere. */
function addFormat(self: Collection): ConditionalFormat {
  const { session, sheetId } = self.owner;
  session.guardSheet(sheetId, "allowFormatCells");
  const [range] = rangesOf(self.owner);
  if (!range || rangesOf(self.owner).length > 1) throw new HostError("UnsupportedOperation", "A conditional format of the workbench covers one rectangle.");
  const area = { ...heldPart(session, sheetId, range.area), sheetId };
  const id = session.engine.addConditionalFormat({ range: area, formula: "=FALSE", style: {}, stopIfTrue: false });
  return new ConditionalFormat(session, sheetId, session.formatIds.outer(id));
}

function change(self: ConditionalFormat, patch: Partial<Omit<EngineConditionalFormat, "id" | "range">>): void {
  self.session.guardSheet(self.sheetId, "allowFormatCells");
  const formats = all(self.session, self.sheetId);
  const index = formats.findIndex((format) => format.id === stateOf(self).id);
  rewrite(
    self.session,
    self.sheetId,
    formats.slice(0, index + 1).map((format, place) => (place === index ? { ...format, ...patch } : format)),
  );
}

/**
 * The grid adds rules in front and deletes them, no more: the first rules are written anew in their new order and form,
 * under the ids that the add-in knows. `formats` are those first rules, all of them.
 */
function rewrite(session: Session, sheetId: string, formats: readonly EngineConditionalFormat[]): void {
  const outer = formats.map((format) => session.formatIds.outer(format.id));
  for (const format of formats) session.engine.deleteConditionalFormat(sheetId, format.id);
  for (let index = formats.length - 1; index >= 0; index -= 1) {
    const { id: _id, ...format } = formats[index] as EngineConditionalFormat;
    session.formatIds.move(outer[index] as string, session.engine.addConditionalFormat(format));
  }
}

function rangeOf(self: ConditionalFormat): CellRange {
  const { sheetId, ...area } = stateOf(self).range;
  return new CellRange(self.session, sheetId, area);
}
