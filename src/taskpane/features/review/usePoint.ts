import { useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, nothingPointed, type DocumentIssues, type FormBasis, type FormPointing, type FormTrial, type LookedSheet } from "../../../application";
import type { Catalogue, Issue, SchemeProfile } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { readTextFile, type TextFile } from "../start/readTextFile";
import { saveMapping } from "./saveMapping";

const BYTES_PER_MEGABYTE = 1024 * 1024;

export type PointFile =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly kind: "too-large" | "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "looked"; readonly name: string; readonly sheets: readonly LookedSheet[]; readonly bytes: Uint8Array<ArrayBuffer> };

/** What came of the last trial. */
export type PointTrial =
  | { readonly kind: "none" }
  | { readonly kind: "not-made"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "tried"; readonly basis: FormBasis; readonly text: string; readonly trial: FormTrial };

/** A document that was not taken: its file cannot be read, or what stands in it. */
export type RefusedDocument = DocumentIssues | { readonly name: string; readonly problem: Exclude<TextFile, { readonly ok: true }> };

/** Pointing at a form: what the file shows, what was pointed at, and what that gives. */
export interface Point {
  readonly file: PointFile;
  readonly pointing: FormPointing;
  readonly trial: PointTrial;
  /** what forms are scored under: built in, until a person gives others */
  readonly standard: { readonly catalogue: Catalogue; readonly profile: SchemeProfile } | null;
  /** what keeps a document from being taken as a catalogue or a profile */
  readonly refused: readonly RefusedDocument[];
  readonly give: (files: readonly File[]) => void;
  readonly open: (file: File) => void;
  readonly change: (changed: Partial<FormPointing>) => void;
  readonly attempt: () => void;
  readonly save: (text: string) => void;
}

/** Keeps what was pointed at while the view is open. A change takes the last trial away: it was about something else. */
export function usePoint(): Point {
  const { forms, builtIn, readCatalogue, readProfile } = useServiceStar();
  const words = useWords();
  const [file, setFile] = useState<PointFile>({ kind: "none" });
  const [pointing, setPointing] = useState<FormPointing>(() => nothingPointed(words.locale));
  const [trial, setTrial] = useState<PointTrial>({ kind: "none" });
  const [catalogue, setCatalogue] = useState(builtIn.catalogues[0]);
  const [profile, setProfile] = useState(builtIn.profiles[0]);
  const [refused, setRefused] = useState<readonly RefusedDocument[]>([]);
  const newest = useRef(0);
  const standard = catalogue === undefined || profile === undefined ? null : { catalogue, profile };

  const give = async (files: readonly File[]): Promise<void> => {
    const problems: RefusedDocument[] = [];
    for (const file of files) {
      const read = await readTextFile(file);
      if (!read.ok) {
        problems.push({ name: file.name, problem: read });
        continue;
      }
      const asCatalogue = readCatalogue(read.text);
      const asProfile = readProfile(read.text);
      if (asCatalogue.ok) {
        setCatalogue(asCatalogue.value);
      } else if (asProfile.ok) {
        setProfile(asProfile.value);
      } else {
        const isProfile = asCatalogue.issues.some(({ code, params }) => code === "format-differs" && params.found === "servicestar.profile/1");
        problems.push({ name: file.name, issues: isProfile ? asProfile.issues : asCatalogue.issues });
      }
    }
    newest.current += 1;
    setTrial({ kind: "none" });
    setRefused(problems);
  };
  const open = async (given: File): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    setTrial({ kind: "none" });
    setFile({ kind: "reading" });
    const read = await readForm(given, forms.look);
    if (newest.current === mine) {
      setFile(read);
      setPointing({ ...nothingPointed(words.locale), title: given.name.replace(/\.[a-z]+$/i, ""), sheet: read.kind === "looked" ? (read.sheets[0]?.name ?? "") : "" });
    }
  };
  const attempt = async (): Promise<void> => {
    if (file.kind !== "looked" || standard === null) {
      return;
    }
    newest.current += 1;
    const mine = newest.current;
    const made = await forms.point(pointing, file.sheets, standard);
    const tried = made.ok && made.value.kind === "made" ? await forms.attempt(file.bytes, made.value.basis) : null;
    if (newest.current === mine) {
      setTrial(trialOf(made, tried));
    }
  };
  return {
    file,
    pointing,
    trial,
    standard,
    refused,
    give: (files) => void give(files),
    open: (given) => void open(given),
    change: (changed) => {
      newest.current += 1;
      setTrial({ kind: "none" });
      setPointing((before) => ({ ...before, ...changed }));
    },
    attempt: () => void attempt(),
    save: (text) => {
      saveMapping(text, pointing.title);
    },
  };
}

type Forms = ReturnType<typeof useServiceStar>["forms"];

function trialOf(made: Awaited<ReturnType<Forms["point"]>>, tried: Awaited<ReturnType<Forms["attempt"]>> | null): PointTrial {
  if (!made.ok) {
    return { kind: "failed", failure: made.error };
  }
  if (made.value.kind === "refused") {
    return { kind: "not-made", issues: made.value.issues };
  }
  if (tried === null || !tried.ok) {
    return tried === null ? { kind: "none" } : { kind: "failed", failure: tried.error };
  }
  return { kind: "tried", basis: made.value.basis, text: made.value.text, trial: tried.value };
}

async function readForm(file: File, look: Forms["look"]): Promise<PointFile> {
  const { name } = file;
  if (file.size > LARGEST_FILE_MEGABYTES * BYTES_PER_MEGABYTE) {
    return { kind: "too-large", name };
  }
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (bytes === null) {
    return { kind: "unreadable", name };
  }
  const outcome = await look(bytes);
  if (!outcome.ok) {
    return { kind: "failed", failure: outcome.error };
  }
  return outcome.value.kind === "refused" ? { kind: "refused", name, issues: outcome.value.issues } : { kind: "looked", name, sheets: outcome.value.sheets, bytes };
}
