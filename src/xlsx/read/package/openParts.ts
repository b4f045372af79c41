import { XLSX_LIMITS, type XlsxLimits } from "../limits";
import type { XlsxPlatform } from "../platform";
import { at, Refused, type XlsxRefusal } from "../refusal";
import { XmlScanner } from "../xml/scanner";
import { openArchive } from "../zip/archive";
import { CONTENT_TYPES, readContentTypes } from "./contentTypes";
import { readRelationships, type Relationship } from "./relationships";

/** One part of a package, inflated and held against its checksum. */
export interface PackagePart {
  readonly name: string;
  /** "" where the package does not say */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface PartRelationship extends Relationship {
  /** the part that it belongs to; "" for the package itself */
  readonly source: string;
}

/** Every part of a package, in the order of its directory, and what they say of each other. */
export interface OpenedParts {
  readonly parts: readonly PackagePart[];
  readonly relationships: readonly PartRelationship[];
}
export type PartsOpening = { readonly ok: true; readonly opened: OpenedParts } | { readonly ok: false; readonly refusal: XlsxRefusal };

/** An element that has just begun. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** an attribute in no namespace */
  attribute(name: string): string | null;
  /** an attribute in one of the namespaces */
  attributeIn(uris: readonly string[], name: string): string | null;
  /** its text; no element may stand in it. To be asked for once. */
  text(): string;
}

const RELS = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/;

/**
 * Opens any package of Office's (a Word document as well as a workbook) as strictly as a workbook: one reading of the container,
 * bounded sizes, and every part that says it is XML well-formed, without a document type.
 */
export function openParts(bytes: Uint8Array, platform: XlsxPlatform, changed: Partial<XlsxLimits> = {}): PartsOpening {
  const limits = { ...XLSX_LIMITS, ...changed };
  try {
    return { ok: true, opened: read(bytes, platform, limits) };
  } catch (error) {
    if (error instanceof Refused) {
      return { ok: false, refusal: error.refusal };
    }
    throw error;
  }
}

function read(bytes: Uint8Array, platform: XlsxPlatform, limits: XlsxLimits): OpenedParts {
  const archive = openArchive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), platform.inflate, limits, platform.crc32);
  const types = readContentTypes(new XmlScanner(archive.read(CONTENT_TYPES), limits, platform));
  const parts = archive.names.filter((name) => !name.endsWith("/")).map((name) => ({ name, contentType: types.of(name) ?? "", bytes: archive.read(name) }));
  const relationships = parts.flatMap(({ name, bytes: part }) => {
    const [, folder = "", file = ""] = RELS.exec(name) ?? [];
    const source = folder === "" ? file : `${folder}/${file}`;
    return RELS.test(name) ? at({ part: name }, () => readRelationships(new XmlScanner(part, limits, platform), source).all.map((relationship) => ({ ...relationship, source }))) : [];
  });
  for (const { name, contentType, bytes: part } of parts) {
    if (/[/+]xml$/i.test(contentType)) {
      at({ part: name }, () => scan(part, () => undefined, platform, limits));
    }
  }
  return { parts, relationships };
}

/** Goes through an XML document once and shows each element as it begins; gives why it cannot be read, or null. */
export function scanXml(bytes: Uint8Array, visit: (element: XmlElement) => void, changed: Partial<XlsxLimits> = {}): XlsxRefusal | null {
  try {
    scan(bytes, visit, {}, { ...XLSX_LIMITS, ...changed });
    return null;
  } catch (error) {
    if (error instanceof Refused) {
      return error.refusal;
    }
    throw error;
  }
}

function scan(bytes: Uint8Array, visit: (element: XmlElement) => void, platform: Omit<XlsxPlatform, "inflate">, limits: XlsxLimits): void {
  const scanner = new XmlScanner(bytes, limits, platform);
  const element: XmlElement = {
    get uri() {
      return scanner.uri;
    },
    get local() {
      return scanner.local;
    },
    attribute: (name) => scanner.attributes.get(name),
    attributeIn: (uris, name) => scanner.attributes.getIn(uris, name),
    text: () => scanner.text(),
  };
  scanner.next();
  visit(element);
  scanner.skip(() => visit(element));
  scanner.next();
}
