import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import { WHOLE_SHEET } from "./area";
import { colorOf } from "./color";
import { eventMethods, SHEET_EVENTS } from "./eventMethods";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly, type ObjectType } from "./modelObject";
import { CellRange, Part, RangeAreas, Worksheet } from "./objects";
import { usedPart } from "./rangeGeometry";
import { areasOf, rangeOf } from "./rangeReference";
import { checkSheetName } from "./worksheetNames";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;
const WORDS = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

const scalars: ObjectType<Worksheet>["scalars"] = {
  id: readOnly((self) => self.session.sheet(self.sheetId).id),
  name: {
    get: (self) => self.session.sheet(self.sheetId).name,
    set: (self, value) => {
      const name = textOf(value, "name");
      guardWorkbook(self);
      checkSheetName(self.session, name, self.sheetId);
      const before = self.session.sheet(self.sheetId).name;
      self.session.engine.updateSheet(self.sheetId, { name });
      self.session.emit({
        kind: "name-changed",
        target: self.sheetId,
        payload: { worksheetId: self.sheetId, nameBefore: before, nameAfter: name, source: "Local" },
      });
    },
  },
  position: {
    get: (self) => self.session.engine.sheets().findIndex((sheet) => sheet.id === self.sheetId),
    set: (self, value) => {
      const to = numberOf(value, "position");
      if (!Number.isInteger(to) || to < 0 || to >= self.session.engine.sheets().length) throw invalidArgument("position");
      guardWorkbook(self);
      const from = self.session.engine.sheets().findIndex((sheet) => sheet.id === self.sheetId);
      self.session.engine.moveSheet(self.sheetId, to);
      self.session.emit({
        kind: "moved",
        target: self.sheetId,
        payload: { worksheetId: self.sheetId, positionBefore: from, positionAfter: to, source: "Local" },
      });
    },
  },
  visibility: {
    get: (self) => VISIBILITY[self.session.sheet(self.sheetId).visibility],
    set: (self, value) => setVisibility(self, wordOf(value, "visibility", ["Visible", "Hidden", "VeryHidden"])),
  },
  tabColor: {
    get: (self) => self.session.sheet(self.sheetId).tabColor,
    set: (self, value) => {
      self.session.engine.updateSheet(self.sheetId, { tabColor: value === "" ? "" : colorOf(value, "tabColor") });
    },
  },
  showGridlines: { get: (self) => self.session.sheet(self.sheetId).showGridlines, set: setGridlines },
  // The name under which Microsoft's client sets it.
  gridlines: { set: setGridlines },
};

const methods: ObjectType<Worksheet>["methods"] = {
  activate: (self) => {
    if (self.session.sheet(self.sheetId).visibility !== "visible") {
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    }
    self.session.engine.activateSheet(self.sheetId);
  },
  delete: (self) => {
    guardWorkbook(self);
    const sheet = self.session.sheet(self.sheetId);
    if (sheet.visibility === "very-hidden") throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
    guardLastVisible(self);
    self.session.engine.deleteSheet(self.sheetId);
    self.session.side.removeSheet(self.sheetId);
  },
  getRange: (self, args) => (args.has(0) ? rangeOf(self.session, self.sheetId, args.text(0, "address")) : range(self, WHOLE_SHEET)),
  getRanges: (self, args) =>
    new RangeAreas(self.session, self.sheetId, args.has(0) ? areasOf(self.session, self.sheetId, args.text(0, "address")) : [WHOLE_SHEET]),
  getRangeByIndexes: (self, args) =>
    range(self, {
      row: args.integer(0, "startRow"),
      column: args.integer(1, "startColumn"),
      rows: args.integer(2, "rowCount"),
      columns: args.integer(3, "columnCount"),
    }),
  getCell: (self, args) => range(self, { row: args.integer(0, "row"), column: args.integer(1, "column"), rows: 1, columns: 1 }),
  getUsedRange: (self) => used(self) ?? range(self, { row: 0, column: 0, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: used,
  getNext: (self, args) => neighbour(self, 1, args.optionalBoolean(0, "visibleOnly", false)) ?? missing(),
  getNextOrNullObject: (self, args) => neighbour(self, 1, args.optionalBoolean(0, "visibleOnly", false)),
  getPrevious: (self, args) => neighbour(self, -1, args.optionalBoolean(0, "visibleOnly", false)) ?? missing(),
  getPreviousOrNullObject: (self, args) => neighbour(self, -1, args.optionalBoolean(0, "visibleOnly", false)),
  calculate: (self) => self.session.engine.recalculate(),
  _GetSheetById: (self, args) => new Worksheet(self.session, self.session.sheet(args.text(0, "id")).id),
  ...eventMethods<Worksheet>(SHEET_EVENTS, (self) => ({ session: self.session, target: self.sheetId })),
};

/** Excel.Worksheet. */
export const worksheetType = defineType<Worksheet>({
  name: "Worksheet",
  id: (self) => self.session.sheet(self.sheetId).id,
  scalars,
  objects: {
    charts: (self) => new Part("ChartCollection", self),
    customProperties: (self) => new Part("WorksheetCustomPropertyCollection", self),
    freezePanes: (self) => new Part("WorksheetFreezePanes", self),
    names: (self) => new Part("NamedItemCollection", self, self.sheetId),
    pageLayout: (self) => new Part("PageLayout", self),
    protection: (self) => new Part("WorksheetProtection", self),
    tables: (self) => new Part("TableCollection", self, self.sheetId),
  },
  methods,
});

function range(self: Worksheet, area: CellRange["area"]): CellRange {
  return new CellRange(self.session, self.session.sheet(self.sheetId).id, area);
}

function used(self: Worksheet): CellRange | null {
  return usedPart(range(self, WHOLE_SHEET));
}

function missing(): never {
  throw itemNotFound("worksheet");
}

function neighbour(self: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
  const sheets = self.session.engine.sheets();
  let index = sheets.findIndex((sheet) => sheet.id === self.sheetId) + step;
  while (visibleOnly && sheets[index] && sheets[index]?.visibility !== "visible") index += step;
  const sheet = sheets[index];
  return sheet ? new Worksheet(self.session, sheet.id) : null;
}

function setVisibility(self: Worksheet, word: keyof typeof WORDS): void {
  const before = self.session.sheet(self.sheetId).visibility;
  if (before === WORDS[word]) return;
  guardWorkbook(self);
  if (word !== "Visible") guardLastVisible(self);
  self.session.engine.updateSheet(self.sheetId, { visibility: WORDS[word] });
  self.session.emit({
    kind: "visibility-changed",
    target: self.sheetId,
    payload: { worksheetId: self.sheetId, visibilityBefore: VISIBILITY[before], visibilityAfter: word, source: "Local" },
  });
}

function setGridlines(self: Worksheet, value: Json): void {
  self.session.engine.updateSheet(self.sheetId, { showGridlines: booleanOf(value, "showGridlines") });
}

function guardLastVisible(self: Worksheet): void {
  const others = self.session.engine.sheets().some((sheet) => sheet.id !== self.sheetId && sheet.visibility === "visible");
  if (!others) throw new HostError("InvalidOperation", "A workbook has at least one visible worksheet.");
}

function guardWorkbook(self: Worksheet): void {
  if (self.session.side.value.workbookProtected) throw new HostError("AccessDenied", "You do not have permission: the workbook's structure is protected.");
}
