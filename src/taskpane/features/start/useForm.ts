import { useCallback, useState } from "react";
import type { Stage } from "../../../application";
import type { AssessorRole, Locale } from "../../../core";
import { keptRecord, useKept } from "../../session";

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

/** The start view's form. It stays as long as the view is mounted, whatever is built or fails meanwhile, and in this browser until something is built from it. */
export function useForm(locale: Locale): { readonly form: StartForm; readonly change: (change: FormChange) => void; readonly forget: () => void } {
  const { value, set } = useKept("start", "", (kept) => readForm(kept, locale));
  const [form, setForm] = useState(() => value ?? emptyForm(locale));
  return {
    form,
    change: (change) => {
      const next = changeForm(form, change);
      setForm(next);
      set(next);
    },
    forget: useCallback(() => set(null), [set]),
  };
}

/** What the browser kept, as far as it is a form. */
export function readForm(kept: unknown, locale: Locale): StartForm {
  const record = keptRecord(kept);
  const text = (field: string): string => (typeof record[field] === "string" ? record[field] : "");
  const members = (Array.isArray(record["members"]) ? record["members"] : []).map((member: unknown, key): Member => {
    const { name, role } = keptRecord(member);
    return { key, name: typeof name === "string" ? name : "", role: ROLES.find((one) => one === role) ?? "assessor" };
  });
  const empty = emptyForm(locale);
  return {
    name: text("name"), creditCode: text("creditCode"), scope: text("scope"), sites: text("sites"), assessedOn: text("assessedOn"),
    stage: STAGES.find((one) => one === record["stage"]) ?? "",
    locale: record["locale"] === "zh-CN" || record["locale"] === "en-US" ? record["locale"] : locale,
    members: members.length === 0 ? empty.members : members,
  };
}

const ROLES: readonly AssessorRole[] = ["team-leader", "assessor", "expert"];
const STAGES: readonly Stage[] = ["initial", "surveillance", "recertification"];

function nextKey(members: readonly Member[]): number {
  return Math.max(-1, ...members.map((member) => member.key)) + 1;
}
