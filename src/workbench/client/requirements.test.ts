import { isSetSupported } from "./requirements";

const OFFERED = { ExcelApi: "1.14", SharedRuntime: "1.1", Odd: "2" };

test.each([
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.9", true],
  ["excelapi", "1.2", true],
  ["ExcelApi", "1.15", false],
  ["ExcelApi", "2.0", false],
  ["ExcelApi", undefined, true],
  ["ExcelApi", 1.1, true],
  ["Odd", "1.9", true],
  ["Odd", "2.1", false],
  ["WordApi", "1.1", false],
])("%s %s", (name, minimum, supported) => {
  expect(isSetSupported(OFFERED, name, minimum)).toBe(supported);
});
