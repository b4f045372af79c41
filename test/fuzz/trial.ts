import { ARCHIVE_MUTATORS, BYTES_MUTATORS, CELL_MUTATORS, HARMLESS_MUTATORS, XML_MUTATORS } from "./mutators";
import { Random } from "./random";
import { putTogether, takenApart } from "./specimen";

/** One change: which, and the number that decides everything about it. */
export interface Mutation {
  readonly name: string;
  readonly seed: number;
}

/** One input, as little as is needed to make it again. */
export interface Trial {
  readonly seed: string;
  readonly mutations: readonly Mutation[];
  /** read within limits so low that small files reach them */
  readonly isTight?: boolean;
}

const ON_SPECIMENS = new Map(Object.entries({ ...ARCHIVE_MUTATORS, ...CELL_MUTATORS, ...HARMLESS_MUTATORS, ...XML_MUTATORS }));
const ON_BYTES = new Map(Object.entries(BYTES_MUTATORS));

/** Whether a trial changes nothing that a right reader could see. */
export function isHarmless({ mutations }: Trial): boolean {
  return mutations.every(({ name }) => name in HARMLESS_MUTATORS);
}

/** The bytes of a trial: its parts changed one change after the other, put together, and then changed as bytes. */
export function bytesOfTrial({ mutations }: Trial, seed: Uint8Array): Uint8Array {
  const inParts = mutations.filter(({ name }) => ON_SPECIMENS.has(name));
  const specimen = inParts.length === 0 ? null : takenApart(seed);
  let bytes = seed;
  if (specimen !== null) {
    inParts.forEach(({ name, seed: number }) => ON_SPECIMENS.get(name)?.(specimen, new Random(number)));
    bytes = putTogether(specimen);
  }
  for (const { name, seed: number } of mutations) {
    bytes = ON_BYTES.get(name)?.(bytes, new Random(number)) ?? bytes;
  }
  return bytes;
}

const KINDS: readonly [readonly string[], ...(readonly string[])[]] = [
  Object.keys(XML_MUTATORS),
  Object.keys(XML_MUTATORS),
  Object.keys(XML_MUTATORS),
  Object.keys(CELL_MUTATORS),
  Object.keys(CELL_MUTATORS),
  Object.keys(ARCHIVE_MUTATORS),
  Object.keys(BYTES_MUTATORS),
  Object.keys(HARMLESS_MUTATORS),
];
const MOST = 4;

/** Some more changes for a trial. All of one kind as a rule: a broken byte hides what else is wrong. */
export function moreMutations(random: Random): readonly Mutation[] {
  const kind = random.pick(KINDS);
  return Array.from({ length: 1 + random.below(random.oneIn(3) ? MOST : 2) }, () => {
    const names = random.oneIn(6) ? random.pick(KINDS) : kind;
    return { name: random.pickAny(names) ?? "", seed: random.next() };
  });
}
