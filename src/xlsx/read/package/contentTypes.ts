import { at, refuse, shown } from "../refusal";
import { closeDocument, eachChild, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { PACKAGE_CONTENT_TYPES } from "./schemas";

export const CONTENT_TYPES = "[Content_Types].xml";
const NEEDED = new Set(["Default", "Override"]);

/** What kind of content each part has. */
export interface ContentTypes {
  /** null where the package does not say */
  of(part: string): string | null;
  /** the parts that are named one by one with this type, in lower case */
  named(types: readonly string[]): readonly string[];
}

/** Reads `[Content_Types].xml`; a part or an extension that stands twice has no single type. */
export function readContentTypes(scanner: XmlScanner): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  at({ part: CONTENT_TYPES }, () => {
    const main = openRoot(scanner, "Types", PACKAGE_CONTENT_TYPES);
    eachChild(scanner, () => {
      if (scanner.uri !== main || !NEEDED.has(scanner.local)) {
        passOver(scanner, main, NEEDED);
        return;
      }
      const isDefault = scanner.local === "Default";
      const written = requiredAttribute(scanner, isDefault ? "Extension" : "PartName").toLowerCase();
      const types = isDefault ? defaults : overrides;
      const key = isDefault ? written : written.slice(1);
      if (types.has(key) || (!isDefault && !written.startsWith("/"))) {
        refuse("package-content-types", { entry: shown(written) });
      }
      types.set(key, requiredAttribute(scanner, "ContentType"));
      passOver(scanner, main, NEEDED);
    });
    closeDocument(scanner);
  });
  return {
    of: (part) => {
      const name = part.toLowerCase();
      return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf(".") + 1)) ?? null;
    },
    named: (types) => [...overrides].filter(([, type]) => types.includes(type)).map(([part]) => part),
  };
}
