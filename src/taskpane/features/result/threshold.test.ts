import { fraction, parseDecimal, type CompleteReport, type Rational, type SchemeProfile } from "../../../core";
import { builtInProfile } from "../../../schema";
import { thresholdNote } from "./threshold";

const decimal = (text: string): Rational => parseDecimal(text) ?? fraction(0n, 1n);
const note = (total: Rational, change: Partial<SchemeProfile> = {}) =>
  thresholdNote({ total } as CompleteReport, { ...builtInProfile(), ...change });

describe("the note on a total close to a threshold", () => {
  test("shown as 95.00 but below it: the exact total decides", () => {
    expect(note(decimal("94.998"))).toEqual({ kind: "belowShown", grade: "five-star", from: "95", shown: "95.00" });
  });

  test("the same, where the body grades on the shown total", () => {
    expect(note(decimal("94.998"), { gradeOn: "displayed" })?.kind).toBe("raisedByRounding");
  });

  test("a threshold finer than the shown decimals, reached exactly but not as shown", () => {
    const profile = builtInProfile();
    const [first, ...others] = profile.grades;
    const fine = first === undefined ? [] : [{ ...first, from: decimal("94.998") }, ...others];
    expect(note(decimal("94.998"), { grades: fine, displayDecimals: 1 })?.kind).toBe("exactly");
    expect(note(decimal("95.04"), { grades: fine.map((grade) => (grade.id === "five-star" ? { ...grade, from: decimal("95.03") } : grade)), displayDecimals: 1 })).toEqual({
      kind: "aboveShown", grade: "five-star", from: "95.03", shown: "95.0",
    });
  });

  test.each(["95", "90", "80", "70"])("exactly %s", (from) => {
    expect(note(decimal(from))).toMatchObject({ kind: "exactly", from });
  });

  test.each(["94.99", "95.01", "69.994", "100"])("%s needs none", (total) => {
    expect(note(decimal(total))).toBeNull();
  });
});
