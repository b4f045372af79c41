import { clausesOf } from "../../core";
import { ROLE_WORDS, STAGE_WORDS, keysOf, sheetText } from "../vocabulary";
import type { SheetTextKey } from "../vocabulary";
import type { PlanHashes } from "./basis";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, formula, text } from "./cells";
import { HEAD_FIELDS, headContent } from "./head";
import type { HeadContents } from "./head";
import type { Layout, Rows } from "./layout";
import { BAND, BODY, BOXED, COLORS, ENTRY, HEADER, LABEL, NOTE, TITLE, WARNING, base } from "./palette";
import type { PlanBlock, PlanConditionalFormat, PlanContent, PlanSheet, PlanStyledRange, PlanValidation } from "./plan";
import { PICTURE_COLUMNS, noFigure, pictureBlock, pictureStyles, summaryCharts } from "./pictures";
import { printSetup } from "./print";
import { SUMMARY_COLUMNS, referencesOf } from "./references";
import { RESULT_ROWS, agreementFormula, functionCalls, resultCell, summaryTwins } from "./results";
import { signatureBlock, signatureMerges, signatureRows, signatureStyles } from "./signatures";
import { TEMPLATE } from "./template";
import { CODE } from "./clauseTwins";

const WIDTHS = [21, 42, 24, 16, 13, 9];
const LAST = WIDTHS.length - 1;

/** The front sheet: whose assessment it is, what came out, and what it rests on. */
export function summarySheet(layout: Layout, answers: Answers, hashes: PlanHashes, head: HeadContents): PlanSheet {
  const { locale, sheets, summary, catalogue } = layout;
  const lastRow = summary.identity + 5 + 3;
  const company = head.fields.get("company");
  return {
    name: sheets.summary,
    tabColor: COLORS.good,
    showGridlines: false,
    columns: [...WIDTHS.map((width, index) => ({ column: columnLetter(index), width })), ...PICTURE_COLUMNS],
    rows: [
      { row: 1, height: 34 },
      { row: 3, height: 34 },
      { row: summary.result + RESULT_ROWS.total, height: 62 },
      { row: summary.result + RESULT_ROWS.deductions, height: 36 },
      { row: summary.result + RESULT_ROWS.grade, height: 36 },
      ...[5, summary.result - 1, summary.sections.first - 2, summary.indicators.first - 2, summary.identity].map((row) => ({ row, height: 22 })),
      ...signatureRows(layout),
      // Merged cells never size themselves.
      ...[6, 7, 8].map((offset) => ({ row: summary.identity + offset, height: 30 })),
    ],
    blocks: [
      {
        at: "A1",
        cells: [
          [text(sheetText("summary.title", locale))],
          [text(sheetText("summary.subtitle", locale, { title: catalogue.title[locale], standard: catalogue.standard }))],
          [text(statusText(layout))],
          [EMPTY],
          [text(sheetText("summary.company", locale)), EMPTY, text(sheetText("summary.assessors", locale)), text(sheetText("summary.role", locale))],
        ],
      },
      ...headBlocks(layout, head),
      ...resultBlocks(layout, answers),
      ...subtotalBlocks(layout, answers),
      pictureBlock(layout, answers),
      signatureBlock(layout),
      ...identityBlocks(layout, hashes),
    ],
    styles: styles(layout, lastRow),
    merges: [rangeOf(0, 3, LAST, 3), ...signatureMerges(layout, LAST), ...[6, 7, 8].map((offset) => rangeOf(0, summary.identity + offset, LAST, summary.identity + offset))],
    tables: [],
    validations: validations(layout),
    conditionalFormats: [...conditions(layout), noFigure(layout)],
    charts: summaryCharts(layout),
    freezeAt: null,
    protection: { allowAutoFilter: false, allowFormatColumns: true, allowFormatRows: true },
    print: printSetup(layout, "portrait", rangeOf(0, 1, LAST, lastRow), company?.kind === "text" ? company.text : "", { sheet: sheets.summary, onePage: true }),
  };
}

