import { SharedFigures } from "./sharedFigures";
import type { TextPrint } from "./reviewedFile";

const print = (figures: string): TextPrint => ({ clause: "1", field: "finding", figures, sketch: "1" });
const figuresOf = (...sheets: readonly (readonly string[])[]): { readonly sheets: readonly number[]; readonly isShared: (figures: string) => boolean } => {
  const all = new SharedFigures();
  sheets.forEach((sheet) => all.add(sheet.map(print)));
  const { sheets: found, isShared } = all.shared();
  return { sheets: [...found], isShared: (figures) => isShared(print(figures)) };
};

describe("the texts that have to be compared", () => {
  it("are those of which another sheet names the same figures, or none either", () => {
    const { sheets, isShared } = figuresOf(["a", "b"], [], ["c", "b"], ["d"], ["", "e"], [""]);
    expect(sheets).toEqual([0, 2, 4, 5]);
    expect(["a", "b", "c", "d", "e", ""].map(isShared)).toEqual([false, true, false, false, false, true]);
  });

  it("are none within one sheet", () => {
    expect(figuresOf(["a", "a", "a"], ["b"]).sheets).toEqual([]);
    expect(figuresOf().sheets).toEqual([]);
  });

  it("are found among any number of them", () => {
    const sheets = Array.from({ length: 300 }, (_, sheet) => Array.from({ length: 11 }, (__, text) => `${String(sheet)} ${String(text)}`));
    expect(figuresOf(...sheets).sheets).toEqual([]);
    expect(figuresOf(...sheets, ["299 10"]).sheets).toEqual([299, 300]);
  });
});
