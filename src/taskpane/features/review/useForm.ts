import { useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type DocumentIssues, type FormBasis, type GivenDocument } from "../../../application";
import { useServiceStar, type HostFailure } from "../../session";
import { useKeptForms, type KeptFormsUse } from "./useKeptForms";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What came of the documents that a person chose last. */
export type FormState =
  | { readonly kind: "none" }
  | { readonly kind: "chosen"; readonly basis: FormBasis }
  | { readonly kind: "refused"; readonly problems: readonly DocumentIssues[] }
  | { readonly kind: "too-large" | "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** The mapping by which a bulk review reads what is no scoring workbook. */
export interface FormUse {
  readonly state: FormState;
  /** what this browser keeps; it is told apart from what is in use */
  readonly kept: KeptFormsUse;
  /** until it is known which one was in use last: nothing is read before */
  readonly isOpening: boolean;
  readonly choose: (files: readonly File[]) => void;
  /** takes a mapping that was made here or is kept, and keeps it */
  readonly use: (basis: FormBasis) => void;
  readonly remove: () => void;
  /** what is forgotten is not in use either */
  readonly forgotten: (hash: string) => void;
}

/** One mapping is in use, and the next time again; what is refused takes the place of what was chosen before, so that nothing is read by what a person meant to replace. */
export function useForm(): FormUse {
  const { forms } = useServiceStar();
  const [given, setState] = useState<FormState | null>(null);
  const newest = useRef(0);
  const kept = useKeptForms();
  const state: FormState = given ?? (kept.last === null ? { kind: "none" } : { kind: "chosen", basis: kept.last });

  const use = (basis: FormBasis): void => {
    newest.current += 1;
    setState({ kind: "chosen", basis });
    kept.keep(basis);
  };
  const remove = (): void => {
    newest.current += 1;
    setState({ kind: "none" });
    kept.useNone();
  };
  const choose = async (files: readonly File[]): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    const next = await read(files, forms.choose);
    if (newest.current === mine) {
      setState(next);
      if (next.kind === "chosen") {
        kept.keep(next.basis);
      } else {
        kept.useNone();
      }
    }
  };
  return {
    state,
    kept,
    isOpening: kept.isOpening,
    choose: (files) => void choose(files),
    use,
    remove,
    forgotten: (hash) => {
      if (state.kind === "chosen" && state.basis.hashes.mapping === hash) {
        newest.current += 1;
        setState({ kind: "none" });
      }
    },
  };
}

async function read(files: readonly File[], choose: ReturnType<typeof useServiceStar>["forms"]["choose"]): Promise<FormState> {
  const large = files.find(({ size }) => size > LARGEST_FILE_MEGABYTES * BYTES_PER_MEGABYTE);
  if (large !== undefined) {
    return { kind: "too-large", name: large.name };
  }
  const documents: GivenDocument[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    if (bytes === null) {
      return { kind: "unreadable", name: file.name };
    }
    documents.push({ name: file.name, bytes });
  }
  const outcome = await choose(documents);
  return outcome.ok ? outcome.value : { kind: "failed", failure: outcome.error };
}
