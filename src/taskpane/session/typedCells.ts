import { useMemo } from "react";
import type { DraftRoom } from "./draftStoreContext";
import { useTypedForms } from "./typedForms";

/** A field over its cell as a person sees it. */
export interface TypedCell {
  readonly text: string;
  /** it holds something that is not in the cell */
  readonly isTyped: boolean;
  /** what stands in the cell instead of what stood there when typing began; null where nothing came between */
  readonly changedTo: string | null;
}

/** Fields that are typed and written one by one; what does not reach its cell is kept in this browser. */
export interface TypedCells {
  /** the field over what stands in its cell: a cell that holds the text already has it */
  readonly cell: (target: string, stands: string) => TypedCell;
  /** whether anything is kept for a field whose name begins so */
  readonly holds: (prefix: string) => boolean;
  readonly type: (target: string, text: string, stands: string) => void;
  /** takes the newer content of the cell as the base: what is typed is meant to replace it */
  readonly rebase: (target: string, stands: string) => void;
  /** so much is in the cell now; what was typed on meanwhile stays, over the new base */
  readonly wrote: (target: string, text: string) => void;
  readonly discard: (target: string) => void;
}

/** Keeps the fields of one room. */
export function useTypedCells(room: DraftRoom, about: string): TypedCells {
  const forms = useTypedForms(room, about, ["text", "base"]);
  return useMemo(
    () => ({
      cell: (target, stands) => {
        const { text = stands, base = stands } = forms.typed(target) ?? {};
        const isTyped = text !== stands;
        return { text, isTyped, changedTo: isTyped && base !== stands ? stands : null };
      },
      holds: (prefix) => forms.targets.some((target) => target.startsWith(prefix)),
      type: (target, text, stands) => {
        const before = forms.latest(target);
        if (text === stands) {
          forms.close(target);
        } else {
          // What stands there because it was written from here did not come between.
          forms.change(target, { text, base: before?.text === stands ? stands : (before?.base ?? stands) });
        }
      },
      rebase: (target, base) => forms.change(target, { base }),
      wrote: (target, text) => {
        const typed = forms.latest(target);
        if (typed !== null && typed.text !== text) {
          forms.change(target, { base: text });
        } else {
          forms.close(target);
        }
      },
      discard: (target) => forms.close(target),
    }),
    [forms],
  );
}
