import { VERDICT_WORDS, SCORESHEET_ENTRIES, STAGE_WORDS } from "../vocabulary";
import type { ScoresheetEntry } from "../vocabulary";
import type { CarriedEntries, HeadField } from "../plan/entries";
import { HEAD_FIELDS } from "../plan/head";
import type { PlanContent } from "../plan/plan";
import type { MergeRow } from "./alignRows";
import { contentKey } from "./contentKey";
import { MERGE_LISTS } from "./lists";
import type { MergeField } from "./lists";
import type { MergeSlot, RowList, SlotPlace, Standing } from "./merge";

const PLAIN: Omit<MergeField, "key"> = { holdsDate: false, words: null, isText: false };

const SCORESHEET_FIELDS: Readonly<Record<ScoresheetEntry, MergeField>> = {
  verdict: { ...PLAIN, key: "verdict", words: VERDICT_WORDS },
  sampleSize: { ...PLAIN, key: "sampleSize" },
  nonconforming: { ...PLAIN, key: "nonconforming" },
  givenScore: { ...PLAIN, key: "givenScore" },
  evidence: { ...PLAIN, key: "evidence", isText: true },
  finding: { ...PLAIN, key: "finding", isText: true },
  reason: { ...PLAIN, key: "reason", isText: true },
  assessor: { ...PLAIN, key: "assessor", isText: true },
  remark: { ...PLAIN, key: "remark", isText: true },
};

/** A verdict and the figures that stand with it. */
export const VERDICT_FIELDS = ["verdict", "sampleSize", "nonconforming", "givenScore"] as const satisfies readonly ScoresheetEntry[];
export const TEXT_FIELDS = SCORESHEET_ENTRIES.filter((field) => SCORESHEET_FIELDS[field].isText);

const HEAD: Readonly<Partial<Record<HeadField, Partial<MergeField>>>> = { stage: { words: STAGE_WORDS }, assessedOn: { holdsDate: true } };

/** How the content of this place is compared, and whether two of them may stand one below the other. */
export function fieldAt(at: SlotPlace): MergeField {
  switch (at.kind) {
    case "clause":
      return SCORESHEET_FIELDS[at.field];
    case "head":
      return { ...PLAIN, key: at.field, isText: at.field === "scope" || at.field === "sites", ...HEAD[at.field] };
    case "row":
      return MERGE_LISTS[at.list].fields.find(({ key }) => key === at.field) ?? { ...PLAIN, key: at.field };
  }
}

export function slotKey({ at }: MergeSlot, content: PlanContent): string {
  return contentKey(content, fieldAt(at));
}

/** How the copies stand to one another at one cell. */
export function slotStanding(slot: MergeSlot): Standing {
  const [mine, theirs] = [slotKey(slot, slot.mine), slotKey(slot, slot.theirs)];
  const base = slot.base === undefined ? null : slotKey(slot, slot.base);
  if (mine === theirs) {
    return base === null || base === mine ? "same" : "alike";
  }
  if (base === null) {
    return theirs === "" ? "mine" : mine === "" ? "theirs" : "conflict";
  }
  return mine === base ? "theirs" : theirs === base ? "mine" : "conflict";
}

/** How they stand at cells that belong together: what came from one side each is a conflict, because neither side said both. */
export function jointStanding(slots: readonly MergeSlot[]): Standing {
  const found = new Set(slots.map(slotStanding));
  if (found.has("conflict") || (found.has("mine") && found.has("theirs"))) {
    return "conflict";
  }
  return (["mine", "theirs", "alike"] as const).find((standing) => found.has(standing)) ?? "same";
}

/** The rows of a list, blank ones of the tables of records included. */
export function rowsIn(entries: CarriedEntries, list: RowList): readonly MergeRow[] {
  switch (list) {
    case "assessors":
      return entries.assessors.map(({ name, role }) => new Map([["name", name], ["role", role]]));
    case "deductions":
      return entries.deductions;
    case "bonuses":
      return entries.bonuses.map((reason) => new Map([["reason", reason]]));
    default:
      return entries.records[list].entries;
  }
}

export const HEAD_ORDER = Object.keys(HEAD_FIELDS) as readonly HeadField[];
