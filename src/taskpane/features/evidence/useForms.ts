import { useRef, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useDraftStore } from "../../session";

/** What is typed of a piece. */
export interface PieceForm {
  readonly title: string;
  readonly location: string;
  readonly part: string;
  readonly remark: string;
}

export const FORM_FIELDS = ["title", "location", "part", "remark"] as const satisfies readonly (keyof PieceForm)[];
export const BLANK_FORM: PieceForm = { title: "", location: "", part: "", remark: "" };

/** What is typed, by what it is for: a piece's number, or the clause and kind of a new one. */
type Typed = Readonly<Record<string, Partial<PieceForm>>>;

/** Forms that are typed and not written; they are kept in this browser until they are. */
export interface Forms {
  /** null where the form is not open */
  readonly typed: (target: string) => Partial<PieceForm> | null;
  readonly open: (target: string) => void;
  readonly change: (target: string, values: Partial<PieceForm>) => void;
  readonly close: (target: string) => void;
}

/** Keeps the forms of the open workbook. */
export function useForms(workbook: CheckedWorkbook): Forms {
  const store = useDraftStore();
  const name = [workbook.catalogue.id, workbook.catalogue.version, workbook.companyName].join(" ");
  const [typed, setTyped] = useState<Typed>(() => restored(store.read("evidence"), name));
  const latest = useRef(typed);
  const set = (next: Typed): void => {
    latest.current = next;
    setTyped(next);
    store.write(Object.keys(next).length === 0 ? null : JSON.stringify({ workbook: name, typed: next }), "evidence");
  };
  return {
    typed: (target) => typed[target] ?? null,
    open: (target) => set({ ...latest.current, [target]: latest.current[target] ?? {} }),
    change: (target, values) => set({ ...latest.current, [target]: { ...latest.current[target], ...values } }),
    close: (target) => set(Object.fromEntries(Object.entries(latest.current).filter(([other]) => other !== target))),
  };
}

/** What the browser kept for this workbook, as far as it is what we keep there. */
function restored(kept: string | null, workbook: string): Typed {
  try {
    const { workbook: of, typed } = record(JSON.parse(kept ?? "{}"));
    return Object.fromEntries(
      Object.entries(of === workbook ? record(typed) : {}).map(([target, form]) => {
        const fields = FORM_FIELDS.flatMap((field) => {
          const text = record(form)[field];
          return typeof text === "string" ? [[field, text] as const] : [];
        });
        return [target, Object.fromEntries(fields)];
      }),
    );
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
