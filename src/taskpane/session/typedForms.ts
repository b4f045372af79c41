import { useMemo } from "react";
import type { DraftRoom } from "./draftStoreContext";
import { keptRecord, useKept } from "./kept";

/** What is typed, by what it is for and by field. */
type Typed<Field extends string> = Readonly<Record<string, Readonly<Partial<Record<Field, string>>>>>;

/** Forms that are typed and not written; they are kept in this browser until they are. */
export interface TypedForms<Field extends string> {
  /** null where the form is not open */
  readonly typed: (target: string) => Readonly<Partial<Record<Field, string>>> | null;
  /** the same at the time of asking */
  readonly latest: (target: string) => Readonly<Partial<Record<Field, string>>> | null;
  readonly targets: readonly string[];
  readonly open: (target: string) => void;
  readonly change: (target: string, values: Readonly<Partial<Record<Field, string>>>) => void;
  readonly close: (target: string) => void;
}

/** Keeps the forms of one room. `takes` says which text a field may hold where it does not take every text. */
export function useTypedForms<Field extends string>(room: DraftRoom, about: string, fields: readonly Field[], takes: (field: Field, text: string) => boolean = () => true): TypedForms<Field> {
  type Form = Readonly<Partial<Record<Field, string>>>;
  const { value, latest, set } = useKept<Typed<Field>>(room, about, (kept) => typedOf(kept, fields, takes));
  return useMemo(() => {
    const put = (next: Typed<Field>): void => set(Object.keys(next).length === 0 ? null : next);
    const all = (): Typed<Field> => latest() ?? {};
    const fill = (target: string, values: Form): void => put({ ...all(), [target]: values });
    return {
      typed: (target) => value?.[target] ?? null,
      latest: (target) => all()[target] ?? null,
      targets: Object.keys(value ?? {}),
      open: (target) => fill(target, all()[target] ?? ({} as Form)),
      change: (target, values) => fill(target, { ...all()[target], ...values }),
      close: (target) => put(Object.fromEntries(Object.entries<Form>(all()).filter(([other]) => other !== target))),
    };
  }, [value, latest, set]);
}

function typedOf<Field extends string>(kept: unknown, fields: readonly Field[], takes: (field: Field, text: string) => boolean): Typed<Field> {
  return Object.fromEntries(
    Object.entries(keptRecord(kept)).map(([target, form]) => {
      const texts = fields.flatMap((field) => {
        const text = keptRecord(form)[field];
        return typeof text === "string" && takes(field, text) ? [[field, text] as const] : [];
      });
      return [target, Object.fromEntries(texts)];
    }),
  ) as Typed<Field>;
}
