import { useEffect, useRef, useState } from "react";
import { LEAST_PASSPHRASE, type KeyOpening, type SigningKey } from "../../../application";
import type { Issue, KeyFile } from "../../../core";
import { aboutWorkbook, useIsToolShown, useServiceStar, useSession } from "../../session";
import { takeFile } from "./takeFile";

/** Key files are far smaller. */
export const LARGEST_KEY_MEGABYTES = 1;

/** How far the signer's key is. A passphrase is in none of it. */
export type KeyPhase =
  | { readonly kind: "none" }
  | { readonly kind: "chosen"; readonly name: string; readonly file: KeyFile; readonly problem: Extract<KeyOpening, { ok: false }>["reason"] | "passphrase-short" | "passphrase-missing" | null }
  | { readonly kind: "opening"; readonly name: string; readonly file: KeyFile }
  | { readonly kind: "open"; readonly key: SigningKey };

export type KeyNote =
  | { readonly kind: "closed" }
  | { readonly kind: "tooLarge" | "unreadable"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly issues: readonly Issue[] };

export interface SignerKey {
  readonly phase: KeyPhase;
  readonly note: KeyNote | null;
  readonly dismissNote: () => void;
  readonly take: (file: File) => void;
  readonly open: (passphrase: string) => void;
  readonly close: () => void;
}

/** The key of whoever signs: it is held while this tool is open and over the same work, or until it is closed. `work` names it; without it, it is the open workbook. */
export function useSignerKey(work?: string): SignerKey {
  const { signOff } = useServiceStar();
  const { workbook } = useSession();
  const isShown = useIsToolShown();
  const [phase, setPhase] = useState<KeyPhase>({ kind: "none" });
  const [note, setNote] = useState<KeyNote | null>(null);
  /** counts what was begun, so that an opening that ends after it was given up is dropped */
  const turn = useRef(0);
  const about = work ?? (workbook === null ? "" : aboutWorkbook(workbook));

  const where = isShown ? about : "";
  const [heldAt, setHeldAt] = useState(where);
  if (heldAt !== where) {
    setHeldAt(where);
    setPhase({ kind: "none" });
  }
  useEffect(() => {
    const turns = turn;
    return () => {
      turns.current += 1;
    };
  }, [where]);

  const take = async (file: File): Promise<void> => {
    const mine = (turn.current += 1);
    const taken = await takeFile(file, LARGEST_KEY_MEGABYTES);
    if (mine !== turn.current) {
      return;
    }
    if (!taken.ok) {
      setNote({ kind: taken.reason, name: taken.name });
      return;
    }
    const read = signOff.readKeyFile(taken.bytes);
    if (!read.ok) {
      setNote({ kind: "refused", name: taken.name, issues: read.issues });
      return;
    }
    setNote(null);
    setPhase({ kind: "chosen", name: taken.name, file: read.value, problem: null });
  };
  const open = async (passphrase: string): Promise<void> => {
    if (phase.kind !== "chosen") {
      return;
    }
    const { name, file } = phase;
    if ([...passphrase.normalize("NFC")].length < LEAST_PASSPHRASE) {
      setPhase({ ...phase, problem: passphrase === "" ? "passphrase-missing" : "passphrase-short" });
      return;
    }
    const mine = (turn.current += 1);
    setPhase({ kind: "opening", name, file });
    const opening = await signOff.openKey(file, passphrase);
    if (mine === turn.current) {
      setPhase(opening.ok ? { kind: "open", key: opening.key } : { kind: "chosen", name, file, problem: opening.reason });
    }
  };
  return {
    phase,
    note,
    dismissNote: () => setNote(null),
    take: (file) => void take(file),
    open: (passphrase) => void open(passphrase),
    close: () => {
      turn.current += 1;
      setPhase({ kind: "none" });
      setNote({ kind: "closed" });
    },
  };
}
