import { weightOf, wordingOf } from "../checks";
import type { PrintField, TextPrint } from "./reviewedFile";

/** How many of a text's hashes are kept: one of up to 33 different characters is kept whole. */
const KEPT = 32;
/** From which weight on a text is no stock phrase: 16 Chinese characters of a finding, 24 of the others. */
const WEIGHTS: Readonly<Record<PrintField, number>> = { finding: 32, evidence: 48, remark: 48 };

const FIGURES = /\p{N}+/gu;

/** The fingerprint of one clause's text, without the company's own name in its wording; null where the text says too little to be told again. */
export function textPrint(clause: string, field: PrintField, text: string, name: string): TextPrint | null {
  if (text === "") {
    return null;
  }
  const told = name === "" ? wordingOf(text) : wordingOf(text).replaceAll(name, "");
  const wording = told.replace(FIGURES, "");
  if (weightOf(wording) < WEIGHTS[field]) {
    return null;
  }
  const figures = [...told.matchAll(FIGURES)].map(([figure]) => figure).sort();
  return {
    clause,
    field,
    figures: figures.length === 0 ? "" : inBase36(hashOf(figures.join(" "))),
    sketch: sketchOf(wording).map(inBase36).join("."),
  };
}

/** The lowest hashes of the pairs of neighbouring characters, ascending, each once. */
export function sketchOf(wording: string): readonly number[] {
  const hashes = new Uint32Array(wording.length);
  let count = 0;
  let begin = 0;
  for (let middle = behind(wording, 0); middle < wording.length; ) {
    const end = behind(wording, middle);
    hashes[count] = hashBetween(wording, begin, end);
    count += 1;
    begin = middle;
    middle = end;
  }
  const lowest: number[] = [];
  for (const hash of hashes.subarray(0, count).sort()) {
    if (lowest.length === KEPT) {
      break;
    }
    if (hash !== lowest.at(-1)) {
      lowest.push(hash);
    }
  }
  return lowest;
}

/** Pairs of digits in base 36: a number's own way there takes longer than everything else about a sketch. */
const PAIRS = Array.from({ length: 36 * 36 }, (_, number) => number.toString(36).padStart(2, "0"));

/** What `toString(36)` gives for an unsigned number of 32 bits. */
function inBase36(hash: number): string {
  let rest = hash;
  let digits = "";
  while (rest >= PAIRS.length) {
    const low = rest % PAIRS.length;
    digits = (PAIRS[low] as string) + digits;
    rest = (rest - low) / PAIRS.length;
  }
  return rest.toString(36) + digits;
}

/** Where the character ends that begins there. */
function behind(text: string, begin: number): number {
  return begin + ((text.codePointAt(begin) ?? 0) > 0xffff ? 2 : 1);
}

/** The hashes of a fingerprint again. */
export function hashesOf({ sketch }: Pick<TextPrint, "sketch">): readonly number[] {
  return sketch.split(".").map((hash) => Number.parseInt(hash, 36));
}

/**
 * Whether two sketches stand for texts that share three quarters of their pairs of characters: exact where both were kept whole,
 * else told by the lowest hashes of both together.
 */
export function isSketchedAlike(one: readonly number[], other: readonly number[]): boolean {
  const ours = new Set(one);
  const theirs = new Set(other);
  const lowest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, isWhole(one, other) ? undefined : KEPT);
  const shared = lowest.filter((hash) => ours.has(hash) && theirs.has(hash)).length;
  return 4 * shared >= 3 * lowest.length;
}

function isWhole(one: readonly number[], other: readonly number[]): boolean {
  return one.length < KEPT && other.length < KEPT;
}

/** How many of a sketch's rarest hashes at least one of which every sketch alike has among its own. */
export function prefixLength(size: number): number {
  return size - Math.ceil((3 * size) / 4) + 1;
}

/** 32 bits of a text: FNV-1a over its UTF-16 code units, mixed so that its lowest values are a fair sample. */
export function hashOf(text: string): number {
  return hashBetween(text, 0, text.length);
}

function hashBetween(text: string, begin: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = begin; index < end; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