function statusText({ locale, catalogue }: Layout): string {
  const provisional = clausesOf(catalogue).filter((clause) => clause.provenance === "provisional").length;
  if (provisional > 0) {
    return sheetText("status.provisional", locale, { count: provisional });
  }
  return catalogue.approval.status === "draft"
    ? sheetText("status.draft", locale)
    : sheetText("status.approved", locale, { by: catalogue.approval.by, on: catalogue.approval.on });
}

function headBlocks({ locale, summary }: Layout, head: HeadContents): readonly PlanBlock[] {
  return [
    {
      at: "A6",
      cells: keysOf(HEAD_FIELDS).map((field) => [text(sheetText(HEAD_FIELDS[field].label, locale)), headContent(head, field, locale)]),
    },
    {
      at: cellAt(2, summary.assessors.first),
      cells: rowsOf(summary.assessors).map((_, index) => {
        const assessor = head.assessors[index];
        return [assessor?.name ?? EMPTY, assessor?.role ?? EMPTY];
      }),
    },
  ];
}

function resultBlocks(layout: Layout, { results, recount, next }: Answers): readonly PlanBlock[] {
  const { locale, summary } = layout;
  const at = referencesOf(layout).recount;
  const twins = summaryTwins(layout);
  const calls = functionCalls(layout);
  const label = (key: SheetTextKey): PlanContent => text(sheetText(key, locale));
  const result = (key: "total" | "deductions" | "grade"): readonly PlanContent[] => [
    label(`summary.${key}`),
    formula(calls[key], results[key].value),
    formula(twins[key], results[key].twin),
    formula(agreementFormula(layout, resultCell(layout, key, "value"), resultCell(layout, key, "twin")), results[key].agreement),
  ];
  return [
    {
      at: cellAt(0, summary.result - 1),
      cells: [
        [label("summary.result")],
        [EMPTY, label("summary.resultBy"), label("summary.twin"), label("summary.agreement")],
        result("total"),
        result("deductions"),
        result("grade"),
        [label("summary.next"), formula(twins.next, next)],
        [label("summary.open"), formula(at("open"), recount.lines.open)],
        [label("summary.wrong"), formula(at("wrong"), recount.lines.wrong)],
        [label("summary.bonuses"), formula(at("bonuses"), recount.lines.bonuses)],
      ],
    },
  ];
}

function subtotalBlocks(layout: Layout, answers: Answers): readonly PlanBlock[] {
  const { locale, summary, catalogue, scale } = layout;
  const { helper, scores } = referencesOf(layout);
  const header = (["id", "title", "applicable", "obtained", "share", "open"] as const).map((key) => text(sheetText(`subtotal.${key}`, locale)));
  const line = (id: string, title: string, group: "section" | "indicator", position: number, row: number): readonly PlanContent[] => {
    const applicable = cellAt(2, row);
    const obtained = cellAt(3, row);
    const shown = answers[group](id);
    const sumIf = (range: string): string => `SUMIF(${helper(group)},${String(position)},${range})`;
    return [
      text(id),
      text(title),
      formula(`${sumIf(helper("applicable"))}/${String(scale.points)}`, shown.applicable),
      formula(`ROUND(${sumIf(scores)},9)`, shown.obtained),
      formula(`IF(${applicable}=0,"–",${obtained}/${applicable})`, shown.share),
      formula(`SUMPRODUCT((${helper(group)}=${String(position)})*(${helper("code")}=${String(CODE.open)}))`, shown.open),
    ];
  };
  const indicators = catalogue.sections.flatMap((section) => section.indicators);
  return [
    {
      at: cellAt(0, summary.sections.first - 2),
      cells: [
        [text(sheetText("sections.title", locale))],
        header,
        ...catalogue.sections.map((section, index) => line(section.id, section.title[locale], "section", index + 1, summary.sections.first + index)),
      ],
    },
    {
      at: cellAt(0, summary.indicators.first - 2),
      cells: [
        [text(sheetText("indicators.title", locale))],
        header,
        ...indicators.map((indicator, index) => line(indicator.id, indicator.title[locale], "indicator", index + 1, summary.indicators.first + index)),
      ],
    },
  ];
}

