import { readsAsText } from "./readsAsText";

describe("whether a text is still this text after its cell was edited", () => {
  test.each(["售后服务", "Total", "5 项" , "Conforming", "– ", "（说明）", "A1", "Q4", "GB/T 27922-2011", "marked", "", "abc=1", "True story", "decision", "第 5 条", "junk"])(
    "%j without a format",
    (text) => {
      expect(readsAsText(text, false)).toBe(!/^\d/.test(text));
    },
  );

  test.each(["=1", " =1", "＝1", "+1", "-", "@x", "60", "６０", "5.1.1", "1-2", "$5", "￥5", "(5)", "5 分", ".5", "TRUE", "false ", "Jan 5", "MAR1", "may-1", "上午9点", "#N/A", "'x", "'"])(
    "%j does not without a format",
    (text) => {
      expect(readsAsText(text, false)).toBe(false);
    },
  );

  test.each(["=1", "60", "1-2", "TRUE", "#N/A", " 5", "x"])("%j does in text format", (text) => {
    expect(readsAsText(text, true)).toBe(true);
  });

  test.each(["'", "'x", "''", "'=1"])("%j does not in text format either", (text) => {
    expect(readsAsText(text, true)).toBe(false);
  });
});
