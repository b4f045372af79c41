import { isRealDate, isoDateOf, serialOf } from "./dates";

test.each([
  [61, "1900-03-01"],
  [25569, "1970-01-01"],
  [45351, "2024-02-29"],
  [45352, "2024-03-01"],
  [46346, "2026-11-20"],
  [73050, "2099-12-31"],
  [2958465, "9999-12-31"],
])("day %d is %s", (serial, date) => {
  expect(isoDateOf(serial)).toBe(date);
});

test("a date is the number of its day, the way back as well", () => {
  for (let serial = 61; serial <= 2958465; serial += 89) {
    expect(serialOf(isoDateOf(serial) ?? "")).toBe(serial);
  }
  expect(["1900-02-28", "1899-12-31", "2026-02-29", "2026-1-1", ""].map(serialOf)).toEqual([null, null, null, null, null]);
});

test.each([0, 1, 60, -1, 46346.5, 2958466, Number.NaN])("day %d is none", (serial) => {
  expect(isoDateOf(serial)).toBeNull();
});

test("every day number of the calendar gives the day after the one before it", () => {
  const oneDay = 86_400_000;
  for (let serial = 61; serial <= 2958465; serial += 97) {
    expect(isoDateOf(serial)).toBe(new Date((serial - 25569) * oneDay).toISOString().slice(0, 10));
  }
});

test.each(["2024-02-29", "2000-02-29", "2026-12-31"])("%s is a date", (text) => expect(isRealDate(text)).toBe(true));
test.each(["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "２０２６-01-01", "2026-01-01 ", ""])("%s is none", (text) =>
  expect(isRealDate(text)).toBe(false),
);
