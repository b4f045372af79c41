import type { Locale, LocalizedText, ReviewFinding } from "../../core";
import { cellAt, columnLetter, rangeOf } from "../plan/address";
import { number, text } from "../plan/cells";
import { BODY, COLORS, HEADER, NOTE, TITLE, base } from "../plan/palette";
import type { WorkbookPlan } from "../plan/plan";
import { FINDING_OUTCOMES } from "./registerWords";

/** What a returned sheet is to be told: why it comes back, and every cell that somebody has to look at. */
export interface ReturnNoteRequest {
  readonly locale: Locale;
  readonly company: string;
  readonly file: string;
  readonly hash: string;
  readonly by: string;
  readonly since: string;
  readonly comment: string;
  /** what was found, in the order in which it is told */
  readonly items: readonly ReturnNoteItem[];
}

/** One thing to settle; `outcome` null for what no check found. */
export interface ReturnNoteItem {
  readonly sheet: string;
  readonly cell: string;
  readonly clause: string;
  readonly outcome: ReviewFinding["outcome"] | null;
  readonly title: string;
  readonly problem: string;
  readonly mend: string;
}

/** Identifies the shape of a note. */
export const RETURN_NOTE_TEMPLATE = "servicestar.return-note 1";

const TEXTS = {
  sheet: { "zh-CN": "退回说明", "en-US": "Return note" },
  title: { "zh-CN": "评分表退回说明", "en-US": "Why this scoresheet is returned" },
  company: { "zh-CN": "企业", "en-US": "Company" },
  file: { "zh-CN": "文件", "en-US": "File" },
  hash: { "zh-CN": "文件指纹（SHA-256）", "en-US": "SHA-256 of the file" },
  by: { "zh-CN": "退回人", "en-US": "Returned by" },
  since: { "zh-CN": "退回时间", "en-US": "Returned at" },
  comment: { "zh-CN": "退回意见", "en-US": "Comment" },
  hint: {
    "zh-CN": "以下各项按单元格列出。请在原评分表中改正后重新提交；改正后的文件将重新复核。",
    "en-US": "Every cell to look at is listed below. Correct the scoresheet itself and hand it in again; it will be reviewed anew.",
  },
  none: { "zh-CN": "核查没有发现问题；请按退回意见处理。", "en-US": "The checks found nothing; go by the comment above." },
} as const satisfies Record<string, LocalizedText>;

const HEADERS: readonly LocalizedText[] = [
  { "zh-CN": "序号", "en-US": "No." }, { "zh-CN": "工作表", "en-US": "Sheet" }, { "zh-CN": "单元格", "en-US": "Cell" }, { "zh-CN": "条款", "en-US": "Clause" },
  { "zh-CN": "结论", "en-US": "Outcome" }, { "zh-CN": "事项", "en-US": "Subject" }, { "zh-CN": "问题", "en-US": "Problem" }, { "zh-CN": "怎么办", "en-US": "What to do" },
];
const WIDTHS = [6, 18, 10, 10, 11, 24, 60, 60];
const HEAD = ["company", "file", "hash", "by", "since", "comment"] as const;
const TABLE_ROW = HEAD.length + 4;

/** The note as a workbook of one sheet: its head, and one row for each thing to settle. Whatever a file or a person says is a text in it. */
export function buildReturnNotePlan(request: ReturnNoteRequest): WorkbookPlan {
  const { locale, items } = request;
  const word = (key: keyof typeof TEXTS): string => TEXTS[key][locale];
  const width = HEADERS.length - 1;
  const last = TABLE_ROW + Math.max(1, items.length);
  const table = rangeOf(0, TABLE_ROW, width, last);
  return {
    locale,
    template: RETURN_NOTE_TEMPLATE,
    sheets: [
      {
        name: word("sheet"),
        tabColor: COLORS.brand,
        showGridlines: false,
        columns: WIDTHS.map((characters, index) => ({ column: columnLetter(index), width: characters })),
        rows: [{ row: 1, height: 28 }],
        blocks: [
          { at: "A1", cells: [[text(word("title"))]] },
          { at: "A2", cells: HEAD.map((key) => [text(word(key))]) },
          { at: "D2", cells: HEAD.map((key) => [text(request[key])]) },
          { at: cellAt(0, TABLE_ROW - 1), cells: [[text(items.length === 0 ? word("none") : word("hint"))]] },
          {
            at: cellAt(0, TABLE_ROW),
            cells: [
              HEADERS.map((header) => text(header[locale])),
              ...items.map(({ sheet, cell, clause, outcome, title, problem, mend }, index) => [number(index + 1), ...[sheet, cell, clause, outcome === null ? "" : FINDING_OUTCOMES[outcome][locale], title, problem, mend].map(text)]),
            ],
          },
        ],
        styles: [
          { range: rangeOf(0, 1, width, last), style: base(locale) },
          { range: "A1", style: TITLE },
          { range: rangeOf(0, 2, 0, HEAD.length + 1), style: { bold: true } },
          { range: rangeOf(3, 2, width, HEAD.length + 1), style: { numberFormat: "@", wrap: true, vertical: "top" } },
          { range: cellAt(0, TABLE_ROW - 1), style: NOTE },
          { range: rangeOf(0, TABLE_ROW, width, TABLE_ROW), style: HEADER },
          { range: rangeOf(0, TABLE_ROW + 1, width, last), style: BODY },
          { range: rangeOf(1, TABLE_ROW + 1, width, last), style: { numberFormat: "@" } },
        ],
        merges: HEAD.map((_, index) => rangeOf(3, index + 2, width, index + 2)),
        tables: [{ name: "ReturnNote", range: table, style: "TableStyleLight1", showBandedRows: true, showFilter: true }],
        validations: [],
        conditionalFormats: [],
        charts: [],
        freezeAt: null,
        protection: null,
        print: {
          orientation: "landscape", area: rangeOf(0, 1, width, last), titleRows: `${String(TABLE_ROW)}:${String(TABLE_ROW)}`, fitToWidth: true,
          header: { left: "", center: word("title"), right: "" },
          footer: { left: "", center: "&P / &N", right: "&D" },
        },
      },
    ],
    names: [],
    activeSheet: word("sheet"),
    properties: { title: word("title"), subject: RETURN_NOTE_TEMPLATE },
  };
}
