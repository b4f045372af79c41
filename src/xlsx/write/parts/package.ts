import type { PackedEntry, ZipEntry } from "../zip/zip";
import { XML_HEAD, attributes } from "../xml";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Kinds of parts: how the content types list them, and how a part refers to one. */
const KINDS = {
  workbook: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", relation: `${OFFICE}officeDocument` },
  worksheet: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", relation: `${OFFICE}worksheet` },
  theme: { type: "application/vnd.openxmlformats-officedocument.theme+xml", relation: `${OFFICE}theme` },
  styles: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", relation: `${OFFICE}styles` },
  strings: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml", relation: `${OFFICE}sharedStrings` },
  metadata: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml", relation: `${OFFICE}sheetMetadata` },
  table: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml", relation: `${OFFICE}table` },
  drawing: { type: "application/vnd.openxmlformats-officedocument.drawing+xml", relation: `${OFFICE}drawing` },
  chart: { type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", relation: `${OFFICE}chart` },
  core: {
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  },
  extended: { type: "application/vnd.openxmlformats-officedocument.extended-properties+xml", relation: `${OFFICE}extended-properties` },
  taskPanes: {
    type: "application/vnd.ms-office.webextensiontaskpanes+xml",
    relation: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  },
  webExtension: { type: "application/vnd.ms-office.webextension+xml", relation: "http://schemas.microsoft.com/office/2011/relationships/webextension" },
} as const;
type Kind = keyof typeof KINDS;

/** A part to come: `name` from the root of the package, without a leading "/". */
export interface Part {
  readonly kind: Kind;
  readonly name: string;
  /** or the entry, where it is packed already */
  readonly xml: string | PackedEntry;
  /** parts that it refers to, under rId1, rId2 … in this order */
  readonly uses?: readonly Pick<Part, "kind" | "name">[];
}

/** The entries of a package: its content types, the relationships of its root, then every part with its own. */
export function packageEntries(root: readonly Pick<Part, "kind" | "name">[], parts: readonly Part[]): readonly (ZipEntry | PackedEntry)[] {
  const encoder = new TextEncoder();
  const entry = (name: string, xml: Part["xml"]): ZipEntry | PackedEntry => (typeof xml === "string" ? { name, bytes: encoder.encode(xml) } : xml);
  const overrides = parts.map(({ kind, name }) => `<Override PartName="/${name}" ContentType="${KINDS[kind].type}"/>`);
  return [
    entry(
      "[Content_Types].xml",
      `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ),
    entry("_rels/.rels", relationshipsXml("", root)),
    ...parts.flatMap(({ name, xml, uses = [] }) => [
      entry(name, xml),
      ...(uses.length === 0 ? [] : [entry(relationshipsName(name), relationshipsXml(folderOf(name), uses))]),
    ]),
  ];
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

function relationshipsName(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

function relationshipsXml(folder: string, targets: readonly Pick<Part, "kind" | "name">[]): string {
  const relationships = targets.map(
    ({ kind, name }, index) => `<Relationship${attributes({ Id: `rId${index + 1}`, Type: KINDS[kind].relation, Target: relativeTo(folder, name) })}/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join("")}</Relationships>`;
}

/** A part's name as seen from a folder, with ".." as Excel writes it. */
function relativeTo(folder: string, name: string): string {
  const from = folder.split("/").slice(0, -1);
  const to = name.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) {
    common += 1;
  }
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
