import {
  book,
  CONTENT_TYPES,
  contentTypes,
  MAIN,
  OTHER_SHEET,
  relationships,
  ROOT_RELATIONSHIPS,
  SHEET,
  sheet,
  STRINGS,
  STYLES,
  table,
  withCell,
  WORKBOOK,
  workbook,
  WORKBOOK_RELATIONSHIPS,
} from "./make/book";
import type { HostileRow, Outcome } from "./outcome";

const SIXTY = { read: { A3: "得分", C3: 60 } } as const;
const SHEETS = ["rId1", "worksheet", "worksheets/sheet1.xml"] as const;
const OTHERS = ["rId2", "worksheet", "worksheets/sheet2.xml"] as const;
const TEXTS = ["rId3", "sharedStrings", "sharedStrings.xml"] as const;
const LOOKS = ["rId4", "styles", "styles.xml"] as const;
const OVERRIDE = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const twoSheets = (first: string, second: string): string => workbook(`<sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="2" r:id="rId2"/>`);
const sheetTarget = (target: string, mode?: string): string => relationships(mode === undefined ? ["rId1", "worksheet", target] : ["rId1", "worksheet", target, mode], OTHERS, TEXTS, LOOKS);
const withRelationship = (kind: string, target: string, mode?: string): string => relationships(SHEETS, OTHERS, TEXTS, LOOKS, mode === undefined ? ["rId9", kind, target] : ["rId9", kind, target, mode]);

/** The whole package in the strict edition. */
function strict(xml: string): string {
  return xml
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}

function row(id: string, what: string, parts: Parameters<typeof book>[0], outcome: Outcome): HostileRow {
  return { id, what, bytes: () => book(parts), outcome };
}

const named = (name: string, code: Outcome): HostileRow => row("H37", `a sheet named ${JSON.stringify(name)}`, { [WORKBOOK]: twoSheets(name, "说明") }, code);
const alike = (first: string, second: string): HostileRow => row("H36", `sheets named ${JSON.stringify(first)} and ${JSON.stringify(second)}`, { [WORKBOOK]: twoSheets(first, second) }, { refused: "sheet-name-duplicate", sheet: second });

