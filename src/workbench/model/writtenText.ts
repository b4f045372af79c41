/** What a string becomes when it is written into a cell that is not formatted as text; `format` where the entry brings one. */
export interface ParsedEntry {
  readonly value: string | number | boolean;
  readonly format?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const DAY_MS = 86_400_000;

/**
 * Reads a string as Excel reads what is typed or written: numbers, percentages, amounts, TRUE and FALSE, dates and times.
 * Everything else stays text ("5.1.10"). `year` completes a date without one; the order of day and month is the locale's.
 */
export function parseEntry(text: string, locale: string, year: number): ParsedEntry {
  const trimmed = text.trim();
  return parseNumber(trimmed) ?? parseBoolean(trimmed) ?? parseDate(trimmed, locale, year) ?? parseTime(trimmed) ?? { value: text };
}

function parseNumber(text: string): ParsedEntry | null {
  if (NUMBER.test(text)) return /e/i.test(text) ? { value: Number(text), format: "0.00E+00" } : { value: Number(text) };
  if (GROUPED.test(text)) return { value: Number(text.replaceAll(",", "")), format: text.includes(".") ? "#,##0.00" : "#,##0" };
  if (text.endsWith("%")) {
    const inner = text.slice(0, -1).trim();
    if (!NUMBER.test(inner) || /e/i.test(inner)) return null;
    return { value: Number(`${inner}e-2`), format: inner.includes(".") ? "0.00%" : "0%" };
  }
  const amount = /^([$¥￥€£])\s?(.+)$/.exec(text);
  if (amount) {
    const inner = parseNumber(amount[2] ?? "");
    if (inner && inner.format !== "0%" && inner.format !== "0.00%") {
      const symbol = amount[1] === "￥" ? "¥" : (amount[1] ?? "");
      return { value: inner.value, format: `"${symbol}"#,##0${text.includes(".") ? ".00" : ""}` };
    }
  }
  return null;
}

function parseBoolean(text: string): ParsedEntry | null {
  const upper = text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { value: upper === "TRUE" } : null;
}

function parseDate(text: string, locale: string, year: number): ParsedEntry | null {
  const chinese = locale.toLowerCase().startsWith("zh");
  const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full && !text.includes(".")) {
    const format = text.includes("年") ? 'yyyy"年"m"月"d"日"' : chinese ? "yyyy/m/d" : "m/d/yyyy";
    return dated(Number(full[1]), Number(full[2]), Number(full[3]), format);
  }
  const withoutYear = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (withoutYear) {
    return dated(year, Number(withoutYear[1]), Number(withoutYear[2]), chinese ? 'm"月"d"日"' : "d-mmm") ?? monthOfYear(text, chinese);
  }
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (!american) return null;
  const [first, second, third] = [Number(american[1]), Number(american[2]), Number(american[3])];
  if (chinese) return american[3]?.length === 2 ? dated(century(first), second, third, "yyyy/m/d") : dated(third, first, second, "yyyy/m/d");
  return dated(century(third), first, second, "m/d/yyyy");
}

/** "1-30" is no day of January in every month; "3-45" is March 1945, as Excel reads it */
function monthOfYear(text: string, chinese: boolean): ParsedEntry | null {
  const parts = /^(\d{1,2})[-/](\d{2})$/.exec(text);
  return parts ? dated(century(Number(parts[2])), Number(parts[1]), 1, chinese ? 'yyyy"年"m"月"' : "mmm-yy") : null;
}

function century(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, format: string): ParsedEntry | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS);
  // Excel counts a 29 February 1900 that never was; its first two months are one less.
  const serial = days < 61 ? days - 1 : days;
  return serial >= 1 ? { value: serial, format } : null;
}

function parseTime(text: string): ParsedEntry | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts || Number(parts[1]) > 23) return null;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return { value: seconds / 86_400, format: parts[3] === undefined ? "h:mm" : "h:mm:ss" };
}
