import { inflateNode } from "../../src/files/inflateNode";
import { ourCellTexts } from "./cellTexts";
import { type Fault, firstDifference, judge, OUR_READERS, type Readers, TIGHT_READERS, type Verdict } from "./judge";
import { Random } from "./random";
import type { Seed } from "./seeds";
import { bytesOfTrial, isHarmless, moreMutations, type Trial } from "./trial";

/** A look at one file beyond what `judge` sees; what it finds is a fault too. */
export type Look = (trial: Trial, bytes: Uint8Array, verdict: Verdict) => Promise<readonly Fault[]>;

export interface Campaign {
  readonly seeds: readonly Seed[];
  readonly seed: number;
  /** asked before each run */
  readonly goesOn: (runs: number) => boolean;
  readonly looks?: readonly Look[];
  readonly readers?: Readers;
  /** told what comes next, before it is read */
  readonly announce?: (trial: Trial) => void;
  readonly found: (trial: Trial, bytes: Uint8Array, fault: Fault) => void;
}

export interface Tally {
  readonly runs: number;
  readonly read: number;
  readonly endings: ReadonlySet<string>;
  /** how often each code refused a file */
  readonly codes: ReadonlyMap<string, number>;
}

/** Trials whose ending was new are changed further; no more of them than this are kept. */
const MOST_KEPT = 4000;
const MOST_MUTATIONS = 12;

/** Changes files and reads them for as long as it goes on. What is tried depends on the seed and the files alone. */
export async function campaign({ seeds, seed, goesOn, looks = [], readers = OUR_READERS, announce, found }: Campaign): Promise<Tally> {
  const random = new Random(seed);
  const byName = new Map(seeds.map((each) => [each.name, each]));
  const sound = seeds.filter(({ isRead }) => isRead);
  const own = seeds.filter(({ name }) => name.startsWith("own"));
  const kept: Trial[] = [];
  const endings = new Set<string>();
  const codes = new Map<string, number>();
  let runs = 0;
  let read = 0;
  for (; goesOn(runs); runs += 1) {
    const trial = nextTrial(random, kept, random.oneIn(8) ? own : random.oneIn(6) ? seeds : sound);
    const from = byName.get(trial.seed);
    const before = from?.bytes() ?? null;
    if (from === undefined || before === null) {
      continue;
    }
    announce?.(trial);
    const { bytes, verdict, faults } = await tried(trial, from, looks, readers, random.oneIn(8));
    faults.forEach((fault) => found(trial, bytes, fault));
    read += verdict.reading?.ok === true ? 1 : 0;
    if (verdict.reading?.ok === false) {
      verdict.reading.refusals.forEach(({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1));
    }
    if (!endings.has(verdict.ending) && kept.length < MOST_KEPT) {
      endings.add(verdict.ending);
      kept.push(trial);
    }
  }
  return { runs, read, endings, codes };
}

function nextTrial(random: Random, kept: readonly Trial[], seeds: readonly Seed[]): Trial {
  const grown = random.oneIn(3) ? random.pickAny(kept) : undefined;
  const mutations = [...(grown?.mutations ?? []), ...moreMutations(random)].slice(-MOST_MUTATIONS);
  const trial: Trial = { seed: grown?.seed ?? random.pickAny(seeds)?.name ?? "", mutations };
  return random.oneIn(12) ? { ...trial, isTight: true } : trial;
}

/** One trial, made, read and looked at in every way. */
export async function tried(trial: Trial, seed: Seed, looks: readonly Look[] = [], readers: Readers = OUR_READERS, isThorough = true): Promise<{ readonly bytes: Uint8Array; readonly verdict: Verdict; readonly faults: readonly Fault[] }> {
  const bytes = bytesOfTrial(trial, seed.bytes() ?? new Uint8Array());
  const verdict = judge(bytes, trial.isTight === true ? TIGHT_READERS : readers, isThorough);
  const faults = [...verdict.faults, ...harmFaults(trial, seed, verdict)];
  for (const look of looks) {
    faults.push(...(await look(trial, bytes, verdict)));
  }
  return { bytes, verdict, faults };
}

const unchanged = new WeakMap<Seed, string>();

/** A file that was read and that only harmless changes came to must be read to the same cells. */
function harmFaults(trial: Trial, seed: Seed, { reading }: Verdict): readonly Fault[] {
  if (!seed.isRead || trial.isTight === true || !isHarmless(trial) || reading === null) {
    return [];
  }
  const before = unchanged.get(seed) ?? said(OUR_READERS.read(seed.bytes() ?? new Uint8Array(), inflateNode));
  unchanged.set(seed, before);
  const after = said(reading);
  return before === after ? [] : [{ kind: "unlike-seed", what: firstDifference(before, after) }];
}

function said(reading: Verdict["reading"]): string {
  if (reading?.ok !== true) {
    return JSON.stringify(reading?.refusals);
  }
  const { sheets, tables, names } = reading.workbook;
  return JSON.stringify({ cells: [...ourCellTexts(reading.workbook)], sheets, tables, names });
}
