import { numfmt } from "@univerjs/core";
import fc from "fast-check";
import { typedValue } from "./typedValue";

const PIECES = ["1", "12", "2026", "3", "/", "-", ":", ".", ",", " ", "%", "$", "¥", "TRUE", "false", "Jan", "March", "AM", "e5", "(", ")", "年", "月", "日", "上午", "元", "三", "の"];

test("a text is read as the library reads it, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      expect(typedValue(text)).toEqual(numfmt.parseValue(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([["12", 12], ["12%", 0.12], ["TRUE", true], ["制度汇编 2026", undefined], ["2026年3月1日", undefined]])("%j is %j", (text, value) => {
  expect(typedValue(text)?.v).toBe(value);
});
