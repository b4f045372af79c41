import { useMemo } from "react";
import type { DeskRow, DeskTarget } from "../../../application";
import { keptRecord, useKept } from "../../session";
import { keyOf, readTarget, targetOf } from "./target";

/** It belongs to a register, which is known by the sheets in it. */
const ABOUT = "register";
/** So many of a register's sheets tell it from another. */
const KNOWN_BY = 20;

/** What is typed for a decision that is not made yet. */
export interface TypedDecision {
  /** null where the person who works here is meant */
  readonly by: string | null;
  readonly comment: string;
  readonly to: string;
}

interface KeptDecision extends TypedDecision {
  /** fingerprints of sheets of the register that it was typed over */
  readonly register: readonly string[];
}

const NOTHING: TypedDecision = { by: null, comment: "", to: "" };

/** What is typed and chosen for decisions; it outlives a reload, and is forgotten once it is written, or over another register. */
export function useKeptDecision(rows: readonly DeskRow[]) {
  const form = useKept("decision", ABOUT, readDecision);
  const choice = useKept("chosen", ABOUT, readChoice);
  const hashes = useMemo(() => new Set(rows.map(({ subject: { hash } }) => hash)), [rows]);
  const isOfThis = (kept: KeptDecision | null): kept is KeptDecision => kept !== null && kept.register.some((hash) => hashes.has(hash));
  const typed: TypedDecision = isOfThis(form.value) ? form.value : NOTHING;
  const chosen = useMemo(() => {
    const there = new Set(rows.map((row) => keyOf(targetOf(row))));
    return new Set((choice.value ?? []).map(keyOf).filter((key) => there.has(key)));
  }, [rows, choice.value]);
  return {
    typed,
    chosen,
    type: (change: Partial<TypedDecision>): void => {
      const before = form.latest();
      const next: TypedDecision = { ...NOTHING, ...(isOfThis(before) ? before : {}), ...change };
      const isEmpty = next.by === null && next.comment === "" && next.to === "";
      form.set(isEmpty ? null : { by: next.by, comment: next.comment, to: next.to, register: rows.slice(0, KNOWN_BY).map(({ subject: { hash } }) => hash) });
    },
    choose: (targets: readonly DeskTarget[], isChosen: boolean): void => {
      const given = new Set(targets.map(keyOf));
      const before = (choice.latest() ?? []).filter((one) => !given.has(keyOf(one)));
      const next = isChosen ? [...before, ...targets] : before;
      choice.set(next.length === 0 ? null : next);
    },
  };
}

function readDecision(kept: unknown): KeptDecision | null {
  const { by, comment, to, register } = keptRecord(kept);
  return typeof comment === "string" && typeof to === "string" && Array.isArray(register)
    ? { by: typeof by === "string" ? by : null, comment, to, register: register.filter((hash) => typeof hash === "string") }
    : null;
}

function readChoice(kept: unknown): readonly DeskTarget[] | null {
  return Array.isArray(kept) ? kept.flatMap((one) => readTarget(one) ?? []) : null;
}
