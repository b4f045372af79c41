import { useEffect, useMemo, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type DeskAction, type DeskDecisions, type DeskRow, type DeskTarget } from "../../../application";
import type { Catalogue, OpenedFile } from "../../../core";
import { usePerson, useServiceStar, type HostFailure } from "../../session";
import { keyOf, targetOf } from "./target";
import { useKeptDecision } from "./useKeptDecision";
import { useRegisterReading } from "./useRegisterReading";
import { useSelectedLine } from "./useSelectedLine";

const MEGABYTE = 1024 * 1024;
const NONE: readonly DeskRow[] = [];

/** How far the reading of one company's file is. */
export type OpeningPhase = { readonly kind: "idle" } | { readonly kind: "reading" | "unreadable"; readonly name: string } | { readonly kind: "failed"; readonly failure: HostFailure };

export type DecidedPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "deciding" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "decided"; readonly action: DeskAction["kind"]; readonly outcome: Extract<DeskDecisions, { readonly kind: "decided" }> };

/** The register in the open workbook: what is shown and chosen of it, and what was decided. */
export function useReviewCompany() {
  const { reviewDesk, hashFile } = useServiceStar();
  const person = usePerson();
  const { reading, phase, read, togglePause, cancel, giveWay } = useRegisterReading();
  const rows = useMemo<readonly DeskRow[]>(() => (reading?.kind === "register" ? reading.rows : NONE), [reading]);
  const { typed, chosen, type, choose } = useKeptDecision(rows);
  const [shown, setShown] = useState<DeskTarget | null>(null);
  const [decided, setDecided] = useState<DecidedPhase>({ kind: "idle" });
  const [opening, setOpening] = useState<OpeningPhase>({ kind: "idle" });
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedFile>>(new Map());
  const [catalogues, setCatalogues] = useState<ReadonlyMap<string, Catalogue>>(new Map());
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const me = typed.by ?? person.name;

  const show = (target: DeskTarget | null): void => {
    setShown(target);
    setOpening({ kind: "idle" });
  };
  const selected = useSelectedLine(rows, reading?.kind === "register" ? reading.sheet : null, (target) => {
    if (target === null || shown === null || keyOf(target) !== keyOf(shown)) {
      show(target);
    }
  });

  const isShown = ({ subject }: DeskRow): boolean => shown !== null && keyOf(subject) === keyOf(shown);
  const targets = rows.filter((row) => (chosen.size > 0 ? chosen.has(keyOf(row.subject)) : isShown(row)));

  const decide = async (action: DeskAction): Promise<void> => {
    if (decided.kind === "deciding" || targets.length === 0) {
      return;
    }
    setDecided({ kind: "deciding" });
    giveWay();
    const result = await reviewDesk.decide(targets.map(targetOf), action, opened);
    if (!result.ok) {
      setDecided({ kind: "failed", failure: result.error });
      return;
    }
    if (result.value.kind === "decided") {
      const { sheets } = result.value;
      setDecided({ kind: "decided", action: action.kind, outcome: result.value });
      // What could not be done stays chosen and typed, so that it can be mended and done again.
      choose(sheets.filter(({ kind }) => kind === "done"), false);
      if (sheets.every(({ kind }) => kind === "done")) {
        type(action.kind === "assign" ? { to: "" } : { comment: "" });
      }
    }
    await read(opened);
  };

  const open = async (path: string, files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file === undefined) {
      return;
    }
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setOpening({ kind: "reading", name: file.name });
    const hashing = file.size > LARGEST_FILE_MEGABYTES * MEGABYTE ? null : await hashFile(file, abort.signal, () => undefined);
    const bytes = hashing?.ok === true ? await file.arrayBuffer().catch(() => null) : null;
    if (abort.signal.aborted) {
      return;
    }
    if (hashing?.ok !== true || bytes === null) {
      setOpening({ kind: "unreadable", name: file.name });
      return;
    }
    const result = await reviewDesk.open(new Uint8Array(bytes), hashing.hash, abort.signal);
    if (abort.signal.aborted) {
      return;
    }
    if (!result.ok) {
      setOpening({ kind: "failed", failure: result.error });
      return;
    }
    const { opened: found, check } = result.value;
    const next = new Map([...opened, [path, found] as const]);
    setOpened(next);
    if (check.kind === "checked") {
      setCatalogues(new Map([...catalogues, [path, check.workbook.catalogue] as const]));
    }
    setOpening({ kind: "idle" });
    await read(next);
  };

  return {
    reading, phase, togglePause, cancel, rows, chosen, decided, opening, targets, catalogues, isShown, me,
    comment: typed.comment,
    to: typed.to,
    stray: selected.stray,
    refresh: () => void read(opened),
    setMe: (by: string) => type({ by }),
    setComment: (comment: string) => type({ comment }),
    setTo: (to: string) => type({ to }),
    look: (row: DeskRow) => {
      selected.leave();
      show(targetOf(row));
    },
    choose,
    decide: (action: DeskAction) => void decide(action),
    open: (path: string, files: readonly File[]) => void open(path, files),
    dismiss: () => setDecided({ kind: "idle" }),
  };
}

export type ReviewCompanyDesk = ReturnType<typeof useReviewCompany>;
