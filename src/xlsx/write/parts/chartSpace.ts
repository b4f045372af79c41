import { CHART, DRAWING, RELATIONSHIPS } from "../namespaces";
import { XML_HEAD, attributes, formulaText, spreadsheetString, stringText } from "../xml";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** Grey of Office's charts: gridlines, and text at 65 %. */
const GRIDLINE = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill>';
const TEXT = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill>';
/** The first series in the theme's colour, the one that it is held against in a light shade of it. */
const SERIES = [
  '<a:schemeClr val="accent1"/>',
  '<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>',
  '<a:schemeClr val="accent2"/>',
];

/** Texts or figures of a chart; `reference` is where they stand in a workbook ("Sheet1!$A$2:$A$6"), null for a chart that holds them itself. */
export interface ChartValues {
  readonly reference: string | null;
  /** figures as decimal texts; null is a gap */
  readonly points: readonly (string | null)[];
}

export interface ChartSeries extends ChartValues {
  readonly name: string;
  /** how the figures are shown, as a number format */
  readonly format: string;
}

/** A chart as DrawingML knows it, wherever it is put. */
export interface ChartSpace {
  readonly kind: "bar-clustered" | "radar";
  readonly title: string;
  readonly categories: ChartValues;
  readonly series: readonly ChartSeries[];
  /** end of the axis of figures; null leaves it to the program */
  readonly max: number | null;
  /** figures beside their bars or points */
  readonly hasLabels: boolean;
  readonly locale: string;
}

/** The part of one chart; the same chart gives the same text. */
export function chartSpaceXml(chart: ChartSpace): string {
  const language = attributes({ lang: chart.locale });
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="0">${TEXT}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr${language} sz="1400" b="0">${TEXT}</a:rPr><a:t>${stringText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${chart.kind === "radar" ? radar(chart) : bars(chart)}</c:plotArea>` +
    (chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${axisText()}</c:legend>` : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr></c:chartSpace>`
  );
}

function bars(chart: ChartSpace): string {
  return (
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    chart.series.map((series, index) => `${seriesHead(series, index)}<c:spPr><a:solidFill>${color(index)}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>${labels(chart)}${seriesValues(chart, series)}</c:ser>`).join("") +
    `<c:gapWidth val="${chart.series.length > 1 ? 60 : 182}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    // From the top, as people read; Excel puts the first one at the bottom otherwise.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${categoryAxisRest()}` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(chart)}<c:delete val="0"/><c:axPos val="t"/>${valueAxisRest(chart, "<a:ln><a:noFill/></a:ln>")}`
  );
}

function radar(chart: ChartSpace): string {
  const line = (index: number): string => `<c:spPr><a:ln w="28575"><a:solidFill>${color(index)}</a:solidFill></a:ln></c:spPr>`;
  const marker = (index: number): string =>
    `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill>${color(index)}</a:solidFill></c:spPr></c:marker>`;
  return (
    '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>' +
    chart.series.map((series, index) => `${seriesHead(series, index)}${line(index)}${marker(index)}${labels(chart)}${seriesValues(chart, series)}</c:ser>`).join("") +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:radarChart>` +
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines/>${categoryAxisRest()}` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(chart)}<c:delete val="0"/><c:axPos val="l"/>${valueAxisRest(chart, `<a:ln w="9525">${GRIDLINE}</a:ln>`)}`
  );
}

function categoryAxisRest(): string {
  return (
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr>${axisText()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function scaling({ max }: ChartSpace): string {
  return `<c:scaling><c:orientation val="minMax"/>${max === null ? "" : `<c:max val="${max}"/>`}<c:min val="0"/></c:scaling>`;
}

function valueAxisRest({ series: [first] }: ChartSpace, line: string): string {
  const isLinked = first?.reference !== null;
  return (
    `<c:majorGridlines><c:spPr><a:ln w="9525">${GRIDLINE}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt${attributes({ formatCode: spreadsheetString(first?.format ?? "General"), sourceLinked: isLinked })}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr>${line}</c:spPr>${axisText()}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function seriesHead({ name }: ChartSeries, index: number): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${stringText(name)}</c:v></c:tx>`;
}

function labels({ hasLabels }: ChartSpace): string {
  return hasLabels
    ? `<c:dLbls>${axisText()}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : "";
}

function seriesValues({ categories }: ChartSpace, series: ChartSeries): string {
  const texts = points(categories.points);
  const figures = `<c:formatCode>${stringText(series.format)}</c:formatCode>${points(series.points)}`;
  return (
    `<c:cat>${categories.reference === null ? `<c:strLit>${texts}</c:strLit>` : `<c:strRef><c:f>${formulaText(categories.reference)}</c:f><c:strCache>${texts}</c:strCache></c:strRef>`}</c:cat>` +
    `<c:val>${series.reference === null ? `<c:numLit>${figures}</c:numLit>` : `<c:numRef><c:f>${formulaText(series.reference)}</c:f><c:numCache>${figures}</c:numCache></c:numRef>`}</c:val>`
  );
}

function color(index: number): string {
  return SERIES[index % SERIES.length] ?? "";
}

function axisText(): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${TEXT}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Points of a cache; a place without one is a gap. */
function points(values: readonly (string | null)[]): string {
  const filled = values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${stringText(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${filled.join("")}`;
}