function identityBlocks({ version, locale, summary, catalogue, profile }: Layout, hashes: PlanHashes): readonly PlanBlock[] {
  const label = (key: SheetTextKey): PlanContent => text(sheetText(key, locale));
  return [
    {
      at: cellAt(0, summary.identity),
      cells: [
        [label("identity.title")],
        [label("identity.catalogue"), text(`${catalogue.id} ${catalogue.version}`)],
        [label("identity.hash"), text(hashes.catalogue)],
        [label("identity.profile"), text(`${profile.id} ${profile.version}`)],
        [label("identity.hash"), text(hashes.profile)],
        [label("identity.template"), text(`${TEMPLATE.id} ${version}`)],
        [label("limits.1")],
        [label("limits.2")],
        [label("limits.3")],
      ],
    },
  ];
}

function validations({ locale, summary }: Layout): readonly PlanValidation[] {
  const title = sheetText("error.title", locale);
  const fields = keysOf(HEAD_FIELDS);
  const at = (field: (typeof fields)[number]): string => cellAt(1, 6 + fields.indexOf(field));
  return [
    {
      range: at("stage"),
      rule: { kind: "list", items: keysOf(STAGE_WORDS).map((key) => STAGE_WORDS[key][locale]) },
      ignoreBlank: true,
      error: { style: "stop", title, message: sheetText("error.stage", locale) },
    },
    {
      range: at("assessedOn"),
      rule: { kind: "custom", formula: `=IF(ISNUMBER(${at("assessedOn")}),${at("assessedOn")}>=1,LEN(${at("assessedOn")})=10)` },
      ignoreBlank: true,
      prompt: { title: sheetText("prompt.date", locale), message: sheetText("prompt.dateMessage", locale) },
      error: { style: "stop", title, message: sheetText("error.date", locale) },
    },
    {
      range: rangeOf(3, summary.assessors.first, 3, summary.assessors.last),
      rule: { kind: "list", items: keysOf(ROLE_WORDS).map((key) => ROLE_WORDS[key][locale]) },
      ignoreBlank: true,
      error: { style: "stop", title, message: sheetText("error.role", locale) },
    },
  ];
}

function conditions(layout: Layout): readonly PlanConditionalFormat[] {
  const { locale, summary } = layout;
  const agreement = resultCell(layout, "total", "agreement");
  const range = `${agreement}:${resultCell(layout, "grade", "agreement")}`;
  const literal = (key: SheetTextKey): string => `"${sheetText(key, locale)}"`;
  const open = resultCell(layout, "open", "value");
  const wrong = resultCell(layout, "wrong", "value");
  const openColumn = cellAt(SUMMARY_COLUMNS.open, summary.indicators.first);
  return [
    { range, formula: `=${agreement}=${literal("agreement.differs")}`, style: { color: COLORS.wrongInk, fill: COLORS.wrong, bold: true }, stopIfTrue: true },
    { range, formula: `=${agreement}=${literal("agreement.same")}`, style: { color: COLORS.good, bold: true }, stopIfTrue: true },
    { range, formula: `=${agreement}=${literal("agreement.unavailable")}`, style: { color: COLORS.warningInk, fill: COLORS.warning }, stopIfTrue: true },
    { range: open, formula: `=${open}>0`, style: { fill: COLORS.open }, stopIfTrue: true },
    { range: wrong, formula: `=${wrong}>0`, style: { color: COLORS.wrongInk, fill: COLORS.wrong, bold: true }, stopIfTrue: true },
    {
      range: rangeOf(SUMMARY_COLUMNS.open, summary.indicators.first, SUMMARY_COLUMNS.open, summary.indicators.last),
      formula: `=${openColumn}>0`,
      style: { fill: COLORS.open },
      stopIfTrue: true,
    },
  ];
}

