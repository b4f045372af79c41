import { inflateNode } from "../../src/files/inflateNode";
import { XLSX_LIMITS, type XlsxReading, type XlsxValue } from "../../src/xlsx";
import { book, SHEET, withCell } from "../hostile/make/book";
import { campaign, tried } from "./campaign";
import { againstOthers, type Disagreements } from "./differential";
import { type Fault, judge, OUR_READERS, type Readers } from "./judge";
import type { OtherReader } from "./others/otherReaders";
import { asAssessment } from "./scoring";
import { type Seed, seedsOf } from "./seeds";
import { shrunk } from "./shrink";
import { bytesOfTrial, type Trial } from "./trial";

const SEEDS = seedsOf(null);
const RUNS = 800;
const CELLS = seedNamed("own cells");

function seedNamed(name: string): Seed {
  const found = SEEDS.find((seed) => seed.name === name);
  if (found === undefined) {
    throw new Error(`no seed is named ${name}`);
  }
  return found;
}

function kinds(faults: readonly Fault[]): readonly string[] {
  return [...new Set(faults.map(({ kind }) => kind))];
}

test(`${String(RUNS)} changed files are read or refused with a code, and nothing else`, async () => {
  const faults: string[] = [];
  const { runs, read, endings, codes } = await campaign({
    seeds: SEEDS,
    seed: 27_922,
    goesOn: (done) => done < RUNS,
    looks: [asAssessment(SEEDS)],
    found: (trial, _bytes, fault) => faults.push(`${fault.kind} ${fault.what} ${JSON.stringify(trial)}`),
  });
  expect(faults).toEqual([]);
  // A fuzzer that reaches little proves little.
  expect(runs).toBe(RUNS);
  expect(read).toBeGreaterThan(RUNS / 10);
  expect(codes.size).toBeGreaterThan(50);
  expect(endings.size).toBeGreaterThan(150);
});

test("the same trial makes the same bytes", () => {
  const seed = seedNamed("own features").bytes() ?? new Uint8Array();
  const trial: Trial = { seed: "own features", mutations: ["cell-replaced", "attribute-value", "deflated", "flip-bit"].map((name, index) => ({ name, seed: index })) };
  const bytes = bytesOfTrial(trial, seed);
  expect(Buffer.compare(bytesOfTrial(trial, seed), bytes)).toBe(0);
  expect(Buffer.compare(seed, bytes)).not.toBe(0);
});

describe("what a reader does wrong is seen", () => {
  const sound = book();
  const reading = OUR_READERS.read(sound, inflateNode);
  const faulty = (read: Readers["read"]): readonly string[] => kinds(judge(sound, { read }).faults);
  const refused = (refusal: object): XlsxReading => ({ ok: false, refusals: [{ code: "zip-data", part: "", sheet: "", cell: "", params: {}, ...refusal }] });

  test("an error that is thrown", () => {
    expect(faulty(() => JSON.parse("{") as XlsxReading)).toEqual(["threw"]);
  });

  test("a code that is not on the list, a text without end, no reason at all", () => {
    expect(faulty(() => refused({ code: "oops" }))).toEqual(["unlisted", "document"]);
    expect(faulty(() => refused({ params: { found: "x".repeat(10_000) } }))).toEqual(["unlisted", "document"]);
    expect(faulty(() => ({ ok: false, refusals: [] }))).toEqual(["unlisted", "document"]);
  });

  test("another answer the second time, or with the other inflater", () => {
    let times = 0;
    expect(faulty(() => ((times += 1) === 2 ? refused({}) : reading))).toEqual(["unlike-itself"]);
    expect(faulty((_bytes, inflate) => (inflate.name === "inflateBrowser" ? refused({}) : reading))).toEqual(["unlike-browser"]);
  });

  test("a prototype that has something new", () => {
    const pollute: Readers["read"] = () => {
      Object.defineProperty(Array.prototype, "polluted", { value: 1, configurable: true });
      return reading;
    };
    expect(faulty(pollute)).toEqual(["prototype"]);
    Reflect.deleteProperty(Array.prototype, "polluted");
    expect(faulty(() => reading)).toEqual([]);
  });

  test("bytes that were written over", () => {
    const bytes = book();
    const overwrite: Readers["read"] = (given) => {
      given[20] = 255;
      return reading;
    };
    expect(kinds(judge(bytes, { read: overwrite }).faults)).toContain("changed-input");
  });

  test("more that was inflated than the limits allow", () => {
    const waste: Readers["read"] = (_bytes, inflate) => {
      inflate(new Uint8Array(), XLSX_LIMITS.partBytes + 1);
      return reading;
    };
    expect(faulty(waste)).toEqual(["too-much"]);
  });

  test("a harmless change that changes what is read", async () => {
    const lost: Readers["read"] = (bytes, inflate) => {
      const found = OUR_READERS.read(bytes, inflate);
      return found.ok ? { ok: true, workbook: { ...found.workbook, tables: [], read: [] } } : found;
    };
    const trial: Trial = { seed: CELLS.name, mutations: [{ name: "white-space", seed: 1 }] };
    expect(kinds((await tried(trial, CELLS, [], { read: lost })).faults)).toEqual(["unlike-seed"]);
    expect((await tried(trial, CELLS)).faults).toEqual([]);
  });
});

