import { useMemo, useState } from "react";
import { assignment, peopleOf, type Assignment, type CheckedWorkbook, type OthersClauses } from "../../../application";
import { clausesOf } from "../../../core";
import { usePerson, useServiceStar, useSession, type HostFailure } from "../../session";
import { useShownClause } from "../clause";
import { nextOpenOf } from "./nextOpenOf";

/** What the last action came to. */
export type PeopleNotice =
  | { readonly kind: "none" }
  /** null: everybody's rows are shown again */
  | { readonly kind: "filtered"; readonly name: string | null }
  | { readonly kind: "filter-failed"; readonly failure: HostFailure }
  | { readonly kind: "none-open"; readonly name: string }
  /** "" for `name`: taken back */
  | { readonly kind: "assigned"; readonly name: string; readonly count: number }
  | { readonly kind: "assign-failed"; readonly failure: HostFailure }
  /** some of the clauses are another person's: nothing is written until somebody says what becomes of them */
  | { readonly kind: "asked"; readonly name: string; readonly ids: readonly string[]; readonly others: Assignment["others"] };

/** Which clauses an assignment is about, as one text: "free", "section 5.1", "indicator 5.1.2", "clause 5.1.2.1". */
export function clausesOfScope(workbook: CheckedWorkbook, scope: string): readonly string[] {
  const [kind, id] = scope.split(" ");
  const { sections } = workbook.catalogue;
  switch (kind) {
    case "section":
      return clausesOf({ ...workbook.catalogue, sections: sections.filter((section) => section.id === id) }).map((clause) => clause.id);
    case "indicator":
      return sections.flatMap(({ indicators }) => indicators.filter((indicator) => indicator.id === id).flatMap(({ clauses }) => clauses.map((clause) => clause.id)));
    case "clause":
      return id === undefined ? [] : [id];
    default:
      return peopleOf(workbook).unassigned;
  }
}

/** Who has what in the open workbook, and what can be done about it. */
export function usePeople(workbook: CheckedWorkbook) {
  const { filterByAssessor, writeEntries } = useServiceStar();
  const { hold } = useSession();
  const me = usePerson();
  const shown = useShownClause();
  const [notice, setNotice] = useState<PeopleNotice>({ kind: "none" });
  const [isBusy, setBusy] = useState(false);
  const assignments = useMemo(() => peopleOf(workbook), [workbook]);

  const run = (work: () => Promise<PeopleNotice>): void => {
    if (!isBusy) {
      setBusy(true);
      void work().then((ended) => {
        setNotice(ended);
        setBusy(false);
      });
    }
  };
  const write = (name: string, { writes, holds }: Assignment): void =>
    run(async () => {
      const result = writes.length === 0 ? null : await hold(() => writeEntries(writes, holds));
      return result !== null && !result.ok ? { kind: "assign-failed", failure: result.error } : { kind: "assigned", name, count: writes.length };
    });

  return {
    assignments,
    me: me.name,
    chooseMe: me.choose,
    notice,
    dismiss: () => setNotice({ kind: "none" }),
    isBusy,
    filter: (name: string | null) =>
      run(async () => {
        const result = await filterByAssessor(name);
        return result.ok ? { kind: "filtered", name } : { kind: "filter-failed", failure: result.error };
      }),
    nextOfMine: () => {
      const next = nextOpenOf(workbook, me.name, shown.id);
      setNotice(next === null ? { kind: "none-open", name: me.name } : { kind: "none" });
      if (next !== null) {
        shown.show(next);
      }
    },
    assign: (name: string, scope: string) => {
      const ids = clausesOfScope(workbook, scope);
      const planned = assignment(workbook, ids, name);
      if (planned.others.length > 0) {
        setNotice({ kind: "asked", name, ids, others: planned.others });
      } else {
        write(name, planned);
      }
    },
    settle: (asked: Extract<PeopleNotice, { readonly kind: "asked" }>, others: OthersClauses) => write(asked.name, assignment(workbook, asked.ids, asked.name, others)),
  };
}

export type PeopleDesk = ReturnType<typeof usePeople>;
