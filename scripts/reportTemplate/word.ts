/** WordprocessingML for the built-in report templates: only what they use, in the order of its schema. Texts are ours and are escaped. */

export const WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** A4 with 20 mm at the sides, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1134 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const INK = { caution: "9C1C1C", muted: "595959" } as const;

export interface RunLook {
  readonly bold?: boolean;
  readonly color?: keyof typeof INK;
  /** half points */
  readonly size?: number;
}

export interface ParagraphLook extends RunLook {
  readonly style?: "Title" | "Company" | "Heading1" | "Caption" | "Caution" | "Cell" | "CellHead" | "Small";
  readonly align?: "center" | "right";
  readonly keepNext?: boolean;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function run(text: string, { bold, color, size }: RunLook = {}): string {
  const look = `${bold === true ? "<w:b/>" : ""}${color === undefined ? "" : `<w:color w:val="${INK[color]}"/>`}${size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}`;
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A field that Word works out: the page's number, the number of pages. */
export function field(name: "PAGE" | "NUMPAGES"): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** A paragraph of runs, or of one text. */
export function paragraph(content: string | readonly string[], look: ParagraphLook = {}): string {
  const properties =
    `${look.style === undefined ? "" : `<w:pStyle w:val="${look.style}"/>`}${look.keepNext === true ? "<w:keepNext/>" : ""}` +
    `${look.align === undefined ? "" : `<w:jc w:val="${look.align}"/>`}`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${typeof content === "string" ? run(content, look) : content.join("")}</w:p>`;
}

export const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

export interface Cell {
  /** paragraphs */
  readonly content: string;
  readonly span?: number;
  readonly isShaded?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader?: boolean;
  /** least height, in twentieths of a point */
  readonly height?: number;
}

/** A table over the width of the text; `widths` are shares. Header rows repeat on each page, and no row is split over two. */
export function table(widths: readonly number[], rows: readonly Row[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / whole) * TEXT_WIDTH));
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="7F8FA0"/>`).join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map((row) => rowXml(row, columns)).join("")}</w:tbl>`
  );
}

function rowXml({ cells, isHeader, height }: Row, columns: readonly number[]): string {
  let column = 0;
  const made = cells.map(({ content, span = 1, isShaded }) => {
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}` +
      `${isShaded === true || isHeader === true ? '<w:shd w:val="clear" w:color="auto" w:fill="DCE6F1"/>' : ""}</w:tcPr>${content}</w:tc>`
    );
  });
  const properties = `<w:cantSplit/>${height === undefined ? "" : `<w:trHeight w:val="${height}"/>`}${isHeader === true ? "<w:tblHeader/>" : ""}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${made.join("")}</w:tr>`;
}
