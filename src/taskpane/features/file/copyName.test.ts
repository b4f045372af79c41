import { copyName, dayOf } from "./copyName";

const name = (company: string): string => copyName(company, "评分工作簿", "2026-11-26");

test.each([
  ["江南电器服务有限公司", "江南电器服务有限公司-评分工作簿-2026-11-26.xlsx"],
  ["", "评分工作簿-2026-11-26.xlsx"],
  ["  ", "评分工作簿-2026-11-26.xlsx"],
  ["../../etc/passwd", "etc passwd-评分工作簿-2026-11-26.xlsx"],
  ["C:\\Windows\\x", "C Windows x-评分工作簿-2026-11-26.xlsx"],
  ["CON", "CON-评分工作簿-2026-11-26.xlsx"],
  [".hidden", "hidden-评分工作簿-2026-11-26.xlsx"],
  ["~$lock", "$lock-评分工作簿-2026-11-26.xlsx"],
  ["a\r\nb\tc", "a b c-评分工作簿-2026-11-26.xlsx"],
  ["x‮xslx.exe", "x xslx.exe-评分工作簿-2026-11-26.xlsx"],
  ["<b>?*|\"", "b-评分工作簿-2026-11-26.xlsx"],
  ["公司. . ", "公司-评分工作簿-2026-11-26.xlsx"],
])("%j names a copy %j", (company, file) => {
  expect(name(company)).toBe(file);
});

test("a long name is cut between characters and fits any file system", () => {
  const long = name("𠀀".repeat(500));
  expect(long).toBe(`${"𠀀".repeat(60)}-评分工作簿-2026-11-26.xlsx`);
  expect(new TextEncoder().encode(name("评".repeat(500))).length).toBeLessThanOrEqual(255);
});

test("the day is that of the person's own clock", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
