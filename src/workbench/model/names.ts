import type { EngineName } from "../engine";
import { parseArea } from "./address";
import { booleanOf, textOf } from "./arguments";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly } from "./modelObject";
import { CellRange, NamedItem, Worksheet, type Part, type Workbook } from "./objects";
import { rangeOfFormula, referenceFormula } from "./rangeReference";
import type { Session } from "./session";

type Collection = Part<Workbook | Worksheet>;

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export const namedItemCollectionType = defineType<Collection>({
  name: "NamedItemCollection",
  methods: {
    add: (self, args) => {
      const name = args.text(0, "name");
      const reference = args.raw(1);
      const formula = reference instanceof CellRange ? referenceFormula(reference.session, reference.sheetId, reference.area) : textOf(args.json(1, "reference"), "reference");
      return add(self, name, formula.startsWith("=") ? formula : `=${formula}`, args.optionalText(2, "comment", ""));
    },
    addFormulaLocal: (self, args) => add(self, args.text(0, "name"), args.text(1, "formula"), args.optionalText(2, "comment", "")),
    getCount: (self) => listed(self).length,
    getItem: (self, args) => found(find(self, args.text(0, "name"))),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "name")),
  },
  items: listed,
  item: (self, key) => found(find(self, textOf(key, "name"))),
});

/** Excel.NamedItem. */
export const namedItemType = defineType<NamedItem>({
  name: "NamedItem",
  id: (self) => definition(self).name,
  scalars: {
    name: readOnly((self) => definition(self).name),
    comment: {
      get: (self) => definition(self).comment,
      set: (self, value) => self.session.engine.setName({ ...definition(self), comment: textOf(value, "comment") }),
    },
    formula: {
      get: (self) => definition(self).formula,
      set: (self, value) => self.session.engine.setName({ ...definition(self), formula: textOf(value, "formula") }),
    },
    visible: {
      get: (self) => definition(self).visible,
      set: (self, value) => self.session.engine.setName({ ...definition(self), visible: booleanOf(value, "visible") }),
    },
    scope: readOnly((self) => (self.sheetId === null ? "Workbook" : "Worksheet")),
    type: readOnly((self) => typeOf(self)),
    value: readOnly((self) => valueOf(self)),
  },
  objects: {
    worksheet: (self) => {
      if (self.sheetId === null) throw itemNotFound("the name belongs to the workbook");
      return new Worksheet(self.session, self.sheetId);
    },
    worksheetOrNullObject: (self) => (self.sheetId === null ? null : new Worksheet(self.session, self.sheetId)),
  },
  methods: {
    delete: (self) => self.session.engine.deleteName(definition(self).name),
    getRange: (self) => {
      const range = rangeOfFormula(self.session, definition(self).formula);
      if (!range) throw new HostError("InvalidReference", `The name ${self.name} does not stand for a range.`);
      return range;
    },
    getRangeOrNullObject: (self) => rangeOfFormula(self.session, definition(self).formula),
  },
});

function listed(self: Collection): readonly NamedItem[] {
  // The grid keeps names of the workbook; a sheet's own collection is empty.
  if (self.key !== "") return [];
  return self.owner.session.engine.names().map((name) => new NamedItem(self.owner.session, null, name.name));
}

function find(self: Collection, name: string): NamedItem | null {
  return listed(self).find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function found(item: NamedItem | null): NamedItem {
  if (!item) throw itemNotFound("named item");
  return item;
}

function add(self: Collection, name: string, formula: string, comment: string): NamedItem {
  const { session } = self.owner;
  if (self.key !== "") throw new HostError("UnsupportedOperation", "The workbench keeps names of the workbook only, not of a single worksheet.");
  checkName(name);
  if (session.engine.names().some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", `The name ${name} already exists.`);
  }
  session.engine.setName({ name, formula, comment, visible: true });
  return new NamedItem(session, null, name);
}

/** A name starts with a letter, an underscore or a backslash, and is no cell address. */
export function checkName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || parseArea(name) !== null || /^(R|C|R\d+C\d+)$/i.test(name)) throw invalidArgument(`the name ${name}`);
}

function definition(self: NamedItem): EngineName {
  const name = self.session.engine.names().find((one) => one.name.toLowerCase() === self.name.toLowerCase());
  if (!name) throw itemNotFound("named item");
  return name;
}

function literal(session: Session, formula: string): Json {
  const text = formula.replace(/^=/, "");
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (text !== "" && Number.isFinite(Number(text))) return Number(text);
  return rangeOfFormula(session, formula) ? text : formula;
}

function valueOf(self: NamedItem): Json {
  return literal(self.session, definition(self).formula);
}

function typeOf(self: NamedItem): string {
  const { formula } = definition(self);
  if (rangeOfFormula(self.session, formula)) return "Range";
  if (formula.includes("#REF!")) return "Error";
  const value = literal(self.session, formula);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return "String";
}
