import { useReducer } from "react";
import type { Stage } from "../../../application";
import type { AssessorRole, Locale } from "../../../core";

/** A row of the assessment team; `key` keeps its inputs the same while rows come and go. */
export interface Member {
  readonly key: number;
  readonly name: string;
  readonly role: AssessorRole;
}

export interface StartForm {
  readonly name: string;
  readonly creditCode: string;
  readonly scope: string;
  readonly sites: string;
  readonly stage: Stage | "";
  readonly assessedOn: string;
  readonly locale: Locale;
  readonly members: readonly Member[];
}

export type FormChange =
  | { readonly kind: "set"; readonly values: Partial<Omit<StartForm, "members">> }
  | { readonly kind: "add-member" }
  | { readonly kind: "remove-member"; readonly key: number }
  | { readonly kind: "set-member"; readonly key: number; readonly values: Partial<Omit<Member, "key">> };

/** The form with the change made; there is never more than one team leader. */
export function changeForm(form: StartForm, change: FormChange): StartForm {
  switch (change.kind) {
    case "set":
      return { ...form, ...change.values };
    case "add-member":
      return { ...form, members: [...form.members, { key: nextKey(form.members), name: "", role: "assessor" }] };
    case "remove-member":
      return { ...form, members: form.members.filter((member) => member.key !== change.key) };
    case "set-member": {
      const newLeader = change.values.role === "team-leader";
      return {
        ...form,
        members: form.members.map((member) => {
          if (member.key === change.key) {
            return { ...member, ...change.values };
          }
          return newLeader && member.role === "team-leader" ? { ...member, role: "assessor" } : member;
        }),
      };
    }
  }
}

/** An empty form with one row for the team leader. */
export function emptyForm(locale: Locale): StartForm {
  return {
    name: "", creditCode: "", scope: "", sites: "", stage: "", assessedOn: "", locale,
    members: [{ key: 0, name: "", role: "team-leader" }],
  };
}

/** The start view's form. It stays as long as the view is mounted, whatever is built or fails meanwhile. */
export function useForm(locale: Locale) {
  return useReducer(changeForm, locale, emptyForm);
}

function nextKey(members: readonly Member[]): number {
  return Math.max(-1, ...members.map((member) => member.key)) + 1;
}
