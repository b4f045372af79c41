import { recordOf, wordOf } from "./arguments";
import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";
import { defineType } from "./modelObject";
import type { Part, Worksheet } from "./objects";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "./sideState";

type Protection = Part<Worksheet>;

/** Excel.WorksheetProtection. */
export const worksheetProtectionType = defineType<Protection>({
  name: "WorksheetProtection",
  scalars: {
    protected: { get: (self) => state(self) !== null },
    options: { get: (self) => (state(self)?.options ?? DEFAULT_PROTECTION) as unknown as Json },
  },
  methods: {
    protect: (self, args) => {
      if (state(self)) throw new HostError("InvalidOperation", "The worksheet is protected already.");
      const options = args.has(0) ? protectionOptions(args.json(0, "options")) : DEFAULT_PROTECTION;
      const password = args.optionalText(1, "password", "");
      self.owner.session.side.updateSheet(self.owner.sheetId, { protection: { options, password } });
      report(self, true);
    },
    unprotect: (self, args) => {
      const current = state(self);
      if (!current) return;
      if (current.password !== args.optionalText(0, "password", "")) {
        throw new HostError("AccessDenied", "The password is not the one that the worksheet was protected with.");
      }
      self.owner.session.side.updateSheet(self.owner.sheetId, { protection: null });
      report(self, false);
    },
  },
});

function state(self: Protection) {
  return self.owner.session.side.sheet(self.owner.session.sheet(self.owner.sheetId).id).protection;
}

function report(self: Protection, isProtected: boolean): void {
  const { session, sheetId } = self.owner;
  session.emit({ kind: "protection-changed", target: sheetId, payload: { worksheetId: sheetId, isProtected, source: "Local" } });
}

function protectionOptions(value: Json): ProtectionOptions {
  const given = recordOf(value, "options");
  const options: Record<string, boolean | string> = { ...DEFAULT_PROTECTION };
  for (const [key, setting] of Object.entries(given)) {
    if (setting === null) continue;
    if (!Object.hasOwn(DEFAULT_PROTECTION, key)) throw invalidArgument(`options.${key}`);
    if (key === "selectionMode") options[key] = wordOf(setting, "options.selectionMode", ["Normal", "Unlocked", "None"]);
    else if (typeof setting === "boolean") options[key] = setting;
    else throw invalidArgument(`options.${key}`);
  }
  return options as unknown as ProtectionOptions;
}
