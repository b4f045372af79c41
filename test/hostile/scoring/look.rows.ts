import { edit, styled } from "./change";
import { besides, calculated, entered, incomplete, refused, type ScoringRow } from "./outcome";
import type { Change } from "./scoringBook";

const row = (what: string, change: Change, outcome: ScoringRow["outcome"] = "same score"): ScoringRow => ({ id: "H83", what, file: entered(change), outcome });

/** A rule that lays this look over cells as long as they hold anything. */
const ruled = (at: string, look: string, rule = '<cfRule type="expression" dxfId="#" priority="1"><formula>TRUE</formula></cfRule>'): Change => (parts) => {
  const styles = parts["xl/styles.xml"] ?? "";
  const looks = /<dxfs count="([0-9]+)">/.exec(styles)?.[1] ?? "0";
  return {
    ...edit("评分表", (xml) => xml.replace(/(<conditionalFormatting )/, `<conditionalFormatting sqref="${at}">${rule.replace("#", looks)}</conditionalFormatting>$1`))(parts),
    "xl/styles.xml": styles.replace(/<dxfs count="[0-9]+">(.*?)<\/dxfs>/, (_, items: string) => `<dxfs count="${String(Number(looks) + 1)}">${items}<dxf>${look}</dxf></dxfs>`),
  };
};
/** The same as Excel 2010 and later keep it: in the extensions of the sheet, with its look in it. */
const ruledAnew = (at: string, rule: string): Change =>
  edit("评分表", (xml) =>
    xml.replace(
      /<\/worksheet>/,
      `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
        `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rule}<xm:sqref>${at}</xm:sqref></x14:conditionalFormatting>` +
        "</x14:conditionalFormattings></ext></extLst></worksheet>",
    ),
  );
const anew = (look: string): string => `<x14:cfRule type="expression" priority="1" id="{00000000-0000-4000-8000-000000000001}"><xm:f>汇总!$A$1&lt;&gt;""</xm:f><x14:dxf>${look}</x14:dxf></x14:cfRule>`;
const BAR = '<x14:cfRule type="dataBar" id="{00000000-0000-4000-8000-000000000002}"><x14:dataBar showValue="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>';
const ink = (color: string): string => `<font><color rgb="FF${color}"/></font>`;
const ground = (color: string): string => `<fill><patternFill><bgColor rgb="FF${color}"/></patternFill></fill>`;
const ICONS = '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows" showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>';

/**
 * Cells that show something else than they hold. What they hold counts, with a finding where the format or the colour of a cell hides it;
 * a format that makes a date of a figure is a fault.
 */
export const LOOK_ROWS: readonly ScoringRow[] = [
  row("5.5 shown as 6 by a text", styled("评分表!I25", { format: '"6"' }), besides("FIL009 format 评分表!I25")),
  row("5.5 shown as 6 by rounding", styled("评分表!I25", { format: "0" }), besides("FIL009 rounded 评分表!I25")),
  row("5.5 shown as 6 by a condition", styled("评分表!I25", { format: '[=5.5]"6";General' }), besides("FIL009 format 评分表!I25")),
  row("2 of a sample shown as nothing", styled("评分表!H8", { format: ";;;" }), besides("FIL009 format 评分表!H8")),
  row("不符合 shown as 符合", styled("评分表!F20", { format: 'General;General;General;"符合"' }), besides("FIL009 format 评分表!F20")),
  row("不符合 in white", styled("评分表!F20", { font: '<sz val="10"/><color rgb="FFFFFFFF"/><name val="Microsoft YaHei"/>' }), besides("FIL009 color 评分表!F20")),
  row("不符合 in white on white by a rule", ruled("F20", ink("FFFFFF") + ground("FFFFFF")), besides("FIL009 condition 评分表!F20")),
  row("不符合 in the colour of its entry cell by a rule", ruled("F20", ink("FFFDF0")), besides("FIL009 condition 评分表!F20")),
  row("不符合 on a ground of the colour of its text by a rule", ruled("A1:B2 F20:F21", ground("1F2933")), besides("FIL009 condition 评分表!F20")),
  row("不符合 as nothing by the number format of a rule", ruled("F20", '<numFmt numFmtId="200" formatCode=";;;"/>'), besides("FIL009 condition 评分表!F20")),
  row("5.5 behind an arrow", ruled("I25", "", ICONS), besides("FIL009 condition 评分表!I25")),
  row("不符合 in white on white by a rule that names another sheet", ruledAnew("A1:B2 F20", anew(ink("FFFFFF") + ground("FFFFFF"))), besides("FIL009 condition 评分表!F20")),
  row("不符合 as nothing by the number format of such a rule", ruledAnew("F20", anew('<numFmt numFmtId="200" formatCode=";;;"/>')), besides("FIL009 condition 评分表!F20")),
  row("5.5 behind a bar of Excel 2010", ruledAnew("I25", BAR), besides("FIL009 condition 评分表!I25")),
  row("不符合 in white on red by such a rule", ruledAnew("F20", anew(ink("FFFFFF") + ground("C00000")))),
  row("不符合 in white on red by a rule", ruled("F20", ink("FFFFFF") + ground("C00000"))),
  row("cells that nothing counts of, in white on white by a rule", ruled("Z1:Z9", ink("FFFFFF") + ground("FFFFFF"))),
  row("5.5 shown as a year", styled("评分表!I25", { format: "yyyy" }), incomplete("ENT001 date 评分表!I25")),
  row("points shown as a date", styled("评分表!D25", { format: "yyyy-mm-dd" }), refused("row-points-changed 评分表!D25")),
  { id: "H83", what: "a total shown as 95.67 by a text", file: calculated(styled("汇总!B15", { format: '"95.67"' })), outcome: besides("FIL009 format 汇总!B15") },
];