function rowsOf({ first, last }: Rows): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function styles(layout: Layout, lastRow: number): readonly PlanStyledRange[] {
  const { locale, summary, catalogue, profile } = layout;
  const provisional = catalogue.approval.status === "draft" || clausesOf(catalogue).some((clause) => clause.provenance === "provisional");
  const fields = keysOf(HEAD_FIELDS);
  const { result, identity } = summary;
  const lastHead = 6 + fields.length - 1;
  const row = (key: keyof typeof RESULT_ROWS): number => result + RESULT_ROWS[key];
  const decimals = Math.max(2, profile.displayDecimals);
  const figures = `0.${"0".repeat(decimals)}`;
  const shown = profile.displayDecimals === 0 ? "0" : `0.${"0".repeat(profile.displayDecimals)}`;
  const tables = [summary.sections, summary.indicators].flatMap(({ first, last }): PlanStyledRange[] => [
    { range: rangeOf(0, first - 2, LAST, first - 2), style: BAND },
    { range: rangeOf(0, first - 1, LAST, first - 1), style: HEADER },
    { range: rangeOf(0, first, LAST, last), style: { ...BODY, vertical: "center" } },
    { range: rangeOf(0, first, 0, last), style: { numberFormat: "@" } },
    { range: rangeOf(2, first, 3, last), style: { horizontal: "right", numberFormat: figures } },
    { range: rangeOf(4, first, 4, last), style: { horizontal: "right", numberFormat: "0.0%" } },
    { range: rangeOf(5, first, 5, last), style: { horizontal: "center" } },
  ]);
  return [
    { range: rangeOf(0, 1, LAST, lastRow), style: base(locale) },
    { range: "A1", style: { ...TITLE, fontSize: 20 } },
    { range: "A2", style: { fontSize: 11, color: COLORS.muted } },
    { range: rangeOf(0, 3, LAST, 3), style: provisional ? { ...WARNING, indent: 1 } : { color: COLORS.good } },
    { range: rangeOf(0, 5, LAST, 5), style: BAND },
    { range: rangeOf(0, 6, 0, lastHead), style: LABEL },
    { range: rangeOf(1, 6, 1, lastHead), style: { ...BODY, vertical: "center", ...ENTRY, numberFormat: "@" } },
    { range: cellAt(1, 6 + fields.indexOf("assessedOn")), style: { numberFormat: "yyyy-mm-dd", horizontal: "left" } },
    { range: rangeOf(2, summary.assessors.first, 3, summary.assessors.last), style: { ...BODY, vertical: "center", ...ENTRY, numberFormat: "@" } },
    { range: rangeOf(0, result - 1, LAST, result - 1), style: BAND },
    { range: rangeOf(0, result, 3, result), style: HEADER },
    { range: rangeOf(0, row("total"), 0, row("bonuses")), style: LABEL },
    { range: rangeOf(1, row("total"), 1, row("grade")), style: { ...BOXED, bold: true, fontSize: 22, color: COLORS.brand, horizontal: "left", indent: 1, wrap: true } },
    { range: rangeOf(2, row("total"), 3, row("grade")), style: { ...BOXED, fontSize: 10, color: COLORS.muted, horizontal: "center", wrap: true } },
    { range: rangeOf(1, row("total"), 2, row("total")), style: { numberFormat: shown } },
    { range: rangeOf(1, row("next"), 1, row("bonuses")), style: { ...BOXED, horizontal: "left", indent: 1, wrap: true } },
    ...tables,
    ...signatureStyles(layout, LAST),
    ...pictureStyles(layout),
    { range: rangeOf(0, identity, LAST, identity), style: BAND },
    { range: rangeOf(0, identity + 1, 0, identity + 5), style: { color: COLORS.muted } },
    { range: rangeOf(1, identity + 1, 1, identity + 5), style: { numberFormat: "@" } },
    { range: rangeOf(0, identity + 6, LAST, identity + 8), style: { ...NOTE, wrap: true, vertical: "top" } },
  ];
}
