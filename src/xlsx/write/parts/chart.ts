import type { PlanChart } from "../../../template";
import { absoluteReference, boxName, parseBox } from "../addresses";
import type { XlsxContent, XlsxSheetContent } from "../document";
import type { LaidRow } from "../sheet/laidOut";
import { CHART, DRAWING, RELATIONSHIPS, SHEET_DRAWING } from "../namespaces";
import { XML_HEAD, attributes, spreadsheetString } from "../xml";
import { chartSpaceXml } from "./chartSpace";

/** The part of a chart, with the texts and figures that stand in its cells now. */
export function chartXml(chart: PlanChart, sheet: XlsxSheetContent, rows: readonly LaidRow[], locale: string): string {
  const cells = new Map(rows.map(({ row, cells: line }) => [row, new Map(line.map((cell) => [cell.column, cell]))]));
  const read = (range: string): readonly { readonly content: XlsxContent; readonly format: string }[] => {
    const box = parseBox(range, sheet.name);
    return Array.from({ length: box.lastRow - box.row + 1 }, (_, index) => {
      const cell = cells.get(box.row + index)?.get(box.column);
      return { content: cell?.content ?? null, format: cell?.style.numberFormat ?? "General" };
    });
  };
  const reference = (range: string): string => absoluteReference(sheet.name, boxName(parseBox(range, sheet.name)));
  const categories = read(chart.categories);
  return chartSpaceXml({
    kind: chart.kind,
    title: chart.title,
    categories: { reference: reference(chart.categories), points: categories.map(({ content }) => textOf(content)) },
    series: chart.series.map(({ name, values }) => {
      const cells = read(values);
      return { name, reference: reference(values), format: cells[0]?.format ?? "General", points: cells.map(({ content }) => figureOf(content)) };
    }),
    max: chart.max,
    hasLabels: false,
    locale,
  });
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
