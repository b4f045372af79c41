import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type DecidedSheet, type DeskAction, type DeskDecisions, type DeskReading, type DeskRow, type Outcome } from "../../../application";
import type { Catalogue, OpenedFile } from "../../../core";
import { usePerson, useServiceStar, type HostFailure } from "../../session";

const MEGABYTE = 1024 * 1024;

/** How far the reading of one company's file is. */
export type OpeningPhase = { readonly kind: "idle" } | { readonly kind: "reading" | "unreadable"; readonly name: string } | { readonly kind: "failed"; readonly failure: HostFailure };

export type DecidedPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "deciding" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "decided"; readonly action: DeskAction["kind"]; readonly outcome: Extract<DeskDecisions, { readonly kind: "decided" }> };

/** The register in the open workbook: what is shown and chosen of it, and what was decided. */
export function useReviewCompany() {
  const { reviewDesk, hashFile, watchSelection } = useServiceStar();
  const person = usePerson();
  const [reading, setReading] = useState<DeskReading | null>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [me, setMe] = useState(person.name);
  const [comment, setComment] = useState("");
  const [decided, setDecided] = useState<DecidedPhase>({ kind: "idle" });
  const [opening, setOpening] = useState<OpeningPhase>({ kind: "idle" });
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedFile>>(new Map());
  const [catalogues, setCatalogues] = useState<ReadonlyMap<string, Catalogue>>(new Map());
  const running = useRef<AbortController | null>(null);

  const take = useCallback((result: Outcome<DeskReading>): void => {
    setFailure(result.ok ? null : result.error);
    if (result.ok) {
      setReading(result.value);
    }
  }, []);
  const read = (files: ReadonlyMap<string, OpenedFile>): Promise<void> => reviewDesk.read(files).then(take);
  useEffect(() => {
    void reviewDesk.read(new Map()).then(take);
    return () => {
      running.current?.abort();
    };
  }, [reviewDesk, take]);

  const rows = useMemo<readonly DeskRow[]>(() => (reading?.kind === "register" ? reading.rows : []), [reading]);
  const sheet = reading?.kind === "register" ? reading.sheet : null;
  useEffect(() => {
    const stop = watchSelection((place) => {
      const row = place !== null && place.sheet === sheet ? Number.parseInt(place.address.replace(/^\$?[A-Z]+\$?/, ""), 10) : null;
      const found = rows.find((one) => one.row === row);
      if (found !== undefined) {
        setShown(found.subject.path);
        setOpening({ kind: "idle" });
      }
    });
    return () => {
      stop();
    };
  }, [watchSelection, rows, sheet]);

  const targets = rows.filter(({ subject }) => (chosen.size > 0 ? chosen.has(subject.path) : subject.path === shown));

  const decide = async (action: DeskAction): Promise<void> => {
    if (decided.kind === "deciding" || targets.length === 0) {
      return;
    }
    setDecided({ kind: "deciding" });
    const result = await reviewDesk.decide(targets.map(({ subject: { path, hash } }) => ({ path, hash })), action, opened);
    if (!result.ok) {
      setDecided({ kind: "failed", failure: result.error });
      return;
    }
    if (result.value.kind === "decided") {
      setDecided({ kind: "decided", action: action.kind, outcome: result.value });
      // What could not be done stays chosen, so that it can be mended and done again.
      const left = new Set(result.value.sheets.filter(({ kind }) => kind !== "done").map(({ path }) => path));
      setChosen((before) => new Set([...before].filter((path) => left.has(path))));
      if (left.size === 0) {
        setComment("");
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
    reading, failure, rows, shown, chosen, me, comment, decided, opening, targets, catalogues,
    refresh: () => void read(opened),
    setMe,
    setComment,
    look: (path: string) => {
      setShown(path);
      setOpening({ kind: "idle" });
    },
    choose: (paths: readonly string[], isChosen: boolean) => setChosen((before) => new Set([...[...before].filter((path) => !paths.includes(path)), ...(isChosen ? paths : [])])),
    decide: (action: DeskAction) => void decide(action),
    open: (path: string, files: readonly File[]) => void open(path, files),
    dismiss: () => setDecided({ kind: "idle" }),
  };
}

export type ReviewCompanyDesk = ReturnType<typeof useReviewCompany>;
export type { DecidedSheet };
