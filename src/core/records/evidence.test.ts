import fc from "fast-check";
import { bracketedEvidence, evidenceNumber, isWithdrawn, namedEvidence, nextEvidenceNumbers, registered, withdrawn } from "./evidence";
import type { EvidenceRecord } from "./records";

const PIECE: EvidenceRecord = { number: "E1", clause: "5.1.2.1", kind: "file", title: "工单", location: "a.pdf", part: "", hash: "ab".repeat(32), size: 1, addedBy: "李明", addedOn: "2026-11-20", remark: "原件" };

test.each([
  ["E1", "E1"], [" e012 ", "E12"], ["Ｅ３", "E3"], ["E9999", "E9999"],
  ["E0", null], ["E", null], ["A-3", null], ["E1a", null], ["E10000", null], ["", null],
])("the number %j is %j", (text, number) => {
  expect(evidenceNumber(text)).toBe(number);
});

test.each([
  ["见 E3、E4", ["E3", "E4"]],
  ["E3-E5 三份", ["E3", "E5"]],
  ["E2, then [E2] again", ["E2"]],
  ["【E7】与［Ｅ８］", ["E7", "E8"]],
  ["证据E12（第 3 页）", ["E12"]],
  ["[E1024]", ["E1024"]],
  ["order E1024, code SH-E12, SPE3, E3x, E_1, E-4, e5", []],
  ["E0 and E", []],
])("%j names %j", (text, numbers) => {
  expect(namedEvidence(text)).toEqual(numbers);
});

test("a text about something else names only what stands in brackets", () => {
  expect(bracketedEvidence("E3 栋 2 楼，见 [E4，E5] 和〔E6〕、(E7)")).toEqual(["E4", "E5", "E6"]);
});

test("a piece that is taken out leaves its number, who had it and what is said of it", () => {
  const left = withdrawn(PIECE, "已移除");
  expect(left).toMatchObject({ number: "E1", addedBy: "李明", addedOn: "2026-11-20", remark: "已移除" });
  expect([isWithdrawn(left), isWithdrawn(PIECE), isWithdrawn({ ...left, size: 0 }), isWithdrawn({ ...left, part: "3" })]).toEqual([true, false, false, false]);
  expect(registered([left, PIECE])).toEqual([PIECE]);
});

test("numbers go on above all that were ever given or named", () => {
  expect(nextEvidenceNumbers([], [], 2)).toEqual(["E1", "E2"]);
  expect(nextEvidenceNumbers([PIECE, { ...PIECE, number: "附件 9" }, withdrawn({ ...PIECE, number: "e7" }, "")], ["见 E3 与 E200 型"], 1)).toEqual(["E8"]);
  expect(nextEvidenceNumbers([PIECE], ["见 [E12]"], 1)).toEqual(["E13"]);
});

test("no number is given twice, whatever is added and taken out", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), (steps) => {
      const given: string[] = [];
      let pieces: readonly EvidenceRecord[] = [];
      for (const step of steps) {
        if (step === 0) {
          pieces = pieces.map((piece, index) => (index === given.length % Math.max(pieces.length, 1) ? withdrawn(piece, "") : piece));
        } else {
          const fresh = nextEvidenceNumbers(pieces, [], step);
          given.push(...fresh);
          pieces = [...pieces, ...fresh.map((number) => ({ ...PIECE, number }))];
        }
      }
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
