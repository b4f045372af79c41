import { isMoment } from "../template";
import { moment } from "./moment";

function at(east: number): Date {
  const date = new Date(2026, 0, 2, 3, 4);
  date.getTimezoneOffset = () => -east;
  return date;
}

test.each([[480, "2026-01-02 03:04 +08:00"], [0, "2026-01-02 03:04 +00:00"], [-210, "2026-01-02 03:04 -03:30"], [345, "2026-01-02 03:04 +05:45"]])("a minute %p minutes east of UTC", (east, expected) => {
  expect(moment(at(east))).toBe(expected);
  expect(isMoment(moment(at(east)))).toBe(true);
});

test("now is a moment that the register reads back", () => {
  expect(isMoment(moment())).toBe(true);
});
