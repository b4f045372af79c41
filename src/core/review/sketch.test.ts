import { random } from "../../../test/support/seeded";
import { sheetFile } from "../../../test/support/reviewCase";
import { copiedTexts } from "./copies";
import { chanceOfAtLeast, chanceOfAtMost } from "./hypergeometric";
import { exactText } from "../exact";
import { hashOf, hashesOf, isSketchedAlike, prefixLength, sketchOf, textPrint } from "./sketch";

const CHARACTERS = [..."售后服务客户投诉处理维修配送安装质量保证记录回访满意培训考核制度现场查看人员备件时限签字完整及时登记工单"];

/** A text of so many characters, and the same with some of them changed. */
function pair(seed: number, length: number, changes: number): readonly [string, string] {
  const next = random(seed);
  const one = Array.from({ length }, () => CHARACTERS[next(CHARACTERS.length)] ?? "");
  const other = [...one];
  for (let change = 0; change < changes; change += 1) {
    other[next(length)] = CHARACTERS[next(CHARACTERS.length)] ?? "";
  }
  return [one.join(""), other.join("")];
}

/** Three quarters of all pairs of neighbouring characters are shared. */
function isAlike(one: string, other: string): boolean {
  const pairsOf = (text: string): Set<string> => new Set([...text].slice(1).map((character, index) => `${[...text][index] ?? ""}${character}`));
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  const shared = [...ours].filter((two) => theirs.has(two)).length;
  return 4 * shared >= 3 * (ours.size + theirs.size - shared);
}

describe("sketches of texts", () => {
  it("stand in a print as a number says itself in base 36", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const [text] = pair(seed, 40 + seed, 0);
      const figure = String(seed * 7919);
      const print = textPrint("1", "finding", `${text}${figure}`, "");
      expect(print?.sketch).toBe(sketchOf(text).map((hash) => hash.toString(36)).join("."));
      expect(print?.figures).toBe(hashOf(figure).toString(36));
    }
  });

  it("are exact for texts that are kept whole", () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const [one, other] = pair(seed, 24 + (seed % 8), seed % 5);
      expect([seed, isSketchedAlike(sketchOf(one), sketchOf(other))]).toEqual([seed, isAlike(one, other)]);
    }
  });

  it("find every longer text that is told again with a word or two changed, and none that has nothing to do with it", () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const [one, other] = pair(seed, 80 + (seed % 100), 2);
      expect([seed, isSketchedAlike(sketchOf(one), sketchOf(other))]).toEqual([seed, true]);
      expect([seed, isSketchedAlike(sketchOf(one), sketchOf(pair(seed + 5000, 80, 0)[0]))]).toEqual([seed, false]);
    }
  });

  it("are judged right in more than nine of ten longer pairs about the bound", () => {
    const wrong = Array.from({ length: 1000 }, (_, seed) => pair(seed, 120, seed % 30)).filter(([one, other]) => isSketchedAlike(sketchOf(one), sketchOf(other)) !== isAlike(one, other));
    expect(wrong.length).toBeLessThan(100);
  });

  it("of one text kept whole and one cut are compared by the lowest hashes", () => {
    const long = pair(1, 200, 0)[0];
    expect(isSketchedAlike(sketchOf(long), sketchOf(long.slice(0, 20)))).toBe(false);
  });

  it("are the lowest hashes of all pairs of neighbouring characters, whichever these are", () => {
    for (const text of ["", "a", "ab", "aab", "a\u{20000}b\u{20000}", "\ud840ab\udc00", "\ud840", pair(5, 200, 0)[0]]) {
      const characters = [...text];
      const hashes = characters.slice(1).map((character, index) => hashOf(`${characters[index] ?? ""}${character}`));
      expect([text, sketchOf(text)]).toEqual([text, [...new Set(hashes)].sort((a, b) => a - b).slice(0, 32)]);
    }
  });

  it("share one of the rarest hashes wherever they are alike", () => {
    expect([4, 5, 31, 32].map(prefixLength)).toEqual([2, 2, 8, 9]);
  });

  it("have fingerprints that read back, and none for a text that says little", () => {
    const text = pair(3, 40, 0)[0];
    const print = textPrint("5.1", "evidence", `${text} 12 份`, "");
    expect(print === null ? [] : hashesOf(print)).toEqual(sketchOf(`${text}份`));
    expect(print?.figures).not.toBe("");
    expect(textPrint("5.1", "evidence", text, "")?.figures).toBe("");
    expect(textPrint("5.1", "evidence", text.slice(0, 23), "")).toBeNull();
    expect(textPrint("5.1", "finding", text.slice(0, 16), "")).not.toBeNull();
    expect(textPrint("5.1", "finding", text.slice(0, 16), text.slice(0, 1))).toBeNull();
    expect(textPrint("5.1", "evidence", "1".repeat(100), "")).toBeNull();
  });

  it("spread over all 32 bits", () => {
    const hashes = Array.from({ length: 4096 }, (_, index) => hashOf(String(index)));
    expect(new Set(hashes).size).toBe(4096);
    const upper = hashes.filter((hash) => hash >= 2 ** 31).length;
    expect(upper).toBeGreaterThan(1900);
    expect(upper).toBeLessThan(2200);
  });
});

