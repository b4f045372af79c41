import { eventMethods, SHEET_COLLECTION_EVENTS } from "./eventMethods";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { defineType } from "./modelObject";
import { type Part, Worksheet, type Workbook } from "./objects";
import { checkSheetName, freeSheetName } from "./worksheetNames";

type Collection = Part<Workbook>;

/** Excel.WorksheetCollection; a key is a sheet's id or its name, whatever its case. */
export const worksheetCollectionType = defineType<Collection>({
  name: "WorksheetCollection",
  methods: {
    add: (self, args) => {
      const { session } = self.owner;
      if (session.side.value.workbookProtected) {
        throw new HostError("AccessDenied", "You do not have permission: the workbook's structure is protected.");
      }
      const name = args.has(0) ? args.text(0, "name") : freeSheetName(session);
      checkSheetName(session, name, null);
      return new Worksheet(session, session.engine.addSheet(name));
    },
    getItem: (self, args) => found(find(self, args.text(0, "key"))),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "key")),
    getActiveWorksheet: (self) => new Worksheet(self.owner.session, self.owner.session.engine.activeSheet()),
    getCount: (self, args) => listed(self, args.optionalBoolean(0, "visibleOnly", false)).length,
    getFirst: (self, args) => found(listed(self, args.optionalBoolean(0, "visibleOnly", false))[0]),
    getLast: (self, args) => found(listed(self, args.optionalBoolean(0, "visibleOnly", false)).at(-1)),
    ...eventMethods<Collection>(SHEET_COLLECTION_EVENTS, (self) => ({ session: self.owner.session, target: "Workbook" })),
  },
  items: (self) => listed(self, false),
  item: (self, key) => {
    if (typeof key !== "string") throw invalidArgument("key");
    return found(find(self, key));
  },
});

function listed(self: Collection, visibleOnly: boolean): readonly Worksheet[] {
  const { session } = self.owner;
  return session.engine
    .sheets()
    .filter((sheet) => !visibleOnly || sheet.visibility === "visible")
    .map((sheet) => new Worksheet(session, sheet.id));
}

function find(self: Collection, key: string): Worksheet | null {
  const sheet = self.owner.session.findSheet(key);
  return sheet ? new Worksheet(self.owner.session, sheet.id) : null;
}

function found(sheet: Worksheet | null | undefined): Worksheet {
  if (!sheet) throw itemNotFound("worksheet");
  return sheet;
}