export const PACKAGE_ROWS: readonly HostileRow[] = [
  row("H31", "two complete workbooks, the relationships lead to the unusual one", { [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/real.xml"]), "xl/real.xml": workbook(), [CONTENT_TYPES]: contentTypes(OVERRIDE("/xl/real.xml", WORKBOOK_TYPE)) }, { refused: "package-two-workbooks", part: "xl/real.xml" }),
  row("H31", "a second workbook by content type", { "xl/second.xml": workbook(), [CONTENT_TYPES]: contentTypes(OVERRIDE("/xl/second.xml", WORKBOOK_TYPE)) }, { refused: "package-two-workbooks" }),
  row("H31", "relationships to two workbooks", { [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "officeDocument", "xl/workbook2.xml"]) }, { refused: "package-two-workbooks" }),
  row("H31", "one workbook under an unusual name", { [WORKBOOK]: null, "xl/workbook22.xml": workbook(), [WORKBOOK_RELATIONSHIPS]: null, "xl/_rels/workbook22.xml.rels": relationships(SHEETS, OTHERS, TEXTS, LOOKS), [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/workbook22.xml"]), [CONTENT_TYPES]: contentTypes(OVERRIDE("/xl/workbook22.xml", WORKBOOK_TYPE)) }, SIXTY),
  row("H31", "no relationship to a workbook", { [ROOT_RELATIONSHIPS]: relationships() }, { refused: "package-no-workbook" }),
  row("H31", "a relationship to a text document", { [CONTENT_TYPES]: contentTypes("", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml") }, { refused: "package-no-workbook" }),
  row("H32", "relationships that swap the sheets", { [WORKBOOK_RELATIONSHIPS]: relationships(["rId1", "worksheet", "worksheets/sheet2.xml"], ["rId2", "worksheet", "worksheets/sheet1.xml"], TEXTS, LOOKS) }, { read: { C3: 95 }, sheet: "评分" }),
  row("H33", "an absolute target", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("/xl/worksheets/sheet1.xml") }, SIXTY),
  row("H33", "a target with dots that stays inside", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("../xl/./worksheets/sheet1.xml") }, SIXTY),
  row("H33", "a target that leaves the package", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("../../worksheets/sheet1.xml") }, { refused: "package-target" }),
  row("H33", "an escaped target", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("worksheets/%73heet1.xml") }, { refused: "package-target" }),
  row("H33", "a target with a backslash", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("worksheets\\sheet1.xml") }, { refused: "package-target" }),
  row("H33", "a sheet outside the package", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("http://example.test/sheet1.xml", "External") }, { refused: "package-target" }),
  row("H33", "a sheet outside, called internal", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("file:///C:/sheet1.xml") }, { refused: "package-target" }),
  row("H33", "a target in another case", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("Worksheets/Sheet1.xml") }, SIXTY),
  row("H34", "no content types", { [CONTENT_TYPES]: null }, { refused: "package-part-missing", part: CONTENT_TYPES }),
  row("H34", "a part with two content types", { [CONTENT_TYPES]: contentTypes(OVERRIDE(`/${SHEET}`, "text/plain")) }, { refused: "package-content-types" }),
  row("H34", "a part with two content types by case", { [CONTENT_TYPES]: contentTypes(OVERRIDE(`/${SHEET.toUpperCase()}`, "text/plain")) }, { refused: "package-content-types" }),
  row("H34", "a sheet with another content type", { [CONTENT_TYPES]: contentTypes().replace(`PartName="/${SHEET}" ContentType="`, `PartName="/${SHEET}" ContentType="x-`) }, { refused: "package-content-type", part: SHEET }),
  row("H34", "a sheet without a content type of its own", { [CONTENT_TYPES]: contentTypes().replace(`/${SHEET}`, "/xl/nothing.xml") }, { refused: "package-content-type" }),
  row("H35", "an id that stands twice", { [WORKBOOK_RELATIONSHIPS]: relationships(SHEETS, ["rId1", "worksheet", "worksheets/sheet2.xml"], OTHERS, TEXTS, LOOKS) }, { refused: "package-relationship" }),
  row("H35", "an id that leads nowhere", { [WORKBOOK_RELATIONSHIPS]: relationships(OTHERS, TEXTS, LOOKS) }, { refused: "package-relationship" }),
  row("H35", "a sheet whose part is missing", { [SHEET]: null }, { refused: "package-part-missing", part: SHEET, sheet: "评分" }),
  row("H35", "two sheets in one part", { [WORKBOOK_RELATIONSHIPS]: relationships(SHEETS, ["rId2", "worksheet", "worksheets/sheet1.xml"], TEXTS, LOOKS) }, { refused: "sheet-part-shared" }),
  row("H35", "a workbook that is its own sheet", { [WORKBOOK_RELATIONSHIPS]: sheetTarget("workbook.xml") }, { refused: "package-content-type" }),
  row("H35", "a relationship of an unknown kind for a sheet", { [WORKBOOK_RELATIONSHIPS]: relationships(["rId1", "image", "worksheets/sheet1.xml"], OTHERS, TEXTS, LOOKS) }, { refused: "package-relationship" }),
  row("H35", "two parts of shared texts", { [WORKBOOK_RELATIONSHIPS]: withRelationship("sharedStrings", "other.xml") }, { refused: "package-two-parts" }),
  row("H35", "shared texts under the usual name that nothing leads to", { [WORKBOOK_RELATIONSHIPS]: relationships(SHEETS, OTHERS, LOOKS) }, { refused: "package-two-parts" }),
  row("H35", "shared texts that are missing", { [STRINGS]: null }, { refused: "package-part-missing", part: STRINGS }),
  alike("评分", "评分"),
  alike("Score", "SCORE"),
  alike("评分 1", "评分\u00a01"),
  alike("评分", "评分 "),
  alike("A1评分", "Ａ1评分"),
  alike("评分", "评\u200d分"),
  row("H36", "sheets named 评分 and 評分", { [WORKBOOK]: twoSheets("评分", "評分") }, { ...SIXTY, sheet: "评分" }),
  named("__proto__", { ...SIXTY, sheet: "__proto__" }),
  named("constructor", { ...SIXTY, sheet: "constructor" }),
  named("it's", { ...SIXTY, sheet: "it's" }),
  named("=cmd", { ...SIXTY, sheet: "=cmd" }),
  named("'quoted'", { refused: "sheet-name-invalid" }),
  named("x".repeat(32), { refused: "sheet-name-invalid" }),
  named("a/b", { refused: "sheet-name-invalid" }),
  named("", { refused: "sheet-name-invalid" }),
  row("H38", "a hidden sheet", { [WORKBOOK]: workbook(`<sheet name="评分" sheetId="1" state="veryHidden" r:id="rId1"/>`) }, SIXTY),
  row("H38", "a sheet in an unknown state", { [WORKBOOK]: workbook(`<sheet name="评分" sheetId="1" state="shown" r:id="rId1"/>`) }, { refused: "xml-attribute" }),
  row("H39", "the strict edition", { [ROOT_RELATIONSHIPS]: strict(relationships(["rId1", "officeDocument", "xl/workbook.xml"])), [WORKBOOK]: strict(workbook()), [WORKBOOK_RELATIONSHIPS]: strict(relationships(SHEETS, OTHERS, TEXTS, LOOKS)), [SHEET]: strict(withCell(`<c r="C3"><v>60</v></c>`)) }, { read: { C3: 60 } }),
  row("H39", "a prefix for every element", { [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="C3"><x:v>60</x:v></x:c></x:row></x:sheetData></x:worksheet>` }, { read: { C3: 60 } }),
  row("H39", "a default namespace that changes on the way", { [SHEET]: withCell(`<c r="C3" xmlns="urn:other"><v>60</v></c>`) }, { refused: "xml-element" }),
  row("H39", "the strict edition inside the other", { [SHEET]: withCell(`<c r="C3" xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><v>60</v></c>`) }, { refused: "xml-element" }),
  row("H39", "no namespace", { [SHEET]: `<worksheet><sheetData/></worksheet>` }, { refused: "xml-root" }),
  row("H40", "a choice between 95 and 60", { [SHEET]: withCell(alternate(`<c r="C3"><v>95</v></c>`, `<c r="C3"><v>60</v></c>`)) }, { refused: "xml-element" }),
  row("H40", "a choice around all rows", { [SHEET]: `<worksheet xmlns="${MAIN}">${alternate(`<sheetData><row r="3"><c r="C3"><v>95</v></c></row></sheetData>`, "")}<sheetData/></worksheet>` }, { refused: "xml-alternate-content" }),
  row("H40", "a choice around the sheets", { [WORKBOOK]: workbook(undefined, alternate(`<sheets><sheet name="评分" sheetId="1" r:id="rId2"/></sheets>`, "")) }, { refused: "xml-alternate-content" }),
  row("H40", "a choice around nothing that counts", { [WORKBOOK]: workbook(undefined, "", alternate(`<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\"/>`, "")) }, SIXTY),
  row("H40", "an extension that must be understood", { [SHEET]: sheet("", `<extLst xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:z="urn:z" mc:MustUnderstand="z"/>`) }, { refused: "xml-extension-required" }),
  row("H40", "an element whose content counts", { [SHEET]: sheet("", `<extLst xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:z="urn:z" mc:ProcessContent="z:y"/>`) }, { refused: "xml-extension-required" }),
  row("H41", "a foreign cell beside the real one", { [SHEET]: withCell(`<c r="C3"><v>60</v></c><z:c xmlns:z="urn:z" r="D3"><v>95</v></z:c>`) }, { refused: "xml-element" }),
  row("H41", "a foreign value beside the real one", { [SHEET]: withCell(`<c r="C3"><v>60</v><z:v xmlns:z="urn:z">95</z:v></c>`) }, { refused: "xml-element", cell: "C3" }),
  row("H41", "foreign rows beside the real ones", { [SHEET]: sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<sheetData xmlns="urn:z"><row r="3"/></sheetData>`) }, { refused: "xml-element" }),
  row("H41", "rows in an extension", { [SHEET]: sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<extLst><ext uri="x"><row r="4"/></ext></extLst>`) }, { refused: "xml-element" }),
  row("H41", "rows in a rule of an extension", { [SHEET]: sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<extLst><ext uri="x"><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormatting><x14:cfRule><x14:dxf><row r="4"/></x14:dxf></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`) }, { refused: "xml-element" }),
  row("H41", "rows among a sheet's rules", { [SHEET]: sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<conditionalFormatting sqref="C3"><row r="4"/></conditionalFormatting>`) }, { refused: "xml-element" }),
  row("H41", "rows twice", { [SHEET]: sheet("", `<sheetData><row r="3"><c r="C3"><v>95</v></c></row></sheetData>`) }, { refused: "xml-element-twice" }),
  row("H41", "no rows at all", { [SHEET]: `<worksheet xmlns="${MAIN}"/>` }, { refused: "xml-element" }),
  row("H42", "a workbook with macros", { [CONTENT_TYPES]: contentTypes("", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xl/vbaProject.bin": "x", [WORKBOOK_RELATIONSHIPS]: withRelationship("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin") }, { ...SIXTY, facts: { hasMacros: true } }),
  row("H42", "a template", { [CONTENT_TYPES]: contentTypes("", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml") }, SIXTY),
  row("H42", "a binary workbook", { [CONTENT_TYPES]: contentTypes("", "application/vnd.ms-excel.sheet.binary.macroEnabled.main") }, { refused: "file-binary-workbook" }),
  row("H42", "an OpenDocument spreadsheet", { [CONTENT_TYPES]: null, mimetype: "application/vnd.oasis.opendocument.spreadsheet" }, { refused: "file-open-document" }),
  row("H42", "a sheet of old macros", { [WORKBOOK_RELATIONSHIPS]: relationships(["rId1", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "worksheets/sheet1.xml"], OTHERS, TEXTS, LOOKS) }, { refused: "sheet-not-cells" }),
  row("H43", "a link to another workbook", { [WORKBOOK_RELATIONSHIPS]: withRelationship("externalLink", "externalLinks/externalLink1.xml"), "xl/externalLinks/externalLink1.xml": "", "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(["rId1", "externalLinkPath", "file:///C:/scores.xlsx", "External"]) }, { ...SIXTY, facts: { externalLinks: ["file:///C:/scores.xlsx"] } }),
  row("H43", "a link to a program", { [WORKBOOK_RELATIONSHIPS]: withRelationship("externalLink", "externalLinks/externalLink1.xml"), "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>` }, { ...SIXTY, facts: { externalLinks: ["cmd|/c calc"] } }),
  row("H43", "connections", { [WORKBOOK_RELATIONSHIPS]: withRelationship("connections", "connections.xml") }, { ...SIXTY, facts: { hasConnections: true } }),
  row("H44", "names that point nowhere", { [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="SS_Total">#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">评分!$A$1:$C$9</definedName></definedNames>`) }, SIXTY),
  row("H44", "a name that stands twice", { [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="SS_Total">评分!$C$3</definedName><definedName name="ss_total">说明!$C$3</definedName></definedNames>`) }, { refused: "name-duplicate" }),
  row("H44", "a name of a sheet that is not there", { [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="SS_Total" localSheetId="7">评分!$C$3</definedName></definedNames>`) }, { refused: "name-invalid" }),
  { ...row("H44", "more names than are read", { [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="a">1</definedName><definedName name="b">1</definedName></definedNames>`) }, { refused: "limit-names" }), limits: { names: 1 } },
  row("H44", "a name without a name", { [WORKBOOK]: workbook(undefined, `<definedNames><definedName>1</definedName></definedNames>`) }, { refused: "xml-attribute-missing" }),
  row("H46", "manual calculation, iteration, figures as shown", { [WORKBOOK]: workbook(undefined, `<calcPr calcMode="manual" iterate="1" fullPrecision="0" fullCalcOnLoad="1"/>`) }, { ...SIXTY, facts: { calculation: "manual", iterates: true, fullPrecision: false } }),
  row("H46", "an unknown way to calculate", { [WORKBOOK]: workbook(undefined, `<calcPr calcMode="never"/>`) }, { refused: "xml-attribute" }),
  row("H47", "dates from 1904", { [WORKBOOK]: workbook(undefined, "", `<workbookPr date1904="1"/>`), [SHEET]: withCell(`<c r="C3" s="1"><v>0</v></c>`) }, { read: { C3: { date: 0 } }, facts: { dates: "1904" } }),
  { id: "H48", what: "10,000 sheets", bytes: () => book(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`xl/worksheets/s${index}.xml`, ""]))), outcome: { refused: "limit-entries" } },
  row("H48", "no sheet", { [WORKBOOK]: workbook("") }, { refused: "workbook-no-sheets" }),
  row("H50", "a signed package", { [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs"]), "_xmlsignatures/origin.sigs": "" }, { ...SIXTY, facts: { isSigned: true } }),
  row("H97", "a table that stands on two sheets", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/tables/table1.xml": table("Scoresheet", "A1:B3", ["a", "b"]) }, { refused: "table-duplicate", sheet: "说明" }),
  row("H97", "a table that the sheet does not list", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/tables/table1.xml": table("Scoresheet", "A1:B3", ["a", "b"]) }, { refused: "package-relationship", part: SHEET }),
  row("H97", "a listed table that no relationship leads to", { [SHEET]: sheet("", `<tableParts><tablePart r:id="rId1"/></tableParts>`) }, { refused: "package-relationship" }),
  row("H97", "a table that the sheet lists", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/tables/table1.xml": table("Scoresheet", "A1:B3", ["a", "b"]), [SHEET]: sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<tableParts><tablePart r:id="rId1"/></tableParts>`) }, { read: { C3: 60 } }),
  row("H97", "a table with a column more than its range", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/tables/table1.xml": table("Scoresheet", "A1:B3", ["a", "b", "c"]) }, { refused: "table-invalid" }),
  row("H97", "a table without a range", { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]), "xl/tables/table1.xml": table("Scoresheet", "B3:A1", ["a", "b"]) }, { refused: "table-invalid" }),
  row("H85", "styles that are missing", { [STYLES]: null }, { refused: "package-part-missing", part: STYLES }),
  {
    ...row("H85", "more styles than a workbook can have", { [STYLES]: `<styleSheet xmlns="${MAIN}"><cellXfs>${"<xf/>".repeat(65_537)}</cellXfs></styleSheet>` }, { refused: "limit-styles" }),
    limits: { ratio: 2_000 },
  },
  row("H38", "a protected structure, an unused broken sheet", { [WORKBOOK]: workbook(undefined, "", `<workbookProtection lockStructure="1"/>`), [OTHER_SHEET]: "<broken" }, { ...SIXTY, facts: { isStructureProtected: true } }),
];

function alternate(choice: string, fallback: string): string {
  return `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15" xmlns:x15="urn:x15">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}
