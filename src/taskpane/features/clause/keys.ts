import { VERDICT_WORDS, type ScoresheetEntry, type VerdictKey } from "../../../application";
import type { ClauseKey } from "../../words";

/** The digit of each verdict: the same one on every clause, whichever verdicts it takes. */
export const VERDICT_DIGITS = { conforming: "1", nonconforming: "2", sampled: "3", judged: "4", excluded: "5" } as const satisfies Record<VerdictKey, string>;

/** What a key in the clause view asks for. */
export type ClauseAction =
  | { readonly kind: "verdict"; readonly verdict: VerdictKey | null }
  | { readonly kind: "move"; readonly to: "previous" | "next" | "nextOpen" }
  | { readonly kind: "field"; readonly column: ScoresheetEntry | "figures" }
  | { readonly kind: "row" }
  | { readonly kind: "find" }
  | { readonly kind: "help" };

const LETTERS: Readonly<Record<string, ClauseAction>> = {
  "0": { kind: "verdict", verdict: null },
  n: { kind: "move", to: "nextOpen" },
  arrowleft: { kind: "move", to: "previous" },
  arrowright: { kind: "move", to: "next" },
  s: { kind: "field", column: "figures" },
  e: { kind: "field", column: "evidence" },
  f: { kind: "field", column: "finding" },
  r: { kind: "field", column: "reason" },
  a: { kind: "field", column: "assessor" },
  m: { kind: "field", column: "remark" },
  g: { kind: "row" },
  "?": { kind: "help" },
  "/": { kind: "find" },
};

const VERDICTS = Object.keys(VERDICT_WORDS) as VerdictKey[];

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means while no field has the focus; null for every other key. Digits of the number block and of full width count as well. */
export function actionOf({ key, ctrlKey, altKey, metaKey }: PressedKey): ClauseAction | null {
  if (ctrlKey || altKey || metaKey) {
    return null;
  }
  const plain = key.normalize("NFKC").toLowerCase();
  const verdict = VERDICTS.find((one) => VERDICT_DIGITS[one] === plain);
  return verdict === undefined ? (LETTERS[plain] ?? null) : { kind: "verdict", verdict };
}

/** The keys as the help lists them. */
export const KEY_HELP: readonly { readonly keys: readonly string[]; readonly text: ClauseKey }[] = [
  { keys: ["1", "2", "3", "4", "5"], text: "keys.verdict" },
  { keys: ["0"], text: "keys.clear" },
  { keys: ["N"], text: "keys.nextOpen" },
  { keys: ["←", "→"], text: "keys.arrows" },
  { keys: ["S"], text: "keys.figures" },
  { keys: ["E"], text: "keys.evidence" },
  { keys: ["F"], text: "keys.finding" },
  { keys: ["R"], text: "keys.reason" },
  { keys: ["A"], text: "keys.assessor" },
  { keys: ["M"], text: "keys.remark" },
  { keys: ["G"], text: "keys.row" },
  { keys: ["Enter"], text: "keys.enter" },
  { keys: ["Ctrl+Enter"], text: "keys.ctrlEnter" },
  { keys: ["Esc"], text: "keys.escape" },
  { keys: ["Ctrl+K", "/"], text: "keys.palette" },
  { keys: ["?"], text: "keys.help" },
];

/** Whether keys that are typed there belong to the element itself. */
export function takesKeys(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable='true'], [role='menu'], [role='listbox'], [role='dialog']") !== null;
}