describe("beside other programs", () => {
  const other = (name: string, cells: Readonly<Record<string, string>> | null): OtherReader => ({ name, read: async () => (cells === null ? null : new Map(Object.entries(cells))), close: () => undefined });
  const bytes = book({ [SHEET]: withCell(`<c r="C3"><v>60</v></c>`) });
  const right = { "评分!2:2": "n 60", "说明!2:2": "n 95" };
  const wrong = { ...right, "评分!2:2": "n 95" };
  const look = async (disagreements: Disagreements, ...others: readonly OtherReader[]): Promise<readonly string[]> =>
    kinds(await againstOthers(others, disagreements)({ seed: "", mutations: [] }, bytes, judge(bytes)));

  test("two that agree on another value are a fault", async () => {
    expect(await look(new Map(), other("A", wrong), other("B", wrong), other("C", right))).toEqual(["unlike-others"]);
  });

  test("one alone is counted", async () => {
    const disagreements: Disagreements = new Map();
    expect(await look(disagreements, other("A", wrong), other("B", right), other("C", null))).toEqual([]);
    expect([...disagreements].map(([said, { count }]) => [said, count])).toEqual([["A number / number", 1]]);
  });

  test("programs that agree with us, and values that may be dates, are no matter", async () => {
    const disagreements: Disagreements = new Map();
    expect(await look(disagreements, other("A", right), other("B", { ...right, "评分!2:2": "date" }))).toEqual([]);
    expect([...disagreements]).toEqual([]);
  });

  test.each<[XlsxValue["kind"], string, string]>([
    ["text", `<c r="C3" t="inlineStr"><is><t>60</t></is></c>`, "t 60"],
    ["boolean", `<c r="C3" t="b"><v>1</v></c>`, "b true"],
    ["error", `<c r="C3" t="e"><v>#N/A</v></c>`, "e #N/A"],
  ])("a %s is compared as what it is", async (_kind, xml, text) => {
    const changed = book({ [SHEET]: withCell(xml) });
    const disagreements: Disagreements = new Map();
    const same = other("A", { "评分!2:2": text, "说明!2:2": "n 95" });
    expect(await againstOthers([same], disagreements)({ seed: "", mutations: [] }, changed, judge(changed))).toEqual([]);
    expect(disagreements.size).toBe(0);
  });
});

test("a trial is made smaller until every change in it is needed", async () => {
  const mutations = ["a", "b", "c", "d", "e"].map((name, seed) => ({ name, seed }));
  const small = await shrunk({ seed: "x", mutations }, async (smaller) => smaller.mutations.some(({ name }) => name === "b") && smaller.mutations.some(({ name }) => name === "e"));
  expect(small.mutations.map(({ name }) => name)).toEqual(["b", "e"]);
});
