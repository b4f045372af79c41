import { cellName, type Box } from "./addresses";
import type { DeflatePieces, XlsxContent, XlsxSheetContent } from "./document";
import type { SheetPlace, WorkbookShared, WrittenSheet } from "./sheetParts";
import { layOut } from "./sheet/laidOut";
import { rowsXml } from "./sheet/rows";
import { worksheetEnd, worksheetStart } from "./sheet/worksheet";
import { TextEntry } from "./zip/textEntry";

const NO_HEADERS: ReadonlyMap<string, string> = new Map();

/** A sheet whose last rows come later; they are packed as they come. */
export class LateSheet {
  private readonly entry: TextEntry;
  /** the row that comes next, counted from 0 */
  private next: number;
  private readonly behind: number;

  constructor(
    private readonly sheet: XlsxSheetContent,
    private readonly late: { readonly at: Pick<Box, "row" | "column">; readonly count: number },
    private readonly place: SheetPlace,
    private readonly shared: WorkbookShared,
    deflate: DeflatePieces,
  ) {
    this.next = late.at.row;
    this.behind = late.at.row + late.count;
    this.entry = new TextEntry(place.name, deflate);
    this.entry.add(worksheetStart(sheet, place.rows, place.frame, this.behind - 1) + rowsXml(place.rows, sheet.name, shared));
  }

  add(lines: readonly (readonly XlsxContent[])[]): void {
    const { sheet, next } = this;
    const blocks = [{ at: cellName(next, this.late.at.column), cells: lines }];
    const rows = layOut({ ...sheet, blocks }, NO_HEADERS, { first: next, last: next + lines.length - 1 });
    this.entry.add(rowsXml(rows, sheet.name, { ...this.shared, strings: null }));
    this.next += lines.length;
  }

  end(): WrittenSheet {
    if (this.next !== this.behind) {
      throw new Error(`${String(this.behind - this.next)} rows of the sheet ${this.sheet.name} did not come`);
    }
    this.entry.add(worksheetEnd(this.sheet, this.shared, this.place.frame));
    const { name, uses, others } = this.place;
    return { worksheet: { kind: "worksheet", name, xml: this.entry.end(), uses }, others };
  }
}
