import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { inflateBrowser } from "../../src/files/inflateBrowser";
import { inflateInto } from "../../src/files/inflateInto";
import { inflateNode } from "../../src/files/inflateNode";
import { Random } from "../fuzz/random";
import { DAMAGED_DEFLATE, fixedBlock, ownCodesBlock, storedBlock } from "../hostile/make/deflateData";

const TEXT = Buffer.from(`<row r="3"><c r="C3"><v>60</v></c></row><t>得分 - 商品售后服务评价体系</t>`);
/** More than the damaged data below can become. */
const ROOM = 400_000;

/** What zlib makes of data, or what it says against them. */
function byZlib(data: Uint8Array): Buffer | string {
  try {
    return inflateRawSync(data, { maxOutputLength: ROOM, chunkSize: 64 * 1024 });
  } catch (error) {
    // An Error of Node itself is of another realm than the tests.
    return (error as Error).message;
  }
}

const room = new Uint8Array(ROOM);

/** What ours makes of data, whatever their size. */
function byOurs(data: Uint8Array): Buffer | null {
  const size = inflateInto(data, room);
  return size === null ? null : Buffer.from(room.subarray(0, size));
}

describe("every way in which zlib refuses data", () => {
  it.each(DAMAGED_DEFLATE)("$what: $zlib", ({ make, zlib }) => {
    const data = make(TEXT);
    expect(byZlib(data)).toBe(zlib);
    expect(byOurs(data)).toBeNull();
    for (const size of [0, 1, TEXT.length, TEXT.length + 3, ROOM]) {
      expect(inflateNode(data, size)).toBeNull();
      expect(inflateBrowser(data, size)).toBeNull();
    }
  });
});

const TAKEN: readonly (readonly [string, Uint8Array])[] = [
  ["codes of its own", ownCodesBlock(TEXT)],
  ["codes of its own and no distance", ownCodesBlock(TEXT, { distances: [0] })],
  ["30 distances", ownCodesBlock(TEXT, { distances: [1, ...Array<number>(29).fill(0)] })],
  ["zeros told in one", ownCodesBlock(TEXT, { literals: [...Array<number>(9).fill(0), 9, 9, ...Array<number>(244).fill(8), 8, 5, 7], told: [[17, 6, 3], 9, 9, ...Array<number>(244).fill(8), 8, 5, 7, 1] })],
  ["a single code, of the end", ownCodesBlock(new Uint8Array(), { literals: [...Array<number>(256).fill(0), 1] })],
  ["codes that need not be told", fixedBlock(TEXT)],
  ["a stored block", storedBlock(TEXT)],
  ["an empty stored block", storedBlock(new Uint8Array())],
  ["bytes behind the end", Buffer.concat([fixedBlock(TEXT), Buffer.from("more")])],
];

it.each(TAKEN)("%s: taken by both", (_, data) => {
  const inflated = byZlib(data);
  expect(inflated).toBeInstanceOf(Buffer);
  expect(byOurs(data)).toEqual(inflated);
});

it("never says that there is more than there is room for", () => {
  const repeated = fixedBlock(TEXT, { then: ({ literal, distance }) => { literal(257); distance(0); } });
  expect(inflateInto(repeated, new Uint8Array(TEXT.length + 3))).toBe(TEXT.length + 3);
  for (const short of [1, 3, 4, TEXT.length + 3]) {
    expect(inflateInto(repeated, new Uint8Array(TEXT.length + 3 - short))).toBeNull();
  }
  expect(inflateInto(storedBlock(TEXT), new Uint8Array(TEXT.length - 1))).toBeNull();
});

/** Texts, figures, repetitions near and far, noise: what sets of codes of every kind are made for. */
function content(random: Random): Buffer {
  const size = 1 + random.below(random.oneIn(8) ? 90_000 : 3_000);
  const kind = random.below(5);
  const phrase = Buffer.from(TEXT.subarray(random.below(40)));
  return Buffer.from(
    Uint8Array.from({ length: size }, (_, place) => {
      switch (kind) {
        case 0:
          return random.next() & 0xff;
        case 1:
          return phrase[place % phrase.length] ?? 0;
        case 2:
          return random.oneIn(9) ? random.next() & 0xff : (phrase[place % phrase.length] ?? 0);
        case 3:
          // Some letters very rare and some very common: codes up to the longest.
          return 65 + Math.min(29, Math.clz32(random.next() | 1));
        default:
          return place % 977 < 900 ? 0x20 : random.next() & 0x3f;
      }
    }),
  );
}

const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FILTERED] as const;

function compressed(random: Random): Buffer {
  return deflateRawSync(content(random), { level: random.below(10), strategy: random.pick(STRATEGIES), memLevel: 1 + random.below(9), windowBits: 9 + random.below(7) });
}

it("takes what zlib's compressor makes, of every level and strategy", () => {
  const random = new Random(1);
  for (let trial = 0; trial < 400; trial += 1) {
    const data = compressed(random);
    const inflated = byZlib(data);
    expect(typeof inflated).not.toBe("string");
    expect([trial, byOurs(data)?.equals(inflated as Buffer)]).toEqual([trial, true]);
  }
});

/** Changes bits, most of them where the sets of codes are told, and ends some data early. */
function damage(data: Buffer, random: Random): Buffer {
  const damaged = Buffer.from(data);
  for (let change = random.below(3); change >= 0; change -= 1) {
    const place = random.below(random.oneIn(3) ? damaged.length : Math.min(damaged.length, 90));
    damaged[place] = random.oneIn(4) ? random.next() & 0xff : (damaged[place] ?? 0) ^ (1 << random.below(8));
  }
  return random.oneIn(12) ? damaged.subarray(0, random.below(damaged.length)) : damaged;
}

it("takes and refuses the same damaged data as zlib, 6,000 of them, in every way that there is", () => {
  const random = new Random(27_922);
  const seen = new Map<string, number>();
  for (let trial = 0; trial < 6_000; ) {
    const data = compressed(random);
    for (let change = 0; change < 10; change += 1, trial += 1) {
      const damaged = damage(data, random);
      const inflated = byZlib(damaged);
      const said = typeof inflated === "string" ? inflated : "taken";
      seen.set(said, (seen.get(said) ?? 0) + 1);
      const ours = byOurs(damaged);
      const isSame = typeof inflated === "string" ? ours === null : ours?.equals(inflated) === true;
      expect([trial, said, isSame]).toEqual([trial, said, true]);
    }
  }
  expect([...seen.keys()]).toEqual(expect.arrayContaining(["taken", ...new Set(DAMAGED_DEFLATE.map(({ zlib }) => zlib))]));
});
