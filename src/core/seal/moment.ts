/**
 * A moment as a signer's computer told it: local time with its distance from UTC, to the second ("2026-11-27T09:30:00+08:00"). It is a
 * claim: nothing proves it.
 */
export type ClaimedTime = string;

const TIME = /^([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])([+-])(0[0-9]|1[0-4]):([0-5][0-9])$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAY_SECONDS = 86_400;

/** Whether the text is a claimed time of a day that there is, at most 14 hours from UTC. */
export function isClaimedTime(text: string): text is ClaimedTime {
  const match = TIME.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day, , , , offsetHours, offsetMinutes] = numbersOf(match);
  const isFebruary29 = month === 2 && day === 29 && isLeap(year);
  const days = (DAYS_BEFORE_MONTH[month] as number) - (DAYS_BEFORE_MONTH[month - 1] as number);
  return year >= 1 && day >= 1 && (day <= days || isFebruary29) && offsetHours * 60 + offsetMinutes <= 14 * 60;
}

/** The day of the claimed time where it was claimed, YYYY-MM-DD: what periods of roles and keys are held against. */
export function dayOf(at: ClaimedTime): string {
  return at.slice(0, 10);
}

/** < 0 where `a` is before `b`, wherever both were claimed. */
export function compareTimes(a: ClaimedTime, b: ClaimedTime): number {
  return secondsOf(a) - secondsOf(b);
}

function secondsOf(at: ClaimedTime): number {
  const match = TIME.exec(at) as RegExpExecArray;
  const [year, month, day, hours, minutes, seconds, offsetHours, offsetMinutes] = numbersOf(match);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + (month > 2 && isLeap(year) ? 1 : 0);
  const days = before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] as number) + day;
  const offset = (offsetHours * 60 + offsetMinutes) * 60 * (match[7] === "-" ? -1 : 1);
  return days * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds - offset;
}

type Parts = readonly [year: number, month: number, day: number, hours: number, minutes: number, seconds: number, offsetHours: number, offsetMinutes: number];

/** What stands between the marks; the sign of the distance from UTC is left out. */
function numbersOf(match: RegExpExecArray): Parts {
  return match.slice(1).filter((_part, index) => index !== 6).map((digits) => Number.parseInt(digits, 10)) as unknown as Parts;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from which and until which something holds, both included; `to` is "" while it has no end. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Whether the day lies in the period. */
export function holdsOn({ from, to }: Period, day: string): boolean {
  return from <= day && (to === "" || day <= to);
}
