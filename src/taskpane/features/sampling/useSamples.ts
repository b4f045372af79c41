import { useRef, useState, type KeyboardEvent } from "react";
import { SAMPLE_RESULT_WORDS, planSample } from "../../../application";
import { samplingOf, type ClauseSampling, type ListedSample, type Sample } from "../../../core";
import { aboutWorkbook, useTypedCells, type TypedCells } from "../../session";
import { useWords } from "../../words";
import type { Writes } from "./useWrites";

/** Entries of a sample that are typed. */
export type SampleText = "item" | "facts" | "evidence";

/** The list of what was drawn for a clause, and how its results are entered. */
export interface Samples {
  /** by their numbers; rows without one last */
  readonly rows: readonly ListedSample[];
  readonly chosen: ListedSample | null;
  readonly choose: (sample: ListedSample) => void;
  /** writes the result; conforming goes on to the next open one, nonconforming to the facts */
  readonly mark: (result: Sample["result"]) => void;
  readonly write: (field: SampleText, text: string, onWritten: () => void) => void;
  /** what was typed and is not written */
  readonly typed: TypedCells;
  readonly nextOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly listRef: React.RefObject<HTMLDivElement | null>;
  readonly itemRef: React.RefObject<HTMLInputElement | null>;
  readonly factsRef: React.RefObject<HTMLInputElement | null>;
  /** goes back to the list, to the next open one */
  readonly leave: () => void;
  /** what a screen reader is told of the last result */
  readonly told: string;
}

const RESULTS: Readonly<Record<string, Sample["result"]>> = { "1": "conforming", "2": "nonconforming", "0": "" };

/** Goes through what was drawn for a clause, by mouse or by single keys. */
export function useSamples({ clause, samples }: ClauseSampling, writes: Writes): Samples {
  const typed = useTypedCells("samples", aboutWorkbook(writes.seen));
  const words = useWords();
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>({});
  const [told, setTold] = useState("");
  const listRef = useRef<HTMLDivElement>(null);
  const itemRef = useRef<HTMLInputElement>(null);
  const factsRef = useRef<HTMLInputElement>(null);
  const rows = [...samples].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  const chosen = rows.find(({ at }) => at === places[clause]) ?? rows.find((row) => typed.holds(keyOfSample(row))) ?? rows.find(isOpen) ?? rows[0] ?? null;
  const place = chosen === null ? -1 : rows.indexOf(chosen);
  const choose = ({ at }: ListedSample): void => setPlaces((before) => ({ ...before, [clause]: at }));
  const chooseAt = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row !== undefined) {
      choose(row);
    }
  };
  /** The next open row after this one, from the start again at the end; the row itself counts as done. */
  const goOn = (): void => {
    const next = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))].find(isOpen);
    if (next !== undefined) {
      choose(next);
    }
  };
  /** The row as it is by now: another entry of it may be on its way. */
  const change = (values: Partial<Sample>, onWritten: () => void = () => undefined): void => {
    const now = chosen === null || chosen.number === null ? undefined : samplingOf(writes.latest().records, clause).samples.find(({ number }) => number === chosen.number);
    const planning = now === undefined ? null : planSample(writes.latest(), { ...now, ...values });
    if (planning?.ok === true) {
      void writes.write({ ...planning.plan, onWritten });
    }
  };
  const mark = (result: Sample["result"]): void => {
    if (chosen === null || chosen.number === null) {
      return;
    }
    change({ result });
    const open = rows.filter((row) => (row === chosen ? result === "" : isOpen(row))).length;
    const word = result === "" ? words.sampling("list.open") : SAMPLE_RESULT_WORDS[result][words.locale];
    setTold(words.sampling("list.told", { number: chosen.number, result: word, open }));
    if (result === "conforming") {
      goOn();
    } else {
      choose(chosen);
      if (result === "nonconforming") {
        factsRef.current?.focus();
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const key = event.key.normalize("NFKC").toLowerCase();
    const moves: Readonly<Record<string, () => void>> = {
      arrowdown: () => chooseAt(place + 1),
      arrowup: () => chooseAt(place - 1),
      home: () => chooseAt(0),
      end: () => chooseAt(rows.length - 1),
      n: goOn,
      enter: () => itemRef.current?.focus(),
    };
    const result = RESULTS[key];
    const move = moves[key];
    if (result !== undefined || move !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (result !== undefined) {
        mark(result);
      }
      move?.();
    }
  };
  return {
    rows,
    chosen,
    choose,
    mark,
    write: (field, text, onWritten) => change({ [field]: text }, onWritten),
    typed,
    nextOpen: goOn,
    onKeyDown,
    listRef,
    itemRef,
    factsRef,
    leave: () => {
      listRef.current?.focus();
      if (chosen !== null && !isOpen(chosen)) {
        goOn();
      }
    },
    told,
  };
}

/** What the fields of a sample are known by. */
export function keyOfSample({ clause, number }: Pick<Sample, "clause" | "number">): string {
  return `${clause} ${String(number)}/`;
}

function isOpen({ result }: Sample): boolean {
  return result === "";
}
