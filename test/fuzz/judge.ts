import { inflateBrowser } from "../../src/files/inflateBrowser";
import { inflateNode } from "../../src/files/inflateNode";
import { type InflateRaw, readXlsx, readXlsxDocument, XLSX_LIMITS, XLSX_REFUSAL_CODES, type XlsxLimits, type XlsxReading, type XlsxRefusal } from "../../src/xlsx";

/** What must never be, whatever the file. */
export interface Fault {
  readonly kind: "threw" | "unlisted" | "unlike-itself" | "unlike-browser" | "prototype" | "changed-input" | "too-much" | "unlike-seed" | "document" | "scoring" | "rewritten" | "unlike-others";
  readonly what: string;
}

/** How the files are read; a test gives readers that are wrong, to see that it is noticed. */
export interface Readers {
  readonly read: (bytes: Uint8Array, inflate: InflateRaw) => XlsxReading;
  /** what the reading must keep to; the real limits where it is not given */
  readonly limits?: XlsxLimits;
}

export const OUR_READERS: Readers = readersWithin(XLSX_LIMITS);

/** Our reader with limits so low that small files reach them. */
export const TIGHT_READERS: Readers = readersWithin({
  fileBytes: 30_000, entries: 12, partBytes: 4_000, totalBytes: 16_000, ratio: 4, ratioGraceBytes: 1_000, depth: 6, attributes: 5, nameLength: 30, references: 6,
  text: 20, strings: 6, styles: 3, names: 2, cells: 8, merges: 1, formulaCharacters: 40,
});

function readersWithin(limits: XlsxLimits): Readers {
  return { limits, read: (bytes, inflate) => readXlsx(bytes, { inflate, limits, want: ({ sheets }) => sheets.map(({ name }) => name) }) };
}

/** What became of a file, and every fault that was seen. */
export interface Verdict {
  readonly reading: XlsxReading | null;
  /** the same for files that end the same way: a new one is worth changing further */
  readonly ending: string;
  readonly faults: readonly Fault[];
}

const CODES: ReadonlySet<string> = new Set(XLSX_REFUSAL_CODES);
const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, Set.prototype, Function.prototype, String.prototype];
const OWN_KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);
/** A refusal is a line for a person. */
const LONGEST_PARAM = 600;

/**
 * Reads a file and holds the outcome against what is promised of any outcome: with either inflater, and as a document where it could be
 * one; with `isThorough`, every time and twice over.
 */
export function judge(bytes: Uint8Array, readers: Readers = OUR_READERS, isThorough = true): Verdict {
  const faults: Fault[] = [];
  const before = new Uint8Array(bytes);
  const first = guarded(faults, "threw", () => counted(bytes, inflateNode, readers, faults));
  if (first === null) {
    return { reading: null, ending: "threw", faults };
  }
  faults.push(...refusalFaults(first));
  const said = JSON.stringify(first);
  const again = isThorough ? guarded(faults, "threw", () => readers.read(bytes, inflateNode)) : null;
  if (again !== null && JSON.stringify(again) !== said) {
    faults.push({ kind: "unlike-itself", what: firstDifference(said, JSON.stringify(again)) });
  }
  const inBrowser = guarded(faults, "threw", () => readers.read(bytes, inflateBrowser));
  if (inBrowser !== null && JSON.stringify(inBrowser) !== said) {
    faults.push({ kind: "unlike-browser", what: firstDifference(said, JSON.stringify(inBrowser)) });
  }
  const document = !isThorough && !first.ok ? null : guarded(faults, "document", () => readXlsxDocument(bytes, { inflate: inflateNode, ...(readers.limits === undefined ? {} : { limits: readers.limits }) }));
  if (document !== null && document.ok !== first.ok) {
    faults.push({ kind: "document", what: `the document is ${document.ok ? "read" : "refused"}, the workbook is not` });
  }
  if (Buffer.compare(before, bytes) !== 0) {
    faults.push({ kind: "changed-input", what: "the bytes that were read are others now" });
  }
  PROTOTYPES.forEach((prototype, index) => {
    if (Reflect.ownKeys(prototype).length !== OWN_KEYS[index]) {
      faults.push({ kind: "prototype", what: Reflect.ownKeys(prototype).map(String).join(" ").slice(-200) });
    }
  });
  return { reading: first, ending: endingOf(first), faults };
}

function guarded<Result>(faults: Fault[], kind: Fault["kind"], read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    faults.push({ kind, what: error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" | ") : String(error) });
    return null;
  }
}

/** One reading, with what it made the inflater do held against the limits. */
function counted(bytes: Uint8Array, inflate: InflateRaw, readers: Readers, faults: Fault[]): XlsxReading {
  let inflated = 0;
  let largest = 0;
  const reading = readers.read(bytes, (compressed, size) => {
    const content = inflate(compressed, size);
    inflated += content?.length ?? 0;
    largest = Math.max(largest, size);
    return content;
  });
  const limits = readers.limits ?? XLSX_LIMITS;
  if (inflated > limits.totalBytes || largest > limits.partBytes) {
    faults.push({ kind: "too-much", what: `${inflated} bytes were inflated, ${largest} at once` });
  }
  return reading;
}

function refusalFaults(reading: XlsxReading): readonly Fault[] {
  if (reading.ok) {
    return [];
  }
  if (reading.refusals.length === 0) {
    return [{ kind: "unlisted", what: "refused without a reason" }];
  }
  return reading.refusals.filter((refusal) => !isSaid(refusal)).map((refusal) => ({ kind: "unlisted", what: JSON.stringify(refusal).slice(0, 400) }));
}

function isSaid({ code, part, sheet, cell, params }: XlsxRefusal): boolean {
  const texts = [part, sheet, cell, ...Object.values(params)];
  return CODES.has(code) && texts.every((text) => (typeof text === "number" ? Number.isFinite(text) : typeof text === "string" && text.length <= LONGEST_PARAM));
}

function endingOf(reading: XlsxReading): string {
  if (!reading.ok) {
    return reading.refusals.map(({ code, part }) => `${code} ${part.replace(/^.*\//, "").replace(/[0-9]+/g, "")}`).join(" ");
  }
  const { sheets, tables, names, read, facts } = reading.workbook;
  const cells = read.flatMap(({ rows }) => rows.flatMap(({ cells: inRow }) => inRow));
  const kinds = [...new Set(cells.map(({ value, formula, isDate }) => `${value.kind}${formula === "" ? "" : "="}${isDate ? "d" : ""}`))].sort();
  return `read ${sheets.length} ${tables.length} ${names.length} ${kinds.join(",")} ${JSON.stringify(facts).length}`;
}

/** The places around which two texts part. */
export function firstDifference(a: string, b: string): string {
  let place = 0;
  while (place < a.length && a[place] === b[place]) {
    place += 1;
  }
  const from = Math.max(0, place - 60);
  return `${a.slice(from, place + 120)} <> ${b.slice(from, place + 120)}`;
}
