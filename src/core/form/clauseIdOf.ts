import type { ClauseIdStep, FormMapping } from "./formMapping";

const STEPS: Readonly<Record<ClauseIdStep, (text: string) => string>> = {
  trim: (text) => text.trim(),
  "fold-width": (text) => text.normalize("NFKC"),
  "first-word": (text) => text.trim().split(/\s/u, 1).join(""),
};

/** The clause's id that a text of the clause column stands for by the mapping's rules alone; whether a catalogue has it is another question. */
export function clauseIdOf(text: string, { steps, prefix, names }: FormMapping["clauseIds"]): string {
  const stepped = steps.reduce((told, step) => STEPS[step](told), text);
  const named = names.find((name) => name.text === stepped);
  if (named !== undefined) {
    return named.clause;
  }
  return stepped.startsWith(prefix) ? stepped.slice(prefix.length) : stepped;
}
