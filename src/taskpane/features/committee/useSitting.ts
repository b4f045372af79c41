import { useCallback, useEffect, useRef, useState } from "react";
import type { CommitteeService, Evidence, FileLine, FileSource, JoinOutcome, Outcome } from "../../../application";
import { useServiceStar } from "../../session";
import { useWords } from "../../words";
import type { GivenFiles } from "../review/files";
import { useSignOff } from "../signOff";
import type { JoinTrouble, Paper } from "./papers";

interface Given {
  readonly name: string;
  readonly file: FileSource;
  readonly line: Outcome<FileLine>;
}

export type SittingPhase =
  | { readonly kind: "idle" | "nothing" | "stopped" }
  | { readonly kind: "reading" | "joining"; readonly done: number; readonly of: number };

export interface Sitting {
  readonly phase: SittingPhase;
  readonly papers: readonly Paper[];
  /** files that are listed under another name already */
  readonly same: readonly { readonly file: string; readonly other: string }[];
  readonly take: (given: GivenFiles) => void;
  readonly stop: () => void;
  readonly close: () => void;
  /** a copy takes the place of an assessment's file */
  readonly put: (id: string, file: FileSource) => Promise<void>;
}

/** The assessments of a sitting: files are read a line each, copies of one assessment put together; another roster has them verified anew. */
export function useSitting(evidence: Evidence): Sitting {
  const { committee } = useServiceStar();
  const words = useWords();
  const [phase, setPhase] = useState<SittingPhase>({ kind: "idle" });
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const [same, setSame] = useState<Sitting["same"]>([]);
  const files = useRef<readonly { readonly name: string; readonly file: FileSource }[]>([]);
  const running = useRef<AbortController | null>(null);
  const { kept } = useSignOff();

  const read = useCallback(
    async (all: readonly { readonly name: string; readonly file: FileSource }[]): Promise<void> => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      files.current = all;
      const isNewest = (): boolean => running.current === abort;
      let done = 0;
      setPhase({ kind: "reading", done, of: all.length });
      const lines = await committee.agenda(all.map(({ file }) => file), evidence, abort.signal, () => {
        done += 1;
        if (isNewest()) {
          setPhase({ kind: "reading", done, of: all.length });
        }
      });
      if (!isNewest()) {
        return;
      }
      const found = all.flatMap((one, index): readonly Given[] => {
        const line = lines[index];
        return line === undefined || (!line.ok && line.error.code === "cancelled") ? [] : [{ ...one, line }];
      });
      const { alone, groups, twins } = grouped(found);
      setSame(twins);
      const joined: Paper[] = [];
      for (const [index, group] of groups.entries()) {
        setPhase({ kind: "joining", done: index, of: groups.length });
        joined.push(await joinedPaper(group, committee, evidence, abort.signal, (code) => words.failure({ code, params: {} }).title));
        if (!isNewest()) {
          return;
        }
      }
      const placed = new Map(joined.map((paper) => [paper.given[0] ?? "", paper]));
      setPapers(alone.map((one) => placed.get(seenOf(one.line)) ?? paperOf(one)));
      setPhase({ kind: abort.signal.aborted ? "stopped" : "idle" });
    },
    [committee, evidence, words],
  );
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    if (files.current.length > 0 && kept !== null) {
      void latest.current(files.current);
    }
  }, [evidence, kept]);
  useEffect(() => () => running.current?.abort(), []);

  return {
    phase,
    papers,
    same,
    take: ({ sources }) => {
      if (sources.length === 0) {
        setPhase({ kind: "nothing" });
        return;
      }
      const known = new Set(sources.map(({ path }) => path));
      void read([...files.current.filter(({ name }) => !known.has(name)), ...sources.map(({ path, file }) => ({ name: path, file }))]);
    },
    stop: () => running.current?.abort(),
    close: () => {
      running.current?.abort();
      running.current = null;
      files.current = [];
      setPapers([]);
      setSame([]);
      setPhase({ kind: "idle" });
    },
    put: async (id, file) => {
      const [line] = await committee.agenda([file], evidence, new AbortController().signal, () => undefined);
      if (line !== undefined) {
        setPapers((before) => before.map((paper) => (paper.id === id ? { ...paper, file, line } : paper)));
        // Another roster verifies what was signed, and not what it was signed over.
        const [first, ...others] = papers.find((paper) => paper.id === id)?.names ?? [];
        files.current = files.current.filter(({ name }) => !others.includes(name)).map((one) => (one.name === first ? { name: one.name, file } : one));
      }
    },
  };
}

function seenOf(line: Outcome<FileLine>): string {
  return line.ok ? line.value.seen : "";
}

function reviewOf(line: Outcome<FileLine>): string {
  return line.ok && line.value.kind === "line" ? line.value.review : "";
}

function paperOf({ name, file, line }: Given): Paper {
  return { id: `${name} ${seenOf(line)}`, name, file, line, copies: 1, names: [name], about: reviewOf(line) || seenOf(line), trouble: null, given: [seenOf(line)] };
}

/** The first of each assessment, the copies that belong together, and files whose bytes are there already. */
function grouped(found: readonly Given[]): { readonly alone: readonly Given[]; readonly groups: readonly (readonly Given[])[]; readonly twins: Sitting["same"] } {
  const bySeen = new Map<string, Given>();
  const byReview = new Map<string, Given[]>();
  const twins: { file: string; other: string }[] = [];
  const alone: Given[] = [];
  for (const one of found) {
    const [seen, review] = [seenOf(one.line), reviewOf(one.line)];
    const twin = seen === "" ? undefined : bySeen.get(seen);
    if (twin !== undefined) {
      twins.push({ file: one.name, other: twin.name });
      continue;
    }
    bySeen.set(seen, one);
    const group = byReview.get(review);
    if (review !== "" && group !== undefined) {
      group.push(one);
      continue;
    }
    if (review !== "") {
      byReview.set(review, [one]);
    }
    alone.push(one);
  }
  return { alone, groups: [...byReview.values()].filter(({ length }) => length > 1), twins };
}

async function joinedPaper(group: readonly Given[], committee: CommitteeService, evidence: Evidence, signal: AbortSignal, said: (code: Extract<Outcome<never>, { ok: false }>["error"]["code"]) => string): Promise<Paper> {
  const [first] = group as readonly [Given, ...Given[]];
  const given = group.map(({ line }) => seenOf(line));
  const paper: Paper = { ...paperOf(first), copies: group.length, names: group.map(({ name }) => name), given };
  const { roster } = evidence;
  if (roster === null) {
    // Who voted cannot be told, and each copy says so.
    return paper;
  }
  const outcome = await committee.join(group.map(({ file }) => file), { ...evidence, roster }, signal);
  if (!outcome.ok) {
    return { ...paper, trouble: { kind: "failed", reason: said(outcome.error.code) } };
  }
  if (outcome.value.kind !== "joined") {
    return { ...paper, trouble: troubleOf(outcome.value, group.map(({ name }) => name)) };
  }
  const file = new Blob([outcome.value.bytes]);
  const [line = first.line] = await committee.agenda([file], evidence, signal, () => undefined);
  return { ...paper, file, line };
}

function troubleOf(outcome: Exclude<JoinOutcome, { readonly kind: "joined" }>, names: readonly string[]): JoinTrouble {
  switch (outcome.kind) {
    case "apart":
      return { kind: "apart", copies: outcome.copies, names };
    case "refused-votes":
      return { kind: "twice", problems: outcome.problems };
    case "no-copy":
      return { kind: "noCopy", issues: outcome.issues };
  }
}
