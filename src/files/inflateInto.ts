import { CodeSet } from "./codeSet";
import { copyStored, inflateCodes, type Inflating, isCut, readCodes, takeBits } from "./inflateBlock";

/** What reading ahead may take up behind the end. */
const AHEAD = 8;
/** By the two bits that a block begins with. */
const STORED = 0;
const FIXED = 1;
const OWN_CODES = 2;

/**
 * Inflates raw deflate data from the beginning of `output` on and tells how many bytes they are; null where they have no room or where zlib
 * refuses the data. What stands in `output` is then of no use. Bytes behind the end of the data are left alone, as zlib does.
 */
export function inflateInto(compressed: Uint8Array, output: Uint8Array): number | null {
  const input = new Uint8Array(compressed.length + AHEAD);
  input.set(compressed);
  const data: Inflating = { input, end: compressed.length, output, place: 0, hold: 0, bits: 0, length: 0 };
  const literals = new CodeSet();
  const distances = new CodeSet();
  for (let isLast = false; !isLast; ) {
    isLast = takeBits(data, 1) === 1;
    if (!inflateBlock(data, takeBits(data, 2), literals, distances) || isCut(data)) {
      return null;
    }
  }
  return data.length;
}

function inflateBlock(data: Inflating, kind: number, literals: CodeSet, distances: CodeSet): boolean {
  switch (kind) {
    case STORED:
      return copyStored(data);
    case FIXED:
      return setFixed(literals, distances) && inflateCodes(data, literals, distances);
    case OWN_CODES:
      return readCodes(data, literals, distances) && inflateCodes(data, literals, distances);
    default:
      return false;
  }
}

/** The codes that need not be told (RFC 1951, 3.2.6), two lengths and two distances among them that may not be used. */
function setFixed(literals: CodeSet, distances: CodeSet): boolean {
  return literals.set(Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))) && distances.set(new Uint8Array(32).fill(5));
}
