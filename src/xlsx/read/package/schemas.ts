/** The names of ECMA-376 and ISO/IEC 29500, in the transitional and in the strict edition. */

export const SPREADSHEET = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];
/** What Excel 2010 added to sheets, and the formulas and areas in there; [MS-XLSX] 2.6. */
export const EXCEL_2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const EXCEL_2006 = "http://schemas.microsoft.com/office/excel/2006/main";
export const RELATIONSHIP_IDS = ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];
export const EXTENDED_PROPERTIES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
];
export const PACKAGE_RELATIONSHIPS = ["http://schemas.openxmlformats.org/package/2006/relationships"];
export const PACKAGE_CONTENT_TYPES = ["http://schemas.openxmlformats.org/package/2006/content-types"];

const RELATIONSHIP_KINDS = [
  ...RELATIONSHIP_IDS.map((uri) => `${uri}/`),
  "http://schemas.microsoft.com/office/2006/relationships/",
  "http://schemas.openxmlformats.org/package/2006/relationships/",
];

/** The last part of a relationship's type, where it is one of those editions; the whole type otherwise. */
export function relationshipKind(type: string): string {
  const edition = RELATIONSHIP_KINDS.find((start) => type.startsWith(start));
  const kind = edition === undefined ? type : type.slice(edition.length);
  return kind === "extendedProperties" ? "extended-properties" : kind;
}

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const WORKBOOK_TYPES = [
  `${SHEET_ML}sheet.main+xml`,
  `${SHEET_ML}template.main+xml`,
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "application/vnd.ms-excel.template.macroEnabled.main+xml",
];
export const BINARY_WORKBOOK_TYPE = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
export const WORKSHEET_TYPE = `${SHEET_ML}worksheet+xml`;
export const SHARED_STRINGS_TYPE = `${SHEET_ML}sharedStrings+xml`;
export const STYLES_TYPE = `${SHEET_ML}styles+xml`;
export const TABLE_TYPE = `${SHEET_ML}table+xml`;
