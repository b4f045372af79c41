import type { Random } from "../random";

/** Numbers at the edges of what programs take, and texts that some of them take for numbers. */
export const EDGE_VALUES = [
  "0", "1", "-1", "60", "95", "2", "16384", "16385", "1048576", "1048577", "2147483647", "4294967295", "4294967296", "99999999999", "9007199254740993",
  "-0", "060", "6e1", "6.0E+1", "60.", ".6", "+60", " 60", "60 ", " 6e1 ", "6,0", "0x3C", "60_0", "60%", "NaN", "INF", "1e400", "1e-400", "1e308", "5e-324",
  "59.999999999999993", "89.999999999999999", "0.30000000000000004", "0.1", "46.8", "1.5", "-60.50", "٦٠", "６０", "６０．５", "60\u00a0", "60\u200b", "'60", "60分", "六十", "O6", "60/100", "1-2",
  "", " ", "\t", "\r\n60", "true", "false", "TRUE", "TRUE ", "2024-01-02", "1900-02-29", "1900-01-00", "2024-01-02T12:00:00", "2024-01-02T24:00:00Z", "#N/A", "#DIV/0!", "#n/a", "#WRONG!",
  "n", "s", "b", "e", "d", "str", "inlineStr", "shared", "array", "dataTable", "normal", "hidden", "veryHidden", "visible", "manual", "auto", "External", "Internal",
  "A1", "C3", "c3", "$C$3", "XFD1048576", "XFE1", "A0", "A01", "A1:C3", "C3:A1", "A:A", "1:1", "A1 B2", "A1:A1:A1", "R1C1", "评分!$A$1", "'评分'!$A$1:$C$3", "#REF!", "[1]评分!$A$1",
  "__proto__", "constructor", "toString", "rId1", "rId2", "rId3", "rId99", "../x", "/xl/workbook.xml", "xl/workbook.xml", "worksheets/sheet1.xml", "worksheets/SHEET1.xml", "worksheets//sheet1.xml", "worksheets/./sheet1.xml", "%78l", "http://x/", "sharedStrings.xml",
  "_x0036_0", "_x0000_", "_x005F_x0036_0", "_x000D_", "_xD83D_", "=60", "=A1", "SUM(A1:A3)", "TRUE()", "1+1", "[0]!x", "Table1[得分]", "得分", "评分", "说明", "Ａ", "\u202e06", "a\u0301", "\ufeff60", "😀", "长".repeat(300),
] as const;

/** The same as it must be written in a text or an attribute, now and then as it must not. */
export function edgeText(random: Random): string {
  const value = random.oneIn(6) ? numberText(random) : random.pick(EDGE_VALUES);
  return random.oneIn(20) ? value : value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A number in one of the ways that numbers are written. */
function numberText(random: Random): string {
  const whole = random.below(random.pick([10, 100, 1000, 2 ** 31]));
  const digits = random.below(random.pick([10, 1000, 1_000_000_000]));
  return random.pick([String(whole), `${whole}.${digits}`, `-${whole}.${digits}`, `${whole}.${digits}e${random.below(30) - 15}`, `${whole}E+${random.below(320)}`, `0.${"0".repeat(random.below(20))}${digits}`, `${whole}.${"9".repeat(random.below(25))}`, (whole + digits / 1e9).toString()]);
}
