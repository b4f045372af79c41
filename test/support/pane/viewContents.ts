import { act } from "@testing-library/react";
import type { Pane } from "./renderPane";

/** Two texts of 5.1.1.1 in the bank of this browser, in both languages. */
export const keepTexts = async (pane: Pane, sameEverywhere = false): Promise<void> => {
  await act(async () => {
    await pane.fake.serviceStar.bank.change(
      (["a", "b"] as const).map((id) => ({
        id, catalogue: "gbt-27922-2011", clause: "5.1.1.1", text: sameEverywhere ? { any: `4-${id === "a" ? "1" : "2"}`, "zh-CN": "", "en-US": "" } : { any: "", "zh-CN": `4 处没有记录 ${id === "a" ? "1" : "2"}`, "en-US": `4 places without records ${id === "a" ? "1" : "2"}` }, loss: { kind: "all" as const }, note: "", used: 3,
      })),
      [],
    );
  });
};

/** Ten samples of 5.1.2.1, by 120 and the seed 007; the addresses without their sheet. */
export const DRAWN_SAMPLES: Readonly<Record<string, string | number>> = {
  "!A6": "5.1.2.1", "!C6": 120, "!D6": 10, "!F6": "007",
  ...Object.fromEntries([1, 9, 20, 29, 45, 46, 67, 80, 105, 112].flatMap((number, index) => [[`!A${String(29 + index)}`, "5.1.2.1"], [`!C${String(29 + index)}`, number]])),
  "!D29": "符合", "!D30": "不符合",
};

/** SHA-256 of the letter a. */
export const HASH_OF_A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

/** Two pieces of evidence and the number of a third. */
export const PIECES: readonly Readonly<Record<string, string | number>>[] = [
  { A: "E1", D: "2026", E: "2026/12.docx", F: "3", G: "ab".repeat(32), H: 2_500_000 },
  { A: "E2", E: "https://www.cnqr.org/1", G: "ab".repeat(32), H: 12 },
  { A: "E2" },
];
