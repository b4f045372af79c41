import { edit, styled } from "./change";
import { besides, calculated, entered, incomplete, refused, type ScoringRow } from "./outcome";
import type { Change } from "./scoringBook";

const row = (what: string, change: Change, outcome: ScoringRow["outcome"] = "same score"): ScoringRow => ({ id: "H83", what, file: entered(change), outcome });

/** A rule that shows the cell in white as long as it holds anything. */
const whitened = (at: string): Change => (parts) => {
  const styles = parts["xl/styles.xml"] ?? "";
  const rules = /<dxfs count="([0-9]+)">/.exec(styles)?.[1] ?? "0";
  return {
    ...edit("评分表", (xml) => xml.replace(/(<conditionalFormatting )/, `<conditionalFormatting sqref="${at}"><cfRule type="expression" dxfId="${rules}" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>$1`))(parts),
    "xl/styles.xml": styles.replace(/<dxfs count="[0-9]+">(.*?)<\/dxfs>/, (_, items: string) => `<dxfs count="${String(Number(rules) + 1)}">${items}<dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>`),
  };
};

/**
 * Cells that show something else than they hold. What they hold counts, with a finding where the format or the colour of a cell hides it;
 * a format that makes a date of a figure is a fault. Rounding and the colours of rules are not told.
 */
export const LOOK_ROWS: readonly ScoringRow[] = [
  row("5.5 shown as 6 by a text", styled("评分表!I25", { format: '"6"' }), besides("FIL009 format 评分表!I25")),
  row("5.5 shown as 6 by rounding", styled("评分表!I25", { format: "0" })),
  row("5.5 shown as 6 by a condition", styled("评分表!I25", { format: '[=5.5]"6";General' }), besides("FIL009 format 评分表!I25")),
  row("2 of a sample shown as nothing", styled("评分表!H8", { format: ";;;" }), besides("FIL009 format 评分表!H8")),
  row("不符合 shown as 符合", styled("评分表!F20", { format: 'General;General;General;"符合"' }), besides("FIL009 format 评分表!F20")),
  row("不符合 in white", styled("评分表!F20", { font: '<sz val="10"/><color rgb="FFFFFFFF"/><name val="Microsoft YaHei"/>' }), besides("FIL009 color 评分表!F20")),
  row("不符合 in white by a rule", whitened("F20")),
  row("5.5 shown as a year", styled("评分表!I25", { format: "yyyy" }), incomplete("ENT001 date 评分表!I25")),
  row("points shown as a date", styled("评分表!D25", { format: "yyyy-mm-dd" }), refused("row-points-changed 评分表!D25")),
  { id: "H83", what: "a total shown as 95.67 by a text", file: calculated(styled("汇总!B15", { format: '"95.67"' })), outcome: besides("FIL009 format 汇总!B15") },
];
