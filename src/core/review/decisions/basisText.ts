import { REVIEW_STATES, type ReviewBasis, type ReviewState } from "./reviewRecord";

const NOTHING = "-";
const FORM = /^(\S+) ([0-9a-f]{64}|-) (-?[0-9]+(?:\/[0-9]+)?|-) (\S+) (\S.*)$/u;

/** A decided state with what it rests on, in one line of five words of which the last, the grade, may hold blanks. */
export function basisText(state: ReviewState, { hash, total, grade, engine }: ReviewBasis): string {
  const word = (text: string): string => (text === "" ? NOTHING : text);
  return [state, word(hash), word(total), word(engine), word(grade)].join(" ");
}

/** Reads such a line; null where it is anything else. */
export function parseBasis(text: string): { readonly state: ReviewState; readonly basis: ReviewBasis } | null {
  const [, stateWord, hash = "", total = "", engine = "", grade = ""] = FORM.exec(text) ?? [];
  const state = REVIEW_STATES.find((one) => one === stateWord);
  const said = (word: string): string => (word === NOTHING ? "" : word);
  return state === undefined ? null : { state, basis: { hash: said(hash), total: said(total), engine: said(engine), grade: said(grade) } };
}
