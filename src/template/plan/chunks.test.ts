import fc from "fast-check";
import { chunksOf } from "./chunks";

test("pieces are the text again, fit a cell, and start and end with nothing that a program drops", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{"a":', "中文", "=1+1", "'", " ", "-", "@", "😀", "word", "9", "]"), { minLength: 3000, maxLength: 9000 }), (parts) => {
      const whole = `{${parts.join("")}`;
      const chunks = chunksOf(whole);
      expect(chunks.join("")).toBe(whole);
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(8000);
        expect(chunk).toMatch(/^[\p{L}{[]/u);
        expect(chunk).not.toMatch(/\p{Surrogate}/u);
      }
      for (const chunk of chunks.slice(0, -1)) {
        expect(chunk).not.toMatch(/\s$/u);
        expect(chunk.length).toBeGreaterThan(7000);
      }
    }),
    { numRuns: 20 },
  );
});

test("a short text is one piece", () => {
  expect(chunksOf("{}")).toEqual(["{}"]);
});
