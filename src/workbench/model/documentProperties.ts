import { numberOf, textOf } from "./arguments";
import { invalidArgument, itemNotFound } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly, type Scalar } from "./modelObject";
import { Part, type Workbook } from "./objects";
import type { DocumentProperties } from "./sideState";

type Properties = Part<Workbook>;
type TextKey = { [Key in keyof DocumentProperties]: DocumentProperties[Key] extends string ? Key : never }[keyof DocumentProperties];

/** Excel.DocumentProperties. */
export const documentPropertiesType = defineType<Properties>({
  name: "DocumentProperties",
  scalars: {
    title: text("title"),
    subject: text("subject"),
    author: text("author"),
    keywords: text("keywords"),
    comments: text("comments"),
    category: text("category"),
    company: text("company"),
    manager: text("manager"),
    lastAuthor: readOnly((self) => state(self).lastAuthor),
    creationDate: readOnly((self) => state(self).creationDate),
    revisionNumber: {
      get: (self) => state(self).revisionNumber,
      set: (self, value) => write(self, { revisionNumber: numberOf(value, "revisionNumber") }),
    },
  },
  objects: { custom: (self) => new Part("CustomPropertyCollection", self.owner) },
});

/** Excel.CustomPropertyCollection. */
export const customPropertyCollectionType = defineType<Properties>({
  name: "CustomPropertyCollection",
  methods: {
    add: (self, args) => {
      const key = args.text(0, "key");
      writeCustom(self, key, args.json(1, "value"));
      return item(self, key);
    },
    deleteAll: (self) => write(self, { custom: {} }),
    getCount: (self) => Object.keys(state(self).custom).length,
    getItem: (self, args) => found(self, args.text(0, "key")),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "key")),
  },
  items: (self) => Object.keys(state(self).custom).map((key) => item(self, key)),
  item: (self, key) => found(self, textOf(key, "key")),
});

/** Excel.CustomProperty; keys are the same whatever their case. */
export const customPropertyType = defineType<Properties>({
  name: "CustomProperty",
  id: (self) => self.key,
  scalars: {
    key: readOnly((self) => self.key),
    value: {
      get: (self) => state(self).custom[self.key] ?? null,
      set: (self, value) => writeCustom(self, self.key, value),
    },
    type: readOnly((self) => {
      const value = state(self).custom[self.key];
      return typeof value === "boolean" ? "Boolean" : typeof value === "number" ? (Number.isInteger(value) ? "Number" : "Float") : "String";
    }),
  },
  methods: {
    delete: (self) => {
      const rest = { ...state(self).custom };
      delete rest[self.key];
      write(self, { custom: rest });
    },
  },
});

function text(key: TextKey): Scalar<Properties> {
  return {
    get: (self) => state(self)[key],
    set: (self, value) => write(self, { [key]: textOf(value, key) }),
  };
}

function state(self: Properties): DocumentProperties {
  return self.owner.session.side.value.properties;
}

/** The grid's history knows cells and sheets. What makes a file of them (properties, protection, names) stays when they go, so that they must not go by themselves. */
function write(self: Properties, patch: Partial<DocumentProperties>): void {
  self.owner.session.side.update({ properties: { ...state(self), ...patch } });
  self.owner.session.engine.closeHistory();
}

function writeCustom(self: Properties, key: string, value: Json): void {
  if (typeof value === "object" || key === "" || key.length > 255) throw invalidArgument("a custom property holds a text, a number or a boolean");
  write(self, { custom: { ...state(self).custom, [nameOf(self, key) ?? key]: value } });
}

function nameOf(self: Properties, key: string): string | undefined {
  return Object.keys(state(self).custom).find((one) => one.toLowerCase() === key.toLowerCase());
}

function item(self: Properties, key: string): Properties {
  return new Part("CustomProperty", self.owner, key);
}

function find(self: Properties, key: string): Properties | null {
  const name = nameOf(self, key);
  return name === undefined ? null : item(self, name);
}

function found(self: Properties, key: string): Properties {
  const property = find(self, key);
  if (!property) throw itemNotFound("custom property");
  return property;
}
