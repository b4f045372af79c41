import { useState } from "react";
import type { MarkFault, RosterInUse } from "../../../application";
import type { Issue, SealProblem } from "../../../core";
import { useServiceStar } from "../../session";
import { useSignOff } from "./signOffContext";
import { takeFile } from "./takeFile";

/** Larger than any roster. */
export const LARGEST_ROSTER_MEGABYTES = 16;

/** What there is to say of the roster that was chosen last. */
export type RosterNote =
  | { readonly kind: "kept" | "notKept" }
  | { readonly kind: "tooLarge" | "unreadable"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly issues: readonly Issue[] }
  /** it does not follow the one in use, and a person has to say which of the two it is to be */
  | { readonly kind: "notNext"; readonly next: RosterInUse; readonly problems: readonly SealProblem[] };

/** Chooses the roster that everything is verified with, and keeps it in this browser. */
export function useRosterChoice() {
  const { signers } = useServiceStar();
  const { roster, takeRoster } = useSignOff();
  const [note, setNote] = useState<RosterNote | null>(null);
  const [fault, setFault] = useState<MarkFault | null>(null);

  const put = async (next: RosterInUse): Promise<void> => {
    takeRoster(next);
    setFault(null);
    setNote({ kind: (await signers.keep(next)) ? "kept" : "notKept" });
  };
  const take = async (file: File): Promise<void> => {
    const taken = await takeFile(file, LARGEST_ROSTER_MEGABYTES);
    if (!taken.ok) {
      setNote({ kind: taken.reason, name: taken.name });
      return;
    }
    const read = await signers.read(taken.name, taken.bytes);
    if (!read.ok) {
      setNote({ kind: "refused", name: taken.name, issues: read.issues });
      return;
    }
    const problems = roster === null ? [] : signers.succession(roster, read.value);
    if (problems.length > 0) {
      setNote({ kind: "notNext", next: read.value, problems });
      return;
    }
    await put(read.value);
  };
  const hold = async (typed: string): Promise<void> => {
    if (roster === null) {
      return;
    }
    const held = await signers.withMark(roster, typed);
    setFault(held.ok ? null : held.fault);
    if (held.ok) {
      takeRoster(held.inUse);
      await signers.keep(held.inUse);
    }
  };
  const forget = async (): Promise<void> => {
    takeRoster(null);
    setNote(null);
    setFault(null);
    await signers.forget();
  };
  return {
    note,
    fault,
    dismissNote: () => setNote(null),
    take: (file: File) => void take(file),
    put: (next: RosterInUse) => void put(next),
    hold: (typed: string) => void hold(typed),
    forget: () => void forget(),
  };
}