describe("copies between companies", () => {
  it("are all found that a comparison of every two texts finds", () => {
    const texts = Array.from({ length: 60 }, (_, index) => pair(Math.floor(index / 3), 30, index % 3 === 0 ? 0 : 2 + (index % 5))[index % 3 === 0 ? 0 : 1]);
    const files = texts.map((finding, index) => sheetFile({ path: String(100 + index), company: { name: `company ${String(index)}` }, clauses: { "1.1.1": { status: "nonconforming", evidence: "e", finding } } }));
    const found = [...copiedTexts(files)].map(([, copies]) => copies.map(({ companies }) => companies));
    const expected = texts.map((one, index) => {
      const count = texts.filter((other, at) => at !== index && isAlike(one, other)).length;
      return count === 0 ? [] : [count];
    });
    expect(found).toEqual(expected);
    expect(expected.flat().length).toBeGreaterThan(10);
  });
});

describe("a text that a sheet has twice", () => {
  it("is one of another company's, and none of its own", () => {
    const finding = pair(9, 40, 0)[0];
    const clauses = Object.fromEntries(["1.1.1", "1.1.2"].map((clause) => [clause, { status: "nonconforming" as const, evidence: "e", finding }]));
    const [twice, once, other] = [clauses, { "1.1.1": { status: "nonconforming" as const, evidence: "e", finding } }, {}].map((each, index) =>
      sheetFile({ path: String(index), company: { name: `company ${String(index)}` }, clauses: each }),
    );
    const found = copiedTexts([twice, once, other].flatMap((file) => file ?? []));
    expect([...found.values()].map((copies) => copies.map(({ other: first, companies }) => `${first.path} ${String(companies)}`))).toEqual([["1 1", "1 1"], ["0 1"], []]);
  });
});

describe("the hypergeometric distribution", () => {
  it("is worked out exactly", () => {
    expect(exactText(chanceOfAtLeast(0, { all: 10, lost: 4, own: 3 }))).toBe("1");
    expect(exactText(chanceOfAtMost(3, { all: 10, lost: 4, own: 3 }))).toBe("1");
    // One way to take 3 of 3, of 120 to take 3 of 10; none of 3 in 35 ways of the 7 others.
    expect(exactText(chanceOfAtLeast(3, { all: 10, lost: 3, own: 3 }))).toBe("1/120");
    expect(exactText(chanceOfAtMost(0, { all: 10, lost: 3, own: 3 }))).toBe("7/24");
    expect(exactText(chanceOfAtMost(2, { all: 4, lost: 4, own: 2 }))).toBe("1");
  });
});
