import { parseArea } from "./address";
import { HostError } from "./hostError";
import { defineType, readOnly } from "./modelObject";
import { CellRange, Part, type Workbook } from "./objects";

/** Excel.Workbook, the root of every path. */
export const workbookType = defineType<Workbook>({
  name: "Workbook",
  scalars: {
    name: readOnly(() => "Workbook.xlsx"),
    readOnly: readOnly(() => false),
  },
  objects: {
    application: (self) => new Part("Application", self),
    customXmlParts: (self) => new Part("CustomXmlPartCollection", self),
    names: (self) => new Part("NamedItemCollection", self),
    properties: (self) => new Part("DocumentProperties", self),
    protection: (self) => new Part("WorkbookProtection", self),
    settings: (self) => new Part("SettingCollection", self),
    tables: (self) => new Part("TableCollection", self),
    worksheets: (self) => new Part("WorksheetCollection", self),
    // `context.runtime`
    _Runtime: (self) => new Part("Runtime", self),
  },
  methods: {
    getSelectedRange: (self) => {
      const { sheetId, ...area } = self.session.engine.selection();
      return new CellRange(self.session, sheetId, area);
    },
    getActiveCell: (self) => {
      const { sheetId, row, column } = self.session.engine.selection();
      return new CellRange(self.session, sheetId, { row, column, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (self, args) => {
      const range = eventRange(self, args.text(0, "referenceId"));
      if (!range) throw new HostError("InvalidReference", "The range of the event is no longer there.");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => eventRange(self, args.text(0, "referenceId")),
    _RemoveReference: (self, args) => self.session.release(args.text(0, "referenceId")),
    _RemoveAllReferences: (self) => self.session.releaseAll(),
    _GetReferenceCount: (self) => self.session.referenceCount,
    _GetObjectByReferenceId: (self, args) => self.session.kept(args.text(0, "referenceId")),
  },
});

/** Excel.WorkbookProtection: guards the structure, that is the sheets. */
export const workbookProtectionType = defineType<Part<Workbook>>({
  name: "WorkbookProtection",
  scalars: { protected: readOnly((self) => self.owner.session.side.value.workbookProtected) },
  methods: {
    protect: (self) => self.owner.session.side.update({ workbookProtected: true }),
    unprotect: (self) => self.owner.session.side.update({ workbookProtected: false }),
  },
});

function eventRange(self: Workbook, referenceId: string): CellRange | null {
  const [sheetId = "", address = ""] = referenceId.split("!");
  const area = parseArea(address);
  return area && self.session.findSheet(sheetId) ? new CellRange(self.session, sheetId, area) : null;
}
