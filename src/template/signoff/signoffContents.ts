import { DRAFT, afterEntry, headMark } from "../../core";
import type { HashedEntry, HeadMark, Locale, LocalizedText, SignoffStanding } from "../../core";
import { SIGNOFF_LAYOUT, STATE_LINES, TRAIL_COLUMNS, MOST_ENTRIES, MOST_PIECES } from "./signoffLayout";
import { MEANING_WORDS, OUTCOME_SAID, SIGNER_ROLE_WORDS, STATE_LABELS, STATE_WORDS, TRAIL_HEADERS, signoffText } from "./signoffWords";
import type { StateLine, TrailColumn } from "./signoffWords";

/** One cell of the record with the SHA-256 of its text, lower-case hex. */
export interface RecordPiece {
  readonly text: string;
  readonly hash: string;
}

/** Everything that the sheet shows and holds of a record. */
export interface SignoffContents {
  readonly pieces: readonly RecordPiece[];
  /** SHA-256 of the joined pieces */
  readonly digest: string;
  readonly trail: readonly HashedEntry[];
  readonly standing: SignoffStanding;
  readonly head: HeadMark | null;
  /** the company as it was signed last; "" where nothing is */
  readonly company: string;
  /** what the profile calls its grades, by id */
  readonly grades: ReadonlyMap<string, LocalizedText>;
}

/** Whether the sheet has room for it. */
export function fitsSheet({ pieces, trail }: Pick<SignoffContents, "pieces" | "trail">): boolean {
  return pieces.length <= MOST_PIECES && trail.length <= MOST_ENTRIES;
}

export const RECORD_FORMAT = "servicestar.signoff/1";

/** A reason is shown as far as it fits a line or two; the record holds all of it. */
const LONGEST_SHOWN = 1_000;
/** Controls that no cell shows and that XML cannot hold, and halves of characters. */
const NOT_SHOWN = /(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

function shown(text: string): string {
  const plain = text.replace(NOT_SHOWN, "\ufffd");
  const characters = [...plain];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN - 1).join("")}…` : plain;
}

/** The values of the state's lines. */
export function stateValues({ standing, head, company, grades }: SignoffContents, locale: Locale): Readonly<Record<StateLine, string>> {
  const { decision, state } = standing;
  const grade = decision === null || decision.grade === "" ? "" : gradeWord(decision.grade, grades, locale);
  return {
    company: shown(company),
    state: STATE_WORDS[state][locale],
    decision: decision === null ? "" : `${OUTCOME_SAID[decision.outcome][locale]}${grade === "" ? "" : locale === "zh-CN" ? `：${grade}` : `: ${grade}`}`,
    digits: head?.digits ?? "",
    checkWord: head?.checkWord ?? "",
    content: standing.statement,
  };
}

/** The rows of the visible trail, in the order of the record. */
export function trailRows({ trail, grades }: SignoffContents, locale: Locale): readonly Readonly<Record<TrailColumn, string>>[] {
  let standing = DRAFT;
  return trail.map((hashed) => {
    const before = standing.state;
    standing = afterEntry(standing, hashed);
    const { entry, hash } = hashed;
    const grade = entry.action === "vote" || entry.action === "decide" ? entry.grade : "";
    return {
      number: String(entry.number),
      name: shown(entry.signer.name),
      staffNumber: shown(entry.signer.staffNumber),
      role: SIGNER_ROLE_WORDS[entry.signer.role][locale],
      action: MEANING_WORDS[entry.meaning][locale],
      from: STATE_WORDS[before][locale],
      to: STATE_WORDS[standing.state][locale],
      grade: grade === "" ? "" : gradeWord(grade, grades, locale),
      reason: shown(entry.reason),
      at: entry.at.replace("T", " ").replace(/(?=[+-]\d\d:\d\d$)/, " "),
      key: entry.signer.key.slice(0, 12),
      mark: headMark(hash).checkWord,
    };
  });
}

function gradeWord(id: string, grades: SignoffContents["grades"], locale: Locale): string {
  return grades.get(id)?.[locale] ?? id;
}

/**
 * The rectangle that a step changes, row by row: state, seal, trail and record. At least `rows` high, so that nothing of what stood there
 * before is left.
 */
export function frontCells(contents: SignoffContents, locale: Locale, rows: number): readonly (readonly string[])[] {
  const { pieces, digest } = contents;
  const values = stateValues(contents, locale);
  const lines = trailRows(contents, locale);
  const body = Math.max(lines.length, pieces.length, rows - (SIGNOFF_LAYOUT.header + 1 - SIGNOFF_LAYOUT.front));
  return [
    ...STATE_LINES.map((line) => across([[0, STATE_LABELS[line][locale]], [SIGNOFF_LAYOUT.value, values[line]]])),
    across([[0, signoffText("seal", locale)], [SIGNOFF_LAYOUT.value, RECORD_FORMAT], [SIGNOFF_LAYOUT.value + 1, String(pieces.length)], [SIGNOFF_LAYOUT.value + 2, digest]]),
    across([]),
    across([
      ...TRAIL_COLUMNS.map((column, index): Cell => [index, TRAIL_HEADERS[column][locale]]),
      [SIGNOFF_LAYOUT.record, signoffText("record", locale)],
      [SIGNOFF_LAYOUT.last, signoffText("hash", locale)],
    ]),
    ...Array.from({ length: body }, (_, index) => {
      const piece = pieces[index];
      const line = lines[index];
      return across([
        ...(line === undefined ? [] : TRAIL_COLUMNS.map((column, at): Cell => [at, line[column]])),
        ...(piece === undefined ? [] : [[SIGNOFF_LAYOUT.record, piece.text], [SIGNOFF_LAYOUT.last, piece.hash]] satisfies readonly Cell[]),
      ]);
    }),
  ];
}

type Cell = readonly [column: number, text: string];

function across(cells: readonly Cell[]): readonly string[] {
  const row = Array.from({ length: SIGNOFF_LAYOUT.last + 1 }, () => "");
  for (const [column, text] of cells) {
    row[column] = text;
  }
  return row;
}
