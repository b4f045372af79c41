import { creditCodeHint } from "./creditCode";

describe("the hint on a unified social credit code", () => {
  test.each(["91350100M000100Y43", "91110000600037341L", " 91350100M000100Y43 "])("%s has the right check character", (code) => {
    expect(creditCodeHint(code)).toEqual({ kind: "good" });
  });

  test("nothing entered is no fault", () => {
    expect(creditCodeHint("  ")).toEqual({ kind: "empty" });
  });

  test("another last character: the one that fits is named", () => {
    expect(creditCodeHint("91350100M000100Y44")).toEqual({ kind: "check", expected: "3" });
    expect(creditCodeHint("911100006000373413")).toEqual({ kind: "check", expected: "L" });
  });

  test("two characters changed places", () => {
    expect(creditCodeHint("91530100M000100Y43").kind).toBe("check");
  });

  test.each(["91350100M000100Y4", "91350100M000100Y433"])("%s has another length", (code) => {
    expect(creditCodeHint(code)).toEqual({ kind: "length", count: code.length });
  });

  test.each(["91350100m000100y43", "9135010OM000100Y43", "９1350100M000100Y43", "91350100-M000100Y4"])("%s has characters that no code has", (code) => {
    expect(creditCodeHint(code)).toEqual({ kind: "characters" });
  });
});
