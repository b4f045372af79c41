import { textOf } from "./arguments";
import { invalidArgument, itemNotFound } from "./hostError";
import { defineType, readOnly } from "./modelObject";
import { Part, type Worksheet } from "./objects";

type Properties = Part<Worksheet>;

/** Excel.WorksheetCustomPropertyCollection. */
export const worksheetCustomPropertyCollectionType = defineType<Properties>({
  name: "WorksheetCustomPropertyCollection",
  methods: {
    add: (self, args) => {
      const key = args.text(0, "key");
      if (key === "" || key.length > 255) throw invalidArgument("key");
      write(self, { ...values(self), [key]: args.text(1, "value") });
      return property(self, key);
    },
    getCount: (self) => Object.keys(values(self)).length,
    getItem: (self, args) => found(self, args.text(0, "key")),
    getItemOrNullObject: (self, args) => (Object.hasOwn(values(self), args.text(0, "key")) ? property(self, args.text(0, "key")) : null),
  },
  items: (self) => Object.keys(values(self)).map((key) => property(self, key)),
  item: (self, key) => found(self, textOf(key, "key")),
});

/** Excel.WorksheetCustomProperty. */
export const worksheetCustomPropertyType = defineType<Properties>({
  name: "WorksheetCustomProperty",
  id: (self) => self.key,
  scalars: {
    key: readOnly((self) => self.key),
    value: {
      get: (self) => values(self)[self.key] ?? "",
      set: (self, value) => write(self, { ...values(self), [self.key]: textOf(value, "value") }),
    },
  },
  methods: {
    delete: (self) => {
      const rest = { ...values(self) };
      delete rest[self.key];
      write(self, rest);
    },
  },
});

function values(self: Properties): Readonly<Record<string, string>> {
  return self.owner.session.side.sheet(self.owner.sheetId).customProperties;
}

function write(self: Properties, customProperties: Readonly<Record<string, string>>): void {
  self.owner.session.side.updateSheet(self.owner.sheetId, { customProperties });
}

function property(self: Properties, key: string): Properties {
  return new Part("WorksheetCustomProperty", self.owner, key);
}

function found(self: Properties, key: string): Properties {
  if (!Object.hasOwn(values(self), key)) throw itemNotFound("custom property");
  return property(self, key);
}
