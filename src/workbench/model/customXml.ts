import { textOf } from "./arguments";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { defineType, readOnly } from "./modelObject";
import { Part, type Workbook } from "./objects";
import type { CustomXmlState } from "./sideState";

type Parts = Part<Workbook>;

/** Excel.CustomXmlPartCollection; with a namespace as `key` the parts of that namespace. */
export const customXmlPartCollectionType = defineType<Parts>({
  name: "CustomXmlPartCollection",
  methods: {
    add: (self, args) => {
      const xml = args.text(0, "xml");
      const id = `{${self.owner.session.side.newId().padStart(8, "0")}-0000-4000-8000-000000000000}`;
      save(self, [...states(self), { id, namespaceUri: namespaceOf(xml), xml }]);
      return part(self, id);
    },
    getByNamespace: (self, args) => new Part("CustomXmlPartScopedCollection", self.owner, args.text(0, "namespaceUri")),
    getCount: (self) => states(self).length,
    getItem: (self, args) => found(self, args.text(0, "id")),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "id")),
  },
  items: (self) => states(self).map((state) => part(self, state.id)),
  item: (self, key) => found(self, textOf(key, "id")),
});

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartScopedCollectionType = defineType<Parts>({
  name: "CustomXmlPartScopedCollection",
  methods: {
    getCount: (self) => scoped(self).length,
    getItem: (self, args) => found(self, args.text(0, "id")),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "id")),
    getOnlyItem: (self) => {
      const parts = scoped(self);
      if (parts.length !== 1 || !parts[0]) throw new HostError("InvalidOperation", "The collection does not hold exactly one part.");
      return parts[0];
    },
    getOnlyItemOrNullObject: (self) => (scoped(self).length === 1 ? (scoped(self)[0] ?? null) : null),
  },
  items: scoped,
  item: (self, key) => found(self, textOf(key, "id")),
});

/** Excel.CustomXmlPart, as a whole; single elements are not reached. */
export const customXmlPartType = defineType<Parts>({
  name: "CustomXmlPart",
  id: (self) => self.key,
  scalars: {
    id: readOnly((self) => state(self).id),
    namespaceUri: readOnly((self) => state(self).namespaceUri),
  },
  methods: {
    getXml: (self) => state(self).xml,
    setXml: (self, args) => {
      const xml = args.text(0, "xml");
      save(self, states(self).map((one) => (one.id === self.key ? { ...one, namespaceUri: namespaceOf(xml), xml } : one)));
    },
    delete: (self) => save(self, states(self).filter((one) => one.id !== self.key)),
  },
});

/** The namespace of the root element; text that starts with no element is an `InvalidArgument`. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?[\w.-]+(?=[\s/>])([^>]*)>/.exec(xml);
  if (!root) throw invalidArgument("xml");
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/ : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`);
  return attribute.exec(root[2] ?? "")?.[1] ?? "";
}

function states(self: Parts): readonly CustomXmlState[] {
  return self.owner.session.side.value.customXml;
}

function save(self: Parts, customXml: readonly CustomXmlState[]): void {
  self.owner.session.side.update({ customXml });
}

function state(self: Parts): CustomXmlState {
  const found = states(self).find((one) => one.id === self.key);
  if (!found) throw itemNotFound("custom XML part");
  return found;
}

function part(self: Parts, id: string): Parts {
  return new Part("CustomXmlPart", self.owner, id);
}

function scoped(self: Parts): readonly Parts[] {
  return states(self)
    .filter((one) => one.namespaceUri === self.key)
    .map((one) => part(self, one.id));
}

function find(self: Parts, id: string): Parts | null {
  return states(self).some((one) => one.id.toLowerCase() === id.toLowerCase()) ? part(self, id) : null;
}

function found(self: Parts, id: string): Parts {
  const item = find(self, id);
  if (!item) throw itemNotFound("custom XML part");
  return item;
}
