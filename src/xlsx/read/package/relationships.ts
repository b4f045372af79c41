import { refuse, shown } from "../refusal";
import { closeDocument, eachChild, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { resolveTarget } from "./partName";
import { PACKAGE_RELATIONSHIPS, relationshipKind } from "./schemas";

const NEEDED = new Set(["Relationship"]);

export interface Relationship {
  readonly id: string;
  /** "worksheet", "styles" and so on; the whole type where it is none of the known editions */
  readonly kind: string;
  /** as it is written */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of one part, by id. */
export class Relationships {
  readonly all: readonly Relationship[];
  private readonly source: string;
  private readonly ids: ReadonlyMap<string, Relationship>;

  constructor(source: string, list: readonly Relationship[]) {
    this.source = source;
    this.all = list;
    this.ids = new Map(list.map((relationship) => [relationship.id, relationship]));
  }

  ofKind(kind: string): readonly Relationship[] {
    return this.all.filter((relationship) => relationship.kind === kind);
  }

  byId(id: string): Relationship {
    return this.ids.get(id) ?? refuse("package-relationship", { id: shown(id) }, { part: this.source });
  }

  /** The part that a relationship leads to; a target outside the package is refused. */
  part({ target, isExternal }: Relationship): string {
    return isExternal ? refuse("package-target", { target: shown(target) }, { part: this.source }) : resolveTarget(this.source, target);
  }

  /** The only part of this kind; null where there is none. */
  only(kind: string): string | null {
    const [first, second] = this.ofKind(kind);
    if (second !== undefined) {
      return refuse("package-two-parts", { other: shown(second.target) }, { part: this.source });
    }
    return first === undefined ? null : this.part(first);
  }
}

/** Reads the relationships of `source`; an id that stands twice leads nowhere. */
export function readRelationships(scanner: XmlScanner, source: string): Relationships {
  const list: Relationship[] = [];
  const ids = new Set<string>();
  const main = openRoot(scanner, "Relationships", PACKAGE_RELATIONSHIPS);
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "Relationship") {
      passOver(scanner, main, NEEDED);
      return;
    }
    const id = requiredAttribute(scanner, "Id");
    const mode = scanner.attributes.get("TargetMode") ?? "Internal";
    if (ids.has(id)) {
      refuse("package-relationship", { id: shown(id) });
    }
    if (mode !== "Internal" && mode !== "External") {
      refuse("xml-attribute", { attribute: "TargetMode", value: shown(mode) });
    }
    ids.add(id);
    list.push({ id, kind: relationshipKind(requiredAttribute(scanner, "Type")), target: requiredAttribute(scanner, "Target"), isExternal: mode === "External" });
    passOver(scanner, main, NEEDED);
  });
  closeDocument(scanner);
  return new Relationships(source, list);
}
