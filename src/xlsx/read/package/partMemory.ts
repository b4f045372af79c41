import type { XlsxLimits } from "../limits";
import type { XlsxPlatform } from "../platform";
import type { StoredPart } from "../zip/archive";

/** A part, and what it was read as. */
export interface PartReading {
  /** where it is looked for: the part's name as it was asked for */
  readonly part: string;
  /** what reads it; one kind, one function */
  readonly kind: string;
  /** what it is read with besides the limits, each told apart by what it is and not by what it is like */
  readonly given: readonly unknown[];
}

interface KnownPart {
  readonly reading: PartReading;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
  /** as they are stored; of a file that was read to its end these are a copy, since a view would keep the whole file */
  bytes: Uint8Array;
  /** null for a part that was seen once: freezing an outcome that nobody asks for again takes as long as a part of its reading */
  readonly outcome: { readonly value: unknown } | null;
}

interface KnownFile {
  readonly limits: XlsxLimits;
  readonly platform: XlsxPlatform;
  readonly parts: ReadonlyMap<string, KnownPart>;
}

const NOTHING: ReadonlyMap<string, KnownPart> = new Map();
/** Inflated bytes of the parts that are kept, together: room for the small parts of any scoring workbook, and for no more. */
const ROOM = 256 * 1024;

/** The file that was last read to its end. */
let last: KnownFile | null = null;

/**
 * Spares the reading of parts that are byte for byte those of the file before, as the style sheet and the tables of workbooks that
 * were built from one template are. A part's outcome is a function of its stored bytes, of the limits and of what it is read with;
 * where all of these are the same, the outcome is too. Only what can be read is kept, frozen, from the second time on, and only of
 * files that were read whole.
 */
export class PartMemory {
  private readonly limits: XlsxLimits;
  private readonly platform: XlsxPlatform;
  private readonly parts = new Map<string, KnownPart>();
  private readonly before: ReadonlyMap<string, KnownPart>;
  private room = ROOM;

  /** `limits` are those of now, whatever becomes of them later. */
  constructor(limits: XlsxLimits, platform: XlsxPlatform) {
    this.limits = { ...limits };
    this.platform = platform;
    this.before = last !== null && areSameLimits(last.limits, limits) && isSamePlatform(last.platform, platform) ? last.parts : NOTHING;
  }

  /** What `read` makes of the part; it may ask for nothing but the part's content, the limits and what is given. */
  outcome<Outcome>(stored: StoredPart, reading: PartReading, read: () => Outcome): Outcome {
    const before = this.before.get(reading.part);
    const isKnown = before !== undefined && isSameReading(before.reading, reading) && isSameStored(before, stored);
    if (isKnown && before.outcome !== null) {
      this.note(before);
      return before.outcome.value as Outcome;
    }
    const value = read();
    const { isDeflated, size, crc, bytes } = stored;
    this.note(isKnown ? { reading, isDeflated, size, crc, bytes: bytes.slice(), outcome: { value: frozen(value) } } : { reading, isDeflated, size, crc, bytes, outcome: null });
    return value;
  }

  private note(known: KnownPart): void {
    const { part } = known.reading;
    if (known.size <= this.room && !this.parts.has(part)) {
      this.room -= known.size;
      this.parts.set(part, known);
    }
  }

  /** To be called when the file was read to its end without a refusal; what is read afterwards is not kept. */
  keep(): void {
    copyTogether([...this.parts.values()].filter(({ outcome }) => outcome === null));
    last = { limits: this.limits, platform: this.platform, parts: this.parts };
    this.room = -1;
  }
}

function isSameReading(a: PartReading, b: PartReading): boolean {
  return a.kind === b.kind && a.given.length === b.given.length && a.given.every((given, index) => given === b.given[index]);
}

/** One array for all of them: to make one for each takes as long as to read the smallest ones. */
function copyTogether(parts: readonly KnownPart[]): void {
  const copy = new Uint8Array(parts.reduce((length, { bytes }) => length + bytes.length, 0));
  let place = 0;
  for (const part of parts) {
    copy.set(part.bytes, place);
    part.bytes = copy.subarray(place, place + part.bytes.length);
    place += part.bytes.length;
  }
}

/** Byte for byte; a checksum alone could be made to agree. */
function isSameStored({ isDeflated, size, crc, bytes }: KnownPart, found: StoredPart): boolean {
  if (size !== found.size || crc !== found.crc || isDeflated !== found.isDeflated || bytes.length !== found.bytes.length) {
    return false;
  }
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== found.bytes[index]) {
      return false;
    }
  }
  return true;
}

function areSameLimits(a: XlsxLimits, b: XlsxLimits): boolean {
  return (Object.keys(a) as (keyof XlsxLimits)[]).every((limit) => a[limit] === b[limit]);
}

/** What one platform inflates another may refuse; such a thing may not be hidden by the order of files. */
function isSamePlatform(a: XlsxPlatform, b: XlsxPlatform): boolean {
  return a.inflate === b.inflate && a.decodeUtf8 === b.decodeUtf8 && a.copyUnits === b.copyUnits && a.crc32 === b.crc32;
}

/** The value with everything in it that can be reached frozen: who is handed it cannot change what the next file gets. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
