import { useEffect, useMemo, useState } from "react";
import { priorRoundOf, type RoundKeeping, type RoundOwner } from "../../../application";
import { roundDoubts, type KeptRound, type PriorRound } from "../../../core";
import { useServiceStar, useSession, useToday } from "../../session";
import { useFileCheck, type FileCheck } from "../file";
import type { PriorRoundFile } from "./priorRoundContext";

/** Whether the last round will be there next time; `none` until that is known. */
export type Keeping = RoundKeeping | "none";

/** The last round of the open workbook: looked for where this browser keeps it, replaced by a file that is read, and kept as soon as it is clear whose it is. */
export function useHeldRound(): PriorRoundFile {
  const { priorRounds } = useServiceStar();
  const { workbook } = useSession();
  const file = useFileCheck(true);
  const today = useToday();
  const [held, setHeld] = useState<KeptRound | null>(null);
  const [keeping, setKeeping] = useState<Keeping>("none");
  const [isDamaged, setDamaged] = useState(false);
  const [forgottenBy, setForgottenBy] = useState<RoundOwner | null>(null);
  const owner = useOwner();

  const [seen, setSeen] = useState(file.phase);
  if (seen !== file.phase) {
    setSeen(file.phase);
    const round = roundIn(file.phase, today);
    if (round !== null) {
      setHeld({ round, confirmed: [] });
      setKeeping("none");
    }
  }

  const looksFor = held === null && owner !== forgottenBy ? owner : null;
  useEffect(() => {
    if (looksFor === null) {
      return;
    }
    let isWanted = true;
    void priorRounds.read(looksFor).then((reading) => {
      if (isWanted && reading.kind === "kept") {
        setHeld((before) => before ?? reading.kept);
      } else if (reading.kind === "damaged") {
        setDamaged(true);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [priorRounds, looksFor]);

  const doubts = useMemo(
    () => (workbook === null || held === null ? [] : roundDoubts(held.round.draft, workbook.draft).filter((doubt) => !held.confirmed.includes(doubt))),
    [workbook, held],
  );
  const isSure = doubts.length === 0;
  useEffect(() => {
    if (owner === null || held === null || !isSure) {
      return;
    }
    let isWanted = true;
    void priorRounds.keep(held, owner).then((kept) => {
      if (isWanted) {
        setKeeping(kept);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [priorRounds, owner, held, isSure]);

  return useMemo<PriorRoundFile>(
    () => ({
      file,
      held,
      prior: isSure ? (held?.round ?? null) : null,
      doubts,
      confirm: () => setHeld((before) => (before === null ? null : { ...before, confirmed: [...before.confirmed, ...doubts] })),
      keeping,
      isDamaged,
      dismissDamage: () => setDamaged(false),
      forget: () => {
        file.close();
        setHeld(null);
        setKeeping("none");
        setForgottenBy(owner);
        void priorRounds.forget();
      },
    }),
    [file, held, isSure, doubts, keeping, isDamaged, owner, priorRounds],
  );
}

/** Whose last round is meant; the same object for as long as company and day stay the same. */
function useOwner(): RoundOwner | null {
  const { workbook } = useSession();
  const isOpen = workbook !== null;
  const { name, unifiedSocialCreditCode, scope } = workbook?.draft.company ?? { name: "", unifiedSocialCreditCode: "", scope: "" };
  const assessedOn = workbook?.draft.assessedOn ?? "";
  return useMemo(() => (isOpen ? { company: { name, unifiedSocialCreditCode, scope }, assessedOn } : null), [isOpen, name, unifiedSocialCreditCode, scope, assessedOn]);
}

/** The round that was read; null where none was. */
function roundIn(phase: FileCheck["phase"], readOn: string): PriorRound | null {
  return phase.kind === "checked" && phase.outcome.kind === "checked" && phase.identity !== null ? priorRoundOf(phase.outcome.workbook, { name: phase.name, ...phase.identity, readOn }) : null;
}
