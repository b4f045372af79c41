/**
 * The last day of a period of so many whole months that begins with the day `from` (YYYY-MM-DD, a day that there is), that day included: the
 * day before the one of the same number so many months later. Where that month has no such day, the period ends with the month. So three
 * years from 2026-11-27 end on 2029-11-26, and from 2028-02-29 on 2031-02-28.
 */
export function lastDayOf(from: string, months: number): string {
  const [year, month, day] = from.split("-").map((part) => Number.parseInt(part, 10)) as [number, number, number];
  const end = monthAfter(year, month, months);
  if (day > 1) {
    return textOf(end.year, end.month, Math.min(day - 1, daysIn(end.year, end.month)));
  }
  const before = monthAfter(end.year, end.month, -1);
  return textOf(before.year, before.month, daysIn(before.year, before.month));
}

function monthAfter(year: number, month: number, months: number): { readonly year: number; readonly month: number } {
  const counted = year * 12 + month - 1 + months;
  const past = counted % 12;
  return { year: (counted - past) / 12, month: past + 1 };
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function textOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
