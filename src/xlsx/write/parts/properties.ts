import type { XlsxDocument } from "../document";
import { XML_HEAD, stringText } from "../xml";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** The program that the file names as its maker. */
const MAKER = "ServiceStar";

/** Title, subject, language and maker. Neither date of making nor of change: the same document gives the same bytes. */
export function corePropertiesXml({ properties: { title, subject, creator }, locale }: XlsxDocument): string {
  const text = (name: string, value: string): string => (value === "" ? "" : `<${name}>${stringText(value)}</${name}>`);
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}">` +
    `${text("dc:title", title)}${text("dc:subject", subject)}${text("dc:creator", creator ?? MAKER)}${text("dc:language", locale)}</cp:coreProperties>`
  );
}

/** Extended properties: which program wrote the file. */
export const EXTENDED_PROPERTIES_XML = `${XML_HEAD}<Properties xmlns="${EXTENDED}"><Application>${MAKER}</Application><DocSecurity>0</DocSecurity></Properties>`;
