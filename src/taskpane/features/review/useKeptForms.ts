import { useEffect, useState } from "react";
import type { FormBasis, FormRenaming, KeptForm } from "../../../application";
import { useServiceStar } from "../../session";

/** What came of the last thing that was done with what this browser keeps. */
export type KeptNotice =
  | { readonly kind: "kept" | "renamed" | "forgotten"; readonly name: string }
  | { readonly kind: "blank" | "taken" | "gone" | "not-kept" }
  /** the one that was in use is there no more, or damaged */
  | { readonly kind: "lost"; readonly hash: string };

/** The form mappings that this browser keeps, and what a person can do with them. */
export interface KeptFormsUse {
  readonly forms: readonly KeptForm[];
  /** the one that was in use when the view opened; null where there is none that can be relied on */
  readonly last: FormBasis | null;
  readonly notice: KeptNotice | null;
  /** until it is known what was in use last */
  readonly isOpening: boolean;
  readonly keep: (basis: FormBasis) => void;
  readonly useNone: () => void;
  readonly rename: (form: KeptForm, name: string) => Promise<FormRenaming>;
  readonly forget: (form: KeptForm) => void;
}

/** Reads what is kept when the view opens, and anew after every change. */
export function useKeptForms(): KeptFormsUse {
  const { keptForms } = useServiceStar();
  const [forms, setForms] = useState<readonly KeptForm[]>([]);
  const [last, setLast] = useState<FormBasis | null>(null);
  const [notice, setNotice] = useState<KeptNotice | null>(null);
  const [isOpening, setOpening] = useState(true);

  useEffect(() => {
    let isHere = true;
    void keptForms.list().then((outcome) => {
      const held = outcome.ok ? outcome.value : null;
      const found = held?.forms.find(({ hash }) => hash === held.inUse);
      if (!isHere) {
        return;
      }
      setForms(held?.forms ?? []);
      setLast(found?.kind === "kept" ? found.basis : null);
      if (held !== null && held.inUse !== null && found?.kind !== "kept") {
        setNotice({ kind: "lost", hash: held.inUse });
      }
      setOpening(false);
    });
    return () => {
      isHere = false;
    };
  }, [keptForms]);

  const read = async (): Promise<void> => {
    const outcome = await keptForms.list();
    setForms(outcome.ok ? (outcome.value?.forms ?? []) : []);
  };
  const keep = async (basis: FormBasis): Promise<void> => {
    const outcome = await keptForms.keep(basis);
    setNotice(outcome.ok ? (outcome.value.kind === "kept" ? outcome.value : { kind: "not-kept" }) : { kind: "not-kept" });
    await read();
  };
  const useNone = async (): Promise<void> => {
    const outcome = await keptForms.useNone();
    // Where nothing is kept, nothing is in use next time either.
    setNotice(outcome.ok && !outcome.value && forms.length > 0 ? { kind: "not-kept" } : null);
  };
  const rename = async ({ hash }: KeptForm, name: string): Promise<FormRenaming> => {
    const outcome = await keptForms.rename(hash, name);
    const done = outcome.ok ? outcome.value : "not-kept";
    setNotice(done === "renamed" ? { kind: "renamed", name: name.trim() } : { kind: done });
    await read();
    return done;
  };
  const forget = async ({ hash, name }: KeptForm): Promise<void> => {
    const outcome = await keptForms.forget(hash);
    setNotice(outcome.ok && outcome.value ? { kind: "forgotten", name } : { kind: "not-kept" });
    await read();
  };
  return { forms, last, notice, isOpening, keep: (basis) => void keep(basis), useNone: () => void useNone(), rename, forget: (form) => void forget(form) };
}
