import type { PlanPrint } from "../../../template";
import { attributes, stringText } from "../xml";

/** All three parts together; Excel calls a file with more damaged. */
const LONGEST = 255;
const ELLIPSIS = "…";

/** Elements of a sheet that say how it is printed: options, margins, page and the lines above and below. A4 always. */
export function printXml(print: PlanPrint | null): string {
  if (print === null) {
    return '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  }
  const page = attributes({
    paperSize: 9,
    // One page high unless it is said that it may take as many as it needs.
    fitToHeight: print.fitToWidth && print.fitToHeight !== true ? 0 : undefined,
    orientation: print.orientation,
  });
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup${page}/>` +
    `<headerFooter><oddHeader>${stringText(lineOf(print.header))}</oddHeader><oddFooter>${stringText(lineOf(print.footer))}</oddFooter></headerFooter>`
  );
}

/** A header or footer in Excel's code; the longest part is cut until the whole is short enough. */
export function lineOf({ left, center, right }: PlanPrint["header"]): string {
  const parts: [string, string, string] = [left, center, right];
  const line = (): string => (["&L", "&C", "&R"] as const).map((code, index) => (parts[index] === "" ? "" : `${code}${parts[index] ?? ""}`)).join("");
  while (line().length > LONGEST) {
    const longest = parts.reduce((found, part, index) => (part.length > (parts[found]?.length ?? 0) ? index : found), 0);
    const part = parts[longest] ?? "";
    parts[longest] = shortened(part, part.length - (line().length - LONGEST));
  }
  return line();
}

/** At most `length` characters with an ellipsis; a doubled "&" and a pair of surrogates stay whole. */
function shortened(text: string, length: number): string {
  let kept = "";
  for (const piece of text.match(/&&|&.|[^]/gu) ?? []) {
    if (kept.length + piece.length > Math.max(0, length - ELLIPSIS.length)) {
      break;
    }
    kept += piece;
  }
  return kept + ELLIPSIS;
}
