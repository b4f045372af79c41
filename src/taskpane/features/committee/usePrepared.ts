import { useMemo } from "react";
import { BALLOTS, ROSTER_ROLES } from "../../../core";
import { useTypedForms } from "../../session";
import { lineOf, type Paper, type PreparedStep } from "./papers";

const ROOM = "committee";
const FIELDS = ["action", "ballot", "role", "reason", "note"] as const;

/** What was made ready for the assessments of a sitting and is not signed; it outlives a reload, and is one person's own. */
export interface Prepared {
  readonly of: (paper: Paper) => PreparedStep | null;
  /** what is typed as reasons, whether a step was chosen or not */
  readonly reasonOf: (paper: Paper) => string;
  readonly noteOf: (paper: Paper) => string;
  readonly change: (paper: Paper, change: Partial<PreparedStep>) => void;
  readonly setNote: (paper: Paper, note: string) => void;
  /** forgets the step, and keeps the note */
  readonly withdraw: (paper: Paper) => void;
  /** forgets everything about these */
  readonly forget: (papers: readonly Paper[]) => void;
}

/** Keeps them by the bytes that were looked at and the key that is to sign them. Notes belong to the review, which copies share. */
export function usePrepared(thumbprint: string): Prepared {
  const forms = useTypedForms(ROOM, ROOM, FIELDS);
  return useMemo(() => {
    const stepKey = (paper: Paper): string => `${thumbprint} ${lineOf(paper)?.seen ?? ""}`;
    const noteKey = (paper: Paper): string => `note ${paper.about}`;
    return {
      of: (paper) => {
        const { action, ballot, role, reason = "" } = forms.typed(stepKey(paper)) ?? {};
        const known = ROSTER_ROLES.find((one) => one === role);
        const kept = BALLOTS.find((one) => one === ballot) ?? "";
        if (known === undefined || (action !== "vote" && action !== "decide") || (action === "vote" && kept === "")) {
          return null;
        }
        return { action, ballot: kept, role: known, reason };
      },
      reasonOf: (paper) => forms.typed(stepKey(paper))?.reason ?? "",
      noteOf: (paper) => forms.typed(noteKey(paper))?.note ?? "",
      change: (paper, change) => forms.change(stepKey(paper), change),
      setNote: (paper, note) => (note === "" ? forms.close(noteKey(paper)) : forms.change(noteKey(paper), { note })),
      withdraw: (paper) => forms.close(stepKey(paper)),
      forget: (papers) => papers.forEach((paper) => {
        forms.close(stepKey(paper));
        forms.close(noteKey(paper));
      }),
    };
  }, [forms, thumbprint]);
}
