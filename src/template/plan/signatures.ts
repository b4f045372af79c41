import { sheetText } from "../vocabulary";
import type { SheetTextKey } from "../vocabulary";
import { cellAt, rangeOf } from "./address";
import { EMPTY, text } from "./cells";
import type { Layout } from "./layout";
import { BAND, BOXED, HEADER, LABEL, NOTE } from "./palette";
import type { PlanBlock, PlanStyledRange } from "./plan";

/** Who signs on paper, from the one who scored to those who decide; the company only confirms that it has seen the score. */
const SIGNERS = ["signatures.leader", "signatures.company", "signatures.reviewer", "signatures.decision"] as const satisfies readonly SheetTextKey[];
const COLUMNS = ["signatures.who", "signatures.signature", "signatures.name", "signatures.date"] as const satisfies readonly SheetTextKey[];

const BAND_HEIGHT = 22;
/** Said, since programs do not agree on the height of a row with merged cells. */
const HEADER_HEIGHT = 18;
/** Room for a signature by hand, at the scale that one page is printed at. */
const LINE_HEIGHT = 32;
const NOTE_HEIGHT = 18;

/** Rows that the place for signatures takes: its title, a header, a line for each signer and a note. */
export const SIGNATURE_ROWS = 2 + SIGNERS.length + 1;

/** Empty lines for signatures by hand under the score on paper. They are no entries and stay locked. */
export function signatureBlock({ locale, summary }: Layout): PlanBlock {
  const label = (key: SheetTextKey) => text(sheetText(key, locale));
  return {
    at: cellAt(0, summary.signatures),
    cells: [[label("signatures.title")], COLUMNS.map(label), ...SIGNERS.map((signer) => [label(signer), EMPTY, EMPTY, EMPTY]), [label("signatures.note")]],
  };
}

export function signatureRows({ summary: { signatures } }: Layout): readonly { readonly row: number; readonly height: number }[] {
  return [
    { row: signatures, height: BAND_HEIGHT },
    { row: signatures + 1, height: HEADER_HEIGHT },
    ...SIGNERS.map((_, index) => ({ row: signatures + 2 + index, height: LINE_HEIGHT })),
    { row: noteRow(signatures), height: NOTE_HEIGHT },
  ];
}

/** The date takes the columns that are left, up to `last`. */
export function signatureMerges({ summary: { signatures } }: Layout, last: number): readonly string[] {
  const dates = [1, ...SIGNERS.map((_, index) => index + 2)].map((offset) => rangeOf(COLUMNS.length - 1, signatures + offset, last, signatures + offset));
  return [...dates, rangeOf(0, noteRow(signatures), last, noteRow(signatures))];
}

export function signatureStyles({ summary: { signatures } }: Layout, last: number): readonly PlanStyledRange[] {
  const [first, final] = [signatures + 2, signatures + 1 + SIGNERS.length];
  return [
    { range: rangeOf(0, signatures, last, signatures), style: BAND },
    { range: rangeOf(0, signatures + 1, last, signatures + 1), style: HEADER },
    { range: rangeOf(0, first, last, final), style: BOXED },
    { range: rangeOf(0, first, 0, final), style: LABEL },
    { range: rangeOf(0, noteRow(signatures), last, noteRow(signatures)), style: { ...NOTE, wrap: true, vertical: "top" } },
  ];
}

function noteRow(signatures: number): number {
  return signatures + 2 + SIGNERS.length;
}
