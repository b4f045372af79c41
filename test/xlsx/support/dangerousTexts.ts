const CONTROL = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));

/** Texts from people that something on the way may take for a formula, a figure, a date, markup or nothing at all. */
export const DANGEROUS_TEXTS: readonly string[] = [
  // formulas
  '=HYPERLINK("http://example.invalid","x")', "=1+1", "+1", "-2", "@SUM(1,2)", "\t=1", "\r=1", "\n=1", " =1", "　=1", "＝1", "＋1", "－1", "＠SUM", "=cmd|' /C calc'!A0",
  "'=1", "'", "''", "'5", "=", "-", "+", "@", "%0A=1", '"=1"', ";=1", ",=1", "=STAR.TOTAL()", "_xldudf_STAR_TOTAL()", "{=1}", "=R1C1",
  // figures
  "0", "60", "-0", "007", "1e5", "1E5", "1e400", "5.", ".5", "5.1", "5.1.10", "1,234", "1 234", "60%", "60 %", "$5", "¥5", "￥5", "５５", "六十", "1/2", "1 1/2", "(5)", "0x1F", "NaN",
  "Infinity", "-Infinity", "9007199254740993", "123456789012345678", "60\u00A0", "60分",
  // dates and times
  "1-2", "1/2/2026", "2026-11-20", "2026/11/20", "2026年11月20日", "11月20日", "Jan 5", "may 1", "5 Mar", "12:30", "上午 9:00", "MAR1", "SEPT2", "DEC-1",
  // logical values, errors, words that programs treat specially
  "TRUE", "false", "真", "#N/A", "#REF!", "#VALUE!", "null", "undefined", "None", "__proto__", "constructor", "toString", "CON", "a/b", "..\\..\\x",
  // markup and templates
  "<img src=x onerror=alert(1)>", "</t></si><si><t>x", "</v></c>", "]]>", "<![CDATA[x]]>", "&lt;b&gt;", "&amp;", "&#x41;", "${7*7}", "{{7*7}}", "<!-- -->", "<?xml?>", "&quot;", "a & b", '"quoted"',
  // escapes of the format itself
  "_x0041_", "_x005F_x0041_", "_x0041_x0042_", "_x000D_", "_X0041_", "_x00zz_", "x_x0020_", "__x0041_",
  // blanks and breaks
  " ", "  ", "\u00A0", "\u3000", " a ", "a\n", "\na", "a\nb", "a\r\nb", "a\rb", "a\tb", "\u2028", "\u2029", "\u0085", "\u200B", "\uFEFFa",
  // characters beyond the plain
  ...CONTROL.map((character) => `a${character}b`), "\u007F", "\uFFFE", "\uFFFF", "😀", "👩‍👩‍👧", "𠮷野家", "\u202Eabc", "\u0645\u0631\u062D\u0628\u0627", "e\u0301", "é", "Ａ", "ﬀ",
  // long ones
  "长".repeat(10_000), "=".repeat(32_767), "a ".repeat(8_000),
];

/** Halves of surrogate pairs, which no text of a file can hold, and what is written for them. */
export const HALVES: readonly (readonly [string, string])[] = [
  ["\uD800", "\uFFFD"],
  ["a\uDC00b", "a\uFFFDb"],
  ["\uDC00\uD800", "\uFFFD\uFFFD"],
];
