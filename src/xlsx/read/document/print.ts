import type { PlanPrint } from "../../../template";
import { looseText } from "./looseText";
import { rangeAddress } from "../workbook/reference";
import type { XlsxName, XlsxRange } from "../workbook";
import { headerParts } from "./headerFooter";
import type { LeftOuts } from "./leftOut";
import { childOf, figureOf, flagOf, indexOf, type XmlElement } from "./xmlElement";

/** The elements of a sheet that say how it is printed, by name. */
export type PrintElements = ReadonlyMap<string, XmlElement>;

/** What a file of ours is printed with (A4, inches). */
const A4 = 9;
const MARGINS = [["left", 0.7], ["right", 0.7], ["top", 0.75], ["bottom", 0.75], ["header", 0.3], ["footer", 0.3]] as const;
const SAME = 0.02;
const NO_PARTS = { left: "", center: "", right: "" };

/** How a sheet is printed; null where the file leaves it to the program. `used` is what is printed of a sheet without a print area. */
export function printOf(elements: PrintElements, names: readonly XlsxName[], sheet: string, used: XlsxRange, left: LeftOuts): PlanPrint | null {
  const own = names.filter(({ scope }) => scope === sheet);
  const area = areaOf(own, sheet, left);
  const titleRows = titlesOf(own, sheet, left);
  const setUp = elements.get("pageSetup");
  const fits = flagOf(childOf(elements.get("sheetPr"), "pageSetUpPr"), "fitToPage", false);
  const width = figureOf(setUp, "fitToWidth") ?? 1;
  const height = figureOf(setUp, "fitToHeight") ?? 1;
  const orientation = setUp?.attributes.get("orientation") === "landscape" ? "landscape" : "portrait";
  const header = lineOf(elements, "oddHeader");
  const footer = lineOf(elements, "oddFooter");
  const saysMore = orientation === "landscape" || fits || [header, footer].some((line) => Object.values(line).some((part) => part !== ""));
  countHeaders(elements.get("headerFooter"), sheet, left);
  if (area === null && titleRows === null && !saysMore) {
    if (differs(elements, false)) {
      left.add("page-set-up", sheet);
    }
    return null;
  }
  if (area === null) {
    left.add("print-area", sheet);
  }
  const fitsWidth = fits && width === 1;
  const isFit = !fits || (fitsWidth && height <= 1);
  if (!isFit || differs(elements, true)) {
    left.add("page-set-up", sheet);
  }
  return {
    orientation,
    area: rangeAddress(area ?? used),
    ...(titleRows === null ? {} : { titleRows }),
    fitToWidth: fitsWidth,
    ...(fitsWidth && height === 1 ? { fitToHeight: true } : {}),
    header,
    footer,
  };
}

function areaOf(names: readonly XlsxName[], sheet: string, left: LeftOuts): XlsxRange | null {
  const name = names.find((each) => each.name === "_xlnm.Print_Area");
  if (name !== undefined && name.target?.sheet !== sheet) {
    left.add("print-area", sheet);
    return null;
  }
  return name?.target?.range ?? null;
}

function titlesOf(names: readonly XlsxName[], sheet: string, left: LeftOuts): string | null {
  const name = names.find((each) => each.name === "_xlnm.Print_Titles");
  if (name === undefined) {
    return null;
  }
  const rows = /(?:^|[!,])\$([1-9][0-9]{0,6}):\$([1-9][0-9]{0,6})(?:$|,)/.exec(name.refersTo);
  if (rows === null || /\$[A-Z]+(?:$|,)/.test(name.refersTo)) {
    left.add("print-titles", sheet);
  }
  return rows === null ? null : `${rows[1] ?? ""}:${rows[2] ?? ""}`;
}

function lineOf(elements: PrintElements, local: string): PlanPrint["header"] {
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

/** Whether paper, margins or scale are other than those of a file of ours; `isSet`: which also puts its pages in the middle. */
function differs(elements: PrintElements, isSet: boolean): boolean {
  const margins = elements.get("pageMargins");
  const setUp = elements.get("pageSetup");
  const options = elements.get("printOptions");
  const isCentered = flagOf(options, "horizontalCentered", false);
  return (
    MARGINS.some(([name, inches]) => Math.abs((figureOf(margins, name) ?? inches) - inches) > SAME) ||
    (isSet && margins !== undefined && !isCentered) ||
    (!isSet && isCentered) ||
    ["verticalCentered", "headings", "gridLines"].some((name) => flagOf(options, name, false)) ||
    (isSet && setUp !== undefined && (indexOf(setUp, "paperSize") ?? A4) !== A4) ||
    (indexOf(setUp, "scale") ?? 100) !== 100 ||
    setUp?.attributes.get("pageOrder") === "overThenDown" ||
    flagOf(setUp, "blackAndWhite", false) ||
    flagOf(setUp, "draft", false)
  );
}
