import type { Fillable, PictureName } from "../../report";
import { chartSpaceXml } from "../../xlsx";
import { PICTURE_CHARTS } from "./pictureCharts";
import { pictureRelationship } from "./pictureModule";
import type { MemoryPackage } from "./memoryPackage";
import { DOCUMENT_TYPE, TEMPLATE_TYPE } from "./wordPackage";

const CONTENT_TYPES = "[Content_Types].xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CHART_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Adds the charts that were placed, and makes a template (.dotx) a document. */
export function addPictures(memory: MemoryPackage, main: string, placed: readonly PictureName[], { locale, pictures }: Fillable): void {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const file = main.slice(folder.length);
  const parts = pictures === null ? [] : placed.map((name, index) => ({ name: `${folder}charts/servicestar${String(index + 1)}.xml`, chart: PICTURE_CHARTS[name]({ locale, pictures }) }));
  for (const { name, chart } of parts) {
    memory.file(name, chartSpaceXml(chart));
  }
  const types = parts.map(({ name }) => `PartName="/${name}" ContentType="${CHART_TYPE}"`);
  memory.file(CONTENT_TYPES, withChildren(textOf(memory, CONTENT_TYPES).replaceAll(TEMPLATE_TYPE, DOCUMENT_TYPE), "Types", "Override", types));
  if (parts.length > 0) {
    const holder = `${folder}_rels/${file}.rels`;
    const before = memory.files[holder] === undefined ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>` : textOf(memory, holder);
    const relationships = parts.map((_, index) => `Id="${pictureRelationship(index + 1)}" Type="${CHART_RELATIONSHIP}" Target="charts/servicestar${String(index + 1)}.xml"`);
    memory.file(holder, withChildren(before, "Relationships", "Relationship", relationships));
  }
}

function textOf(memory: MemoryPackage, name: string): string {
  return memory.files[name]?.asText() ?? "";
}

/** A document with further children at the end of its root, in the root's own namespace prefix. */
function withChildren(document: string, root: string, child: string, children: readonly string[]): string {
  const made = (prefix: string): string => children.map((attributes) => `<${prefix}${child} ${attributes}/>`).join("");
  const end = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>`);
  if (end.test(document)) {
    return document.replace(end, (tag, prefix: string) => `${made(prefix)}${tag}`);
  }
  return document.replace(new RegExp(`<((?:[\\w.-]+:)?)${root}([^>]*)/>`), (_, prefix: string, attributes: string) => `<${prefix}${root}${attributes}>${made(prefix)}</${prefix}${root}>`);
}
