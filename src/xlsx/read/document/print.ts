import type { XlsxMargins, XlsxPrint } from "../../write/document";
import { looseText } from "./looseText";
import { rangeAddress } from "../workbook/reference";
import type { XlsxName, XlsxRange } from "../workbook";
import { headerParts } from "./headerFooter";
import type { LeftOuts } from "./leftOut";
import { childOf, childrenOf, figureOf, flagOf, indexOf, type XmlElement } from "./xmlElement";

/** The elements of a sheet that say how it is printed, by name. */
export type PrintElements = ReadonlyMap<string, XmlElement>;

const A4 = 9;
/** What Excel gives a new sheet, in inches. */
const MARGINS: XlsxMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Wider than any paper. */
const WIDEST = 49;
/** LibreOffice rounds inches through its own units. */
const SAME = 0.02;
const NO_PARTS = { left: "", center: "", right: "" };
const MOST_PAGES = 32_767;
const MOST_BREAKS = 1_026;

/** How a sheet is printed; null where the file leaves it to the program. */
export function printOf(elements: PrintElements, names: readonly XlsxName[], sheet: string, left: LeftOuts): XlsxPrint | null {
  const own = names.filter(({ scope }) => scope === sheet);
  const area = areaOf(own, sheet, left);
  const titles = titlesOf(own, sheet, left);
  const header = lineOf(elements, "oddHeader");
  const footer = lineOf(elements, "oddFooter");
  const setUp = elements.get("pageSetup");
  const page = pageOf(elements);
  const orientation = setUp?.attributes.get("orientation") === "landscape" ? "landscape" : "portrait";
  countHeaders(elements.get("headerFooter"), sheet, left);
  const isCentered = flagOf(elements.get("printOptions"), "horizontalCentered", false);
  const hasLines = [header, footer].some((line) => Object.values(line).some((part) => part !== ""));
  const saysMore = hasLines || orientation === "landscape" || isCentered || Object.values(page).some((value) => value !== false);
  if (area === null && Object.keys(titles).length === 0 && !saysMore) {
    return null;
  }
  return { orientation, area: area === null ? null : rangeAddress(area), ...titles, ...page, header, footer, ...(isCentered ? {} : { centerHorizontally: false }) };
}

/** Paper, scale, margins and marks as far as they are not those of a new sheet. */
function pageOf(elements: PrintElements): Omit<XlsxPrint, "orientation" | "area" | "header" | "footer"> {
  const setUp = elements.get("pageSetup");
  const options = elements.get("printOptions");
  const fits = flagOf(childOf(elements.get("sheetPr"), "pageSetUpPr"), "fitToPage", false);
  const paper = indexOf(setUp, "paperSize") ?? 0;
  const scale = indexOf(setUp, "scale") ?? 100;
  const wide = Math.min(indexOf(setUp, "fitToWidth") ?? 1, MOST_PAGES);
  const high = Math.min(indexOf(setUp, "fitToHeight") ?? 1, MOST_PAGES);
  const margins = marginsOf(elements.get("pageMargins"));
  const rowBreaks = breaksOf(elements.get("rowBreaks"));
  const columnBreaks = breaksOf(elements.get("colBreaks"));
  const isOurs = wide === 1 && high <= 1;
  return {
    ...(paper === 0 || paper === A4 || paper > 118 ? {} : { paper }),
    ...(fits || scale === 100 || scale < 10 || scale > 400 ? {} : { scale }),
    fitToWidth: fits && isOurs,
    ...(fits && isOurs && high === 1 ? { fitToHeight: true } : {}),
    ...(fits && !isOurs ? { pages: { wide, high } } : {}),
    ...(margins === null ? {} : { margins }),
    ...(flagOf(options, "verticalCentered", false) ? { centerVertically: true } : {}),
    ...(flagOf(options, "gridLines", false) ? { gridlines: true } : {}),
    ...(flagOf(options, "headings", false) ? { headings: true } : {}),
    ...(flagOf(setUp, "blackAndWhite", false) ? { blackAndWhite: true } : {}),
    ...(flagOf(setUp, "draft", false) ? { draft: true } : {}),
    ...(setUp?.attributes.get("pageOrder") === "overThenDown" ? { overThenDown: true } : {}),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
    ...(columnBreaks.length === 0 ? {} : { columnBreaks }),
  };
}

/** null where they are those of a new sheet. */
function marginsOf(element: XmlElement | undefined): XlsxMargins | null {
  const given = SIDES.map((side): [(typeof SIDES)[number], number] => [side, Math.min(WIDEST, Math.max(0, figureOf(element, side) ?? MARGINS[side]))]);
  return given.every(([side, inches]) => Math.abs(inches - MARGINS[side]) <= SAME) ? null : { ...MARGINS, ...Object.fromEntries(given) };
}

/** Where somebody has begun a page; those that a program has worked out are not kept. */
function breaksOf(element: XmlElement | undefined): readonly number[] {
  const set = childrenOf(element, "brk").filter((each) => flagOf(each, "man", false));
  return [...new Set(set.map((each) => indexOf(each, "id") ?? 0))].filter((at) => at > 0).sort((a, b) => a - b).slice(0, MOST_BREAKS);
}

function areaOf(names: readonly XlsxName[], sheet: string, left: LeftOuts): XlsxRange | null {
  const name = names.find((each) => each.name === "_xlnm.Print_Area");
  if (name !== undefined && name.target?.sheet !== sheet) {
    left.add("print-area", sheet);
    return null;
  }
  return name?.target?.range ?? null;
}

function titlesOf(names: readonly XlsxName[], sheet: string, left: LeftOuts): Pick<XlsxPrint, "titleRows" | "titleColumns"> {
  const name = names.find((each) => each.name === "_xlnm.Print_Titles");
  if (name === undefined) {
    return {};
  }
  const rows = /(?:^|[!,])\$([1-9][0-9]{0,6}):\$([1-9][0-9]{0,6})(?:$|,)/.exec(name.refersTo);
  const columns = /(?:^|[!,])\$([A-Z]{1,3}):\$([A-Z]{1,3})(?:$|,)/.exec(name.refersTo);
  if (rows === null && columns === null) {
    left.add("print-titles", sheet);
  }
  return {
    ...(rows === null ? {} : { titleRows: `${rows[1] ?? ""}:${rows[2] ?? ""}` }),
    ...(columns === null ? {} : { titleColumns: `${columns[1] ?? ""}:${columns[2] ?? ""}` }),
  };
}

function lineOf(elements: PrintElements, local: string): XlsxPrint["header"] {
  const line = childOf(elements.get("headerFooter"), local);
  return line === undefined ? NO_PARTS : headerParts(looseText(line.text));
}

/** Lines of their own for the first page or for even ones. */
function countHeaders(element: XmlElement | undefined, sheet: string, left: LeftOuts): void {
  const isFirst = flagOf(element, "differentFirst", false);
  const isEven = flagOf(element, "differentOddEven", false);
  const lines = (element?.children ?? []).filter(({ local, text }) => text !== "" && ((isFirst && local.startsWith("first")) || (isEven && local.startsWith("even"))));
  if (lines.length > 0) {
    left.add("headers-footers", sheet, lines.length);
  }
}
