import { NO_TEXTS } from "../../core";
import type { ClauseEntry, EntryField, EntryTexts } from "../../core";
import type { GridCell } from "../grid";
import { VERDICT_WORDS } from "../vocabulary";
import type { ScoresheetEntry } from "../vocabulary";
import { rawText, readCount, readDecimal, readText, readWord } from "./cell";
import type { FaultKind, Reading } from "./cell";

/** A fault of one cell of a clause's row, before it has a place. */
export interface CellFault {
  readonly kind: FaultKind;
  readonly field: EntryField & ScoresheetEntry;
  readonly raw: string;
}

/** A clause's entry; where a counting cell is faulty, or verdict and figures do not fit, it is unassessed and the faults say why. */
export interface ClauseReading {
  readonly entry: ClauseEntry;
  readonly faults: readonly CellFault[];
}

type CountingField = "sampleSize" | "nonconforming" | "givenScore";

/** Reads the entry of one clause from its cells; nothing is guessed from a part of it. */
export function readClauseEntry(cellOf: (column: ScoresheetEntry) => GridCell): ClauseReading {
  const faults: CellFault[] = [];
  const take = <Value>(field: ScoresheetEntry, read: (cell: GridCell) => Reading<Value>): Reading<Value> => {
    const cell = cellOf(field);
    const reading = read(cell);
    if (reading.kind === "fault") {
      faults.push({ kind: reading.fault, field, raw: rawText(cell) });
    }
    return reading;
  };
  const verdict = take("verdict", (cell) => readWord(cell, VERDICT_WORDS));
  const sampleSize = take("sampleSize", readCount);
  const nonconforming = take("nonconforming", readCount);
  const givenScore = take("givenScore", readDecimal);
  const counting = faults.length;
  const textOf = (field: keyof EntryTexts | "reason"): string => {
    const reading = take(field, readText);
    return reading.kind === "value" ? reading.value : "";
  };
  const texts: EntryTexts = { ...NO_TEXTS, evidence: textOf("evidence"), finding: textOf("finding"), remark: textOf("remark"), assessor: textOf("assessor") };
  const reason = textOf("reason");

  const contradict = (field: CountingField): void => {
    faults.push({ kind: "contradiction", field, raw: rawText(cellOf(field)) });
  };
  const unassessed: ClauseEntry = { status: "unassessed", ...texts };
  const only = (allowed: readonly CountingField[]): void => {
    const readings = { sampleSize, nonconforming, givenScore };
    for (const field of ["sampleSize", "nonconforming", "givenScore"] as const) {
      const { kind } = readings[field];
      if (allowed.includes(field) ? kind === "blank" : kind === "value") {
        contradict(field);
      }
    }
  };
  const status = verdict.kind === "value" ? verdict.value : null;
  if (verdict.kind !== "fault") {
    only(status === "sampled" ? ["sampleSize", "nonconforming"] : status === "judged" ? ["givenScore"] : []);
  }
  const contradicted = faults.some(({ kind }) => kind === "contradiction");
  if (counting > 0 || contradicted || status === null) {
    return { entry: unassessed, faults };
  }
  if (status !== "excluded" && reason !== "") {
    // No figure rests on it, so that nobody would miss it; yet it is no part of the entry, and so of nothing that is signed.
    faults.push({ kind: "idle", field: "reason", raw: rawText(cellOf("reason")) });
  }
  switch (status) {
    case "conforming":
    case "nonconforming":
      return { entry: { status, ...texts }, faults };
    case "excluded":
      return { entry: { status, reason, ...texts }, faults };
    case "sampled":
      return sampleSize.kind === "value" && nonconforming.kind === "value"
        ? { entry: { status, sampleSize: sampleSize.value, nonconforming: nonconforming.value, ...texts }, faults }
        : { entry: unassessed, faults };
    case "judged":
      return givenScore.kind === "value" ? { entry: { status, score: givenScore.value, ...texts }, faults } : { entry: unassessed, faults };
  }
}

/** Whether a fault keeps the figures from standing; a figure that is merely not there yet leaves its clause open, no more. */
export function blocksFigures({ kind, field, raw }: { readonly kind: FaultKind; readonly field: EntryField; readonly raw: string }): boolean {
  const counting = field === "verdict" || field === "sampleSize" || field === "nonconforming" || field === "givenScore";
  return counting && !(kind === "contradiction" && raw === "");
}
