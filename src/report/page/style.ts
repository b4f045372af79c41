import type { Locale } from "../../core";
import { cssString } from "./markup";

const FONTS = {
  "zh-CN": '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  "en-US": '"Segoe UI", Calibri, "Noto Sans", "Microsoft YaHei", sans-serif',
} as const;

/** What stands in the margins of each printed page. */
export interface PageMargins {
  readonly head: string;
  readonly caution: string;
  /** by which the document is known again; "" for none */
  readonly mark: string;
  readonly foot: readonly [before: string, between: string, after: string];
}

/** The style of the page: a document on A4 when printed, a sheet of paper on the screen. */
export function pageStyle(locale: Locale, { head, caution, mark, foot: [before, between, after] }: PageMargins): string {
  const font = FONTS[locale];
  return `
@page { size: A4; margin: 20mm 16mm 18mm;
  @top-left { content: ${cssString(head)}; font: 8pt ${font}; color: #555; }
  @top-right { content: ${cssString(caution)}; font: bold 8pt ${font}; color: #9c1c1c; }
  @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; font: 8pt ${font}; color: #555; }
  @bottom-right { content: ${cssString(mark)}; font: 8pt ${font}; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0; background: #f0f0f0; color: #1b1b1b; font: 10.5pt/1.5 ${font}; }
main { max-width: 190mm; margin: 16px auto; padding: 14mm 12mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 20%); }
header.cover { padding: 8mm 0 4mm; border-bottom: 2px solid #1f4e79; margin-bottom: 6mm; }
h1 { margin: 0 0 2mm; font-size: 22pt; color: #1f4e79; }
.company { margin: 0; font-size: 15pt; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
h2 { margin: 8mm 0 2mm; font-size: 13pt; color: #1f4e79; border-bottom: 1px solid #b7c9dc; break-after: avoid; }
h3 { margin: 4mm 0 1mm; font-size: 11pt; break-after: avoid; }
.decided { margin: 0 0 2mm; font-size: 15pt; font-weight: 700; color: #1f4e79; overflow-wrap: anywhere; }
.result { display: flex; gap: 12mm; align-items: baseline; margin: 3mm 0; flex-wrap: wrap; }
.figure { font-size: 26pt; font-weight: 700; color: #1f4e79; }
.cautions { border: 1.5px solid #9c1c1c; background: #fdf1f0; padding: 2mm 4mm; color: #7a1414; break-inside: avoid; }
.cautions p { margin: 1mm 0; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0; font-size: 9pt; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #9aa7b5; padding: 1mm 1.5mm; text-align: start; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
thead th { background: #1f4e79; color: #fff; font-weight: 600; }
tbody th { background: #e9f0f7; font-weight: 600; }
td.number { text-align: end; }
td p { margin: 0; }
td p + p { margin-top: 1mm; }
.part { color: #555; }
figure { margin: 3mm 0; break-inside: avoid; text-align: center; }
figcaption { font-size: 9pt; color: #555; }
.picture { width: 100%; max-width: 150mm; height: auto; font-family: ${font}; }
.grid { fill: none; stroke: #c5ccd3; stroke-width: 1; }
.area { fill: #2e75b6; fill-opacity: 0.25; stroke: #1f5a93; stroke-width: 2; }
.dot, .bar { fill: #2e75b6; }
.frame { fill: #e3ebf3; stroke: #8fa3b7; stroke-width: 1; }
.label { font-size: 11px; fill: #1b1b1b; }
.tick { font-size: 9px; fill: #666; }
.sign td { height: 14mm; }
.note { color: #555; font-size: 9pt; }
@media print { body { background: #fff; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; } .screen { display: none; }
  .cautions, thead th, tbody th, .frame, .bar, .dot, .area { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (max-width: 600px) { main { padding: 5mm; } }
`;
}
