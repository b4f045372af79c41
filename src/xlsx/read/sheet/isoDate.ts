import { refuse, shown } from "../refusal";

const DAY = 86_400_000;
const EPOCHS = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) } as const;
/** Excel's 1900 calendar has a 29 February that never was: before 1 March its numbers are one lower. */
const MARCH_1900 = 61;
const LAST_DAY = { "1900": 2_958_466, "1904": 2_957_004 } as const;
const PATTERN = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?Z?)?$/;

/** The number that Excel keeps for a date or time in ISO 8601, in the workbook's calendar. */
export function isoSerial(text: string, dates: "1900" | "1904"): number {
  const parts = PATTERN.exec(text);
  const serial = parts === null || text === "" ? NaN : day(parts, dates) + time(parts);
  return serial >= 0 && serial < LAST_DAY[dates] ? serial : refuse("cell-date", { found: shown(text) });
}

function day([, year, month, dayOfMonth]: readonly (string | undefined)[], dates: "1900" | "1904"): number {
  if (year === undefined) {
    return 0;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
  if (date.toISOString().slice(0, 10) !== `${year}-${month}-${dayOfMonth}`) {
    return NaN;
  }
  const days = (date.getTime() - EPOCHS[dates]) / DAY;
  return dates === "1900" && days < MARCH_1900 ? days - 1 : days;
}

function time([, , , , hours = "0", minutes = "0", seconds = "0", fraction = "0"]: readonly (string | undefined)[]): number {
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isTime ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction)) / 86_400 : NaN;
}
