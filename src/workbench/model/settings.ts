import { textOf } from "./arguments";
import { itemNotFound } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly } from "./modelObject";
import { Part, type Workbook } from "./objects";

type Settings = Part<Workbook>;

/** Excel.SettingCollection: the same store as `Office.context.document.settings`. */
export const settingCollectionType = defineType<Settings>({
  name: "SettingCollection",
  methods: {
    add: (self, args) => {
      const key = args.text(0, "key");
      write(self, key, args.json(1, "value"));
      return setting(self, key);
    },
    getCount: (self) => Object.keys(values(self)).length,
    getItem: (self, args) => found(self, args.text(0, "key")),
    getItemOrNullObject: (self, args) => (Object.hasOwn(values(self), args.text(0, "key")) ? setting(self, args.text(0, "key")) : null),
  },
  items: (self) => Object.keys(values(self)).map((key) => setting(self, key)),
  item: (self, key) => found(self, textOf(key, "key")),
});

/** Excel.Setting. */
export const settingType = defineType<Settings>({
  name: "Setting",
  id: (self) => self.key,
  scalars: {
    key: readOnly((self) => self.key),
    value: {
      get: (self) => values(self)[self.key] ?? null,
      set: (self, value) => write(self, self.key, value),
    },
  },
  methods: {
    delete: (self) => {
      const rest = { ...values(self) };
      delete rest[self.key];
      self.owner.session.side.update({ settings: rest });
    },
  },
});

function values(self: Settings): Readonly<Record<string, Json>> {
  return self.owner.session.side.value.settings;
}

function write(self: Settings, key: string, value: Json): void {
  self.owner.session.side.update({ settings: { ...values(self), [key]: value } });
}

function setting(self: Settings, key: string): Settings {
  return new Part("Setting", self.owner, key);
}

function found(self: Settings, key: string): Settings {
  if (!Object.hasOwn(values(self), key)) throw itemNotFound("setting");
  return setting(self, key);
}
