/** Days from 1970-01-01 to day 0 of the spreadsheet's 1900 system, as it counts from 1 March 1900 on. */
const DAY_ZERO = -25569;
/** 1 March 1900; before it, spreadsheet programs disagree because of a day that never was. */
const FIRST = 61;
/** 31 December 9999 */
const LAST = 2958465;

/** The date of a spreadsheet's day number as YYYY-MM-DD; null for a time of day or a number outside of the calendar. */
export function isoDateOf(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < FIRST || serial > LAST) {
    return null;
  }
  const { year, month, day } = civil(serial + DAY_ZERO);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The spreadsheet's day number of a date of the calendar in the form YYYY-MM-DD; null for any other text, and before 1 March 1900. */
export function serialOf(text: string): number | null {
  const [year, month, day] = isRealDate(text) ? text.split("-").map((part) => Number.parseInt(part, 10)) : [];
  if (year === undefined || month === undefined || day === undefined) {
    return null;
  }
  const serial = dayNumber(year, month, day) - DAY_ZERO;
  return serial < FIRST || serial > LAST ? null : serial;
}

/** Whether a text is a date of the calendar in the form YYYY-MM-DD. */
export function isRealDate(text: string): boolean {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day] = match.slice(1).map((part) => Number.parseInt(part, 10));
  return year !== undefined && month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The Gregorian date of a day counted from 1970-01-01; years run from March inside, so that the leap day comes last. */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** Days from 1970-01-01, the way back. */
function dayNumber(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month <= 2 ? month + 9 : month - 3) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
