import type { PlanChart } from "../../../template";
import { absoluteReference, boxName, parseBox } from "../addresses";
import type { XlsxContent, XlsxSheetContent } from "../document";
import type { LaidRow } from "../sheet/laidOut";
import { CHART, DRAWING, RELATIONSHIPS, SHEET_DRAWING } from "../namespaces";
import { XML_HEAD, attributes, formulaText, spreadsheetString, stringText } from "../xml";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** Grey of Office's charts: gridlines, and text at 65 %. */
const GRIDLINE = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill>';
const TEXT = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill>';

/** The part of a bar chart, with the texts and figures that stand in its cells now. */
export function chartXml(chart: PlanChart, sheet: XlsxSheetContent, rows: readonly LaidRow[], locale: string): string {
  const cells = new Map(rows.map(({ row, cells: line }) => [row, new Map(line.map((cell) => [cell.column, cell]))]));
  const read = (range: string): readonly { readonly content: XlsxContent; readonly format: string }[] => {
    const box = parseBox(range, sheet.name);
    return Array.from({ length: box.lastRow - box.row + 1 }, (_, index) => {
      const cell = cells.get(box.row + index)?.get(box.column);
      return { content: cell?.content ?? null, format: cell?.style.numberFormat ?? "General" };
    });
  };
  const reference = (range: string): string => formulaText(absoluteReference(sheet.name, boxName(parseBox(range, sheet.name))));
  const categories = read(chart.categories);
  const values = read(chart.values);
  const format = values[0]?.format ?? "General";
  const language = attributes({ lang: locale });
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="0">${TEXT}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr${language} sz="1400" b="0">${TEXT}</a:rPr><a:t>${stringText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${stringText(chart.seriesName)}</c:v></c:tx>` +
    '<c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f><c:strCache>${points(categories.map(({ content }) => textOf(content)))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(chart.values)}</c:f><c:numCache><c:formatCode>${stringText(format)}</c:formatCode>` +
    `${points(values.map(({ content }) => figureOf(content)))}</c:numCache></c:numRef></c:val></c:ser>` +
    `<c:gapWidth val="182"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    // From the top, as people read; Excel puts the first one at the bottom otherwise.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr>${axisText()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${chart.max === null ? "" : `<c:max val="${chart.max}"/>`}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="t"/><c:majorGridlines><c:spPr><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt${attributes({ formatCode: spreadsheetString(format), sourceLinked: true })}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${axisText()}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr></c:chartSpace>`
  );
}

function axisText(): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${TEXT}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Points of a cache; a place without one is a gap. */
function points(values: readonly (string | null)[]): string {
  const filled = values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${stringText(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${filled.join("")}`;
}

function valueOf(content: XlsxContent): XlsxContent {
  return content?.kind === "formula" ? (content.cached ?? null) : content;
}

function textOf(content: XlsxContent): string | null {
  const value = valueOf(content);
  return value?.kind === "text" ? value.text : value?.kind === "number" ? String(value.value) : null;
}

function figureOf(content: XlsxContent): string | null {
  const value = valueOf(content);
  return value?.kind === "number" ? String(value.value) : null;
}

/** The part that places a sheet's charts; chart number n of the sheet has the relationship rIdn. */
export function drawingXml(charts: readonly PlanChart[], sheet: string): string {
  const anchors = charts.map(({ name, at }, index) => {
    const box = parseBox(at, sheet);
    const corner = (tag: string, row: number, column: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return (
      `<xdr:twoCellAnchor>${corner("from", box.row, box.column)}${corner("to", box.lastRow + 1, box.lastColumn + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id: index + 2, name: spreadsheetString(name) })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${anchors.join("")}</xdr:wsDr>`;
}
