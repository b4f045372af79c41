import type { XlsxMargins, XlsxPrint } from "../document";
import { attributes, stringText } from "../xml";

/** All three parts together; Excel calls a file with more damaged. */
const LONGEST = 255;
const ELLIPSIS = "…";

/** What Excel gives a new sheet. */
const MARGINS: XlsxMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const A4 = 9;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Whether pages are counted, and not a scale given. */
export function isFitted(print: XlsxPrint | null): boolean {
  return print?.fitToWidth === true || print?.pages !== undefined;
}

/** Elements of a sheet that say how it is printed: options, margins, page, the lines above and below, and where pages begin. */
export function printXml(print: XlsxPrint | null): string {
  if (print === null) {
    return `<pageMargins${attributes({ ...MARGINS })}/>`;
  }
  const { pages, margins = MARGINS, scale = 100 } = print;
  const options = attributes({
    horizontalCentered: print.centerHorizontally === false ? undefined : true,
    verticalCentered: print.centerVertically === true ? true : undefined,
    headings: print.headings === true ? true : undefined,
    gridLines: print.gridlines === true ? true : undefined,
  });
  const page = attributes({
    paperSize: print.paper ?? A4,
    scale: isFitted(print) || scale === 100 ? undefined : scale,
    fitToWidth: pages === undefined || pages.wide === 1 ? undefined : pages.wide,
    // One page high unless it is said that it may take as many as it needs.
    fitToHeight: pages === undefined ? (print.fitToWidth && print.fitToHeight !== true ? 0 : undefined) : pages.high === 1 ? undefined : pages.high,
    pageOrder: print.overThenDown === true ? "overThenDown" : undefined,
    orientation: print.orientation,
    blackAndWhite: print.blackAndWhite === true ? true : undefined,
    draft: print.draft === true ? true : undefined,
  });
  const { left, right, top, bottom, header, footer } = margins;
  return (
    (options === "" ? "" : `<printOptions${options}/>`) +
    `<pageMargins${attributes({ left, right, top, bottom, header, footer })}/>` +
    `<pageSetup${page}/>` +
    `<headerFooter><oddHeader>${stringText(lineOf(print.header))}</oddHeader><oddFooter>${stringText(lineOf(print.footer))}</oddFooter></headerFooter>` +
    breaksXml("rowBreaks", print.rowBreaks ?? [], LAST_ROW, LAST_COLUMN) +
    breaksXml("colBreaks", print.columnBreaks ?? [], LAST_COLUMN, LAST_ROW)
  );
}

function breaksXml(name: string, breaks: readonly number[], last: number, max: number): string {
  const own = [...new Set(breaks)].filter((at) => at > 0 && at <= last).sort((a, b) => a - b);
  const elements = own.map((id) => `<brk${attributes({ id, max, man: true })}/>`);
  return own.length === 0 ? "" : `<${name} count="${own.length}" manualBreakCount="${own.length}">${elements.join("")}</${name}>`;
}

/** A header or footer in Excel's code; the longest part is cut until the whole is short enough. */
export function lineOf({ left, center, right }: XlsxPrint["header"]): string {
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
