import { absoluteReference, boxName, parseBox } from "../addresses";
import type { XlsxDefinedName, XlsxDocument, XlsxSheetContent } from "../document";
import { storedFormula } from "../formula/storedFormula";
import { MAIN, RELATIONSHIPS } from "../namespaces";
import { Unwritable } from "../unwritable";
import { XML_HEAD, attributes, formulaText, spreadsheetString } from "../xml";

/** Of a sheet's name. */
const LONGEST_NAME = 31;
const LONGEST_FORMULA = 8_192;

/** The part `xl/workbook.xml`; sheet number n has the relationship rIdn. */
export function workbookXml(document: XlsxDocument): string {
  const { sheets, activeSheet } = document;
  assertSheetNames(sheets);
  const active = sheets.findIndex(({ name }) => name === activeSheet);
  const activeTab = active < 0 ? sheets.findIndex(({ visibility }) => (visibility ?? "visible") === "visible") : active;
  const names = definedNames(document);
  const sheetsXml = sheets.map(({ name, visibility }, index) => {
    const state = visibility === "hidden" ? "hidden" : visibility === "very-hidden" ? "veryHidden" : undefined;
    return `<sheet${attributes({ name: spreadsheetString(name), sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    '<workbookPr defaultThemeVersion="166925"/>' +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15840"${attributes({ activeTab: activeTab <= 0 ? undefined : activeTab })}/></bookViews>` +
    `<sheets>${sheetsXml.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.map(nameXml).join("")}</definedNames>`) +
    // Figures beside formulas are what the writer's caller says; whoever opens the file counts for itself.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

/** The tab that is shown first: the document's, or the first that can be seen. */
export function activeSheetOf({ sheets, activeSheet }: XlsxDocument): XlsxSheetContent | undefined {
  return sheets.find(({ name }) => name === activeSheet) ?? sheets.find(({ visibility }) => (visibility ?? "visible") === "visible");
}

function assertSheetNames(sheets: readonly XlsxSheetContent[]): void {
  const taken = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > LONGEST_NAME || /[:\\/?*[\]]|^'|'$/.test(name)) {
      throw new Unwritable("bad-sheet-name", name, "");
    }
    if (taken.has(name.toUpperCase())) {
      throw new Unwritable("duplicate-sheet-name", name, "");
    }
    taken.add(name.toUpperCase());
  }
  if (!sheets.some(({ visibility }) => (visibility ?? "visible") === "visible")) {
    throw new Unwritable("no-sheet", "", "");
  }
}

interface StoredName {
  readonly name: string;
  /** the sheet whose own name it is */
  readonly localSheetId?: number;
  readonly hidden?: boolean;
  readonly comment?: string;
  readonly refersTo: string;
}

/** Every name in the order in which Excel keeps them: by the alphabet, then by sheet. */
function definedNames({ names, sheets }: XlsxDocument): readonly StoredName[] {
  const known = new Set(sheets.map(({ name }) => name));
  const stored = [...names.map((name) => storedName(name, known)), ...sheets.flatMap(filterNames), ...sheets.flatMap(printNames)];
  return stored
    .map((name) => ({ name, key: name.name.toUpperCase() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : (a.name.localSheetId ?? -1) - (b.name.localSheetId ?? -1)))
    .map(({ name }) => name);
}

function storedName(name: XlsxDefinedName, sheets: ReadonlySet<string>): StoredName {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name.name)) {
    throw new Unwritable("bad-name", "", name.name);
  }
  if ("formula" in name) {
    const { formula, hidden, comment } = name;
    const refersTo = storedFormula(formula).text;
    if (refersTo.length > LONGEST_FORMULA) {
      throw new Unwritable("formula-too-long", "", name.name);
    }
    return {
      name: name.name,
      refersTo,
      ...(hidden === true ? { hidden } : {}),
      ...(comment === undefined || comment === "" ? {} : { comment }),
    };
  }
  if (!sheets.has(name.sheet)) {
    throw new Unwritable("unknown-sheet", name.sheet, name.name);
  }
  return { name: name.name, refersTo: absoluteReference(name.sheet, boxName(parseBox(name.range, name.sheet))) };
}

/** Excel keeps the place of a sheet's filter under a name of its own as well. */
function filterNames({ name, filter }: XlsxSheetContent, index: number): readonly StoredName[] {
  return filter === undefined
    ? []
    : [{ name: "_xlnm._FilterDatabase", localSheetId: index, hidden: true, refersTo: absoluteReference(name, boxName(parseBox(filter.range, name))) }];
}

function printNames({ name, print }: XlsxSheetContent, index: number): readonly StoredName[] {
  if (print === null) {
    return [];
  }
  const titles = [lines(print.titleColumns, /^([A-Z]{1,3}):([A-Z]{1,3})$/, name), lines(print.titleRows, /^([1-9][0-9]*):([1-9][0-9]*)$/, name)].filter((each) => each !== null);
  return [
    ...(print.area === null ? [] : [{ name: "_xlnm.Print_Area", localSheetId: index, refersTo: absoluteReference(name, boxName(parseBox(print.area, name))) }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", localSheetId: index, refersTo: titles.map((each) => absoluteReference(name, "").concat(each)).join(",") }]),
  ];
}

/** "$1:$2" of "1:2", and the same for columns; null where there are none. */
function lines(given: string | undefined, pattern: RegExp, sheet: string): string | null {
  if (given === undefined) {
    return null;
  }
  const [, first, last] = pattern.exec(given) ?? [];
  if (first === undefined || last === undefined) {
    throw new Unwritable("bad-address", sheet, given);
  }
  return `$${first}:$${last}`;
}

function nameXml({ name, localSheetId, hidden, comment, refersTo }: StoredName): string {
  const own = attributes({
    name: spreadsheetString(name),
    comment: comment === undefined ? undefined : spreadsheetString(comment),
    localSheetId,
    hidden,
  });
  return `<definedName${own}>${formulaText(refersTo)}</definedName>`;
}
