import type { XlsxLimits } from "../limits";
import type { XlsxPlatform } from "../platform";
import { at, refuse, shown } from "../refusal";
import { XmlScanner } from "../xml/scanner";
import { type Archive, openArchive, type StoredPart } from "../zip/archive";
import { CONTENT_TYPES, type ContentTypes, readContentTypes } from "./contentTypes";
import { PartMemory } from "./partMemory";
import { relationshipsPart } from "./partName";
import { readRelationships, Relationships } from "./relationships";
import { BINARY_WORKBOOK_TYPE, WORKBOOK_TYPES } from "./schemas";

const USUAL_WORKBOOK = "xl/workbook.xml";

/** A package with one workbook in it. */
export interface XlsxPackage {
  /** of the package itself */
  readonly relationships: Relationships;
  readonly workbookPart: string;
  readonly contentTypes: ContentTypes;
  readonly limits: XlsxLimits;
  readonly archive: Archive;
  has(part: string): boolean;
  relationshipsOf(part: string): Relationships;
  /** A part as a document; with `types`, its content type must be one of them. `read` gets it and ends it. */
  document<Result>(part: string, types: readonly string[] | null, read: (scanner: XmlScanner) => Result): Result;
  /**
   * The same, where `read` goes by nothing but the part, the limits and what is given: what it came to for the file before is taken
   * again for the same bytes. `kind` names `read`. The result is frozen.
   */
  likeBefore<Result>(part: string, types: readonly string[] | null, kind: string, given: readonly unknown[], read: (scanner: XmlScanner) => Result): Result;
  /** To be called when everything was read without a refusal: the next file's parts are compared with these. */
  keep(): void;
}

/** Opens the package and finds the workbook that its relationships name; two that programs could choose from are refused. */
export function openPackage(bytes: Uint8Array, platform: XlsxPlatform, limits: XlsxLimits): XlsxPackage {
  const archive = openArchive(bytes, platform.inflate, limits, platform.crc32);
  if (!archive.has(CONTENT_TYPES)) {
    return refuse(isOpenDocument(archive) ? "file-open-document" : "package-part-missing", {}, { part: CONTENT_TYPES });
  }
  const memory = new PartMemory(limits, platform);
  const scan = (stored: StoredPart): XmlScanner => new XmlScanner(archive.content(stored), limits, platform);
  const types = archive.take(CONTENT_TYPES);
  const contentTypes = memory.outcome(types, { part: CONTENT_TYPES, kind: "types", given: [] }, () => readContentTypes(scan(types)));

  function taken<Result>(part: string, allowed: readonly string[] | null, read: (stored: StoredPart) => Result): Result {
    return at({ part: archive.spelling(part) ?? part }, () => {
      const found = archive.has(part) ? contentTypes.of(part) : null;
      if (allowed !== null && archive.has(part) && !allowed.includes(found ?? "")) {
        refuse("package-content-type", { found: shown(found ?? "") });
      }
      return read(archive.take(part));
    });
  }

  function likeBefore<Result>(part: string, allowed: readonly string[] | null, kind: string, given: readonly unknown[], read: (scanner: XmlScanner) => Result): Result {
    return taken(part, allowed, (stored) => memory.outcome(stored, { part, kind, given }, () => read(scan(stored))));
  }

  const known = new Map<string, Relationships>();
  function relationshipsOf(part: string): Relationships {
    const holder = relationshipsPart(part);
    const found = known.get(holder) ?? (archive.has(holder) ? likeBefore(holder, null, "relationships", [part], (scanner) => readRelationships(scanner, part)) : new Relationships(part, []));
    known.set(holder, found);
    return found;
  }

  const relationships = relationshipsOf("");
  return {
    relationships,
    workbookPart: workbookPart(archive, contentTypes, relationships),
    contentTypes,
    limits,
    archive,
    has: (part) => archive.has(part),
    relationshipsOf,
    document: (part, allowed, read) => taken(part, allowed, (stored) => read(scan(stored))),
    likeBefore,
    keep: () => {
      memory.keep();
    },
  };
}

function workbookPart(archive: Archive, contentTypes: ContentTypes, relationships: Relationships): string {
  const [first, second] = relationships.ofKind("officeDocument");
  if (first === undefined) {
    return refuse("package-no-workbook");
  }
  if (second !== undefined) {
    return refuse("package-two-workbooks", { other: shown(second.target) });
  }
  const part = relationships.part(first);
  if (!archive.has(part)) {
    return refuse("package-part-missing", {}, { part });
  }
  const type = contentTypes.of(part) ?? "";
  if (!WORKBOOK_TYPES.includes(type)) {
    return refuse(type === BINARY_WORKBOOK_TYPE ? "file-binary-workbook" : "package-no-workbook", {}, { part });
  }
  // Some programs go by the usual name, some by the content type: whatever they would find must be this part.
  const other = [USUAL_WORKBOOK, ...contentTypes.named(WORKBOOK_TYPES)].find((name) => name.toLowerCase() !== part.toLowerCase() && archive.has(name));
  return other === undefined ? part : refuse("package-two-workbooks", { other: shown(other) }, { part });
}

function isOpenDocument(archive: Archive): boolean {
  return archive.has("mimetype") && new TextDecoder().decode(archive.read("mimetype")).startsWith("application/vnd.oasis.opendocument");
}
