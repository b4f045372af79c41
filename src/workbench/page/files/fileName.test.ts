import { dayOf, fileName } from "./fileName";

describe("the name of a file", () => {
  test.each([
    [["华星净水设备有限公司", "评分工作簿", "2026-11-26"], "华星净水设备有限公司-评分工作簿-2026-11-26.xlsx"],
    [["", "工作簿", "2026-11-26"], "工作簿-2026-11-26.xlsx"],
    [["../../etc/passwd", "x"], "etc passwd-x.xlsx"],
    [["C:\\Windows\\a", "x"], "C Windows a-x.xlsx"],
    [["a\u0000b\u202Excod.exe\u200B", "x"], "a b xcod.exe-x.xlsx"],
    [["...", "x"], "x.xlsx"],
    [["~$open. . ", "x"], "$open-x.xlsx"],
    [["a".repeat(500), "x"], `${"a".repeat(60)}-x.xlsx`],
    [["\u{20000}".repeat(61), "x"], `${"\u{20000}".repeat(60)}-x.xlsx`],
    [["\uD800lone", "x"], "lone-x.xlsx"],
    [["行一\n行二\t尾", "x"], "行一 行二 尾-x.xlsx"],
  ])("of %j is %s", (parts, name) => {
    expect(fileName(parts)).toBe(name);
  });

  it("has the day of the person's own calendar", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
