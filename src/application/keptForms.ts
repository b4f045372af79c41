import { catalogueDocument, formDocument, profileDocument } from "../core";
import { parseCatalogue, parseForm, parseProfile } from "../schema";
import type { FormStorePort, KeptFormRecord } from "./formPorts";
import { formBasis, type FormBasis } from "./forms";
import { outcomeOf } from "./outcome";
import type { HashPort } from "./ports";
import type { Outcome } from "./serviceStar";

/** A form mapping that this browser keeps. `hash` is the SHA-256 under which it is kept; two may have one name only where somebody put it there. */
export type KeptForm =
  | { readonly kind: "kept"; readonly hash: string; readonly name: string; readonly basis: FormBasis; /** its file */ readonly text: string }
  /** what is there is not what was kept: it is read as nothing, and can only be forgotten */
  | { readonly kind: "damaged"; readonly hash: string; readonly name: string };

/** What this browser keeps of form mappings. */
export interface KeptForms {
  /** by name */
  readonly forms: readonly KeptForm[];
  /** the hash of the one that was in use last; it may be damaged or gone */
  readonly inUse: string | null;
}

export type FormKeeping = { readonly kind: "kept"; readonly name: string } | { readonly kind: "not-kept" };
export type FormRenaming = "renamed" | "blank" | "taken" | "gone" | "not-kept";

/** The form mappings that this browser keeps, each with the catalogue and the profile that it names. */
export interface KeptFormService {
  /** null where this browser keeps nothing at all */
  readonly list: () => Promise<Outcome<KeptForms | null>>;
  /** Keeps a mapping as the one in use. One that is there keeps its name; a name that another one has gets a number. */
  readonly keep: (basis: FormBasis) => Promise<Outcome<FormKeeping>>;
  readonly rename: (hash: string, name: string) => Promise<Outcome<FormRenaming>>;
  readonly forget: (hash: string) => Promise<Outcome<boolean>>;
  /** none is in use any more; all stay kept */
  readonly useNone: () => Promise<Outcome<boolean>>;
}

/** Kept form mappings over a storage whose content is never trusted: each is read as its file would be, and held against its hash. */
export function keptFormService(store: FormStorePort, hash: HashPort): KeptFormService {
  return {
    list: () => outcomeOf(() => list(store, hash)),
    keep: (basis) => outcomeOf(() => keep(basis, store, hash)),
    rename: (key, name) => outcomeOf(() => rename(key, name.trim(), store, hash)),
    forget: (key) => outcomeOf(() => store.remove(key)),
    useNone: () => outcomeOf(() => store.use(null)),
  };
}

async function list(store: FormStorePort, hash: HashPort): Promise<KeptForms | null> {
  const held = await store.read();
  if (held === null) {
    return null;
  }
  const forms = await Promise.all(held.records.map(({ key, value }) => keptForm(key, value, hash)));
  return { forms: [...forms].sort(byName), inUse: typeof held.inUse === "string" ? held.inUse : null };
}

async function keptForm(key: string, value: unknown, hash: HashPort): Promise<KeptForm> {
  const damaged: KeptForm = { kind: "damaged", hash: key, name: nameIn(value) };
  if (!isRecord(value)) {
    return damaged;
  }
  const [form, catalogue, profile] = [parseForm(value.form), parseCatalogue(value.catalogue), parseProfile(value.profile)];
  if (!form.ok || !catalogue.ok || !profile.ok) {
    return damaged;
  }
  const basis = await formBasis(form.value, { catalogue: catalogue.value, profile: profile.value }, hash);
  return basis.ok && basis.value.hashes.mapping === key ? { kind: "kept", hash: key, name: value.name, basis: basis.value, text: value.form } : damaged;
}

async function keep(basis: FormBasis, store: FormStorePort, hash: HashPort): Promise<FormKeeping> {
  const key = basis.hashes.mapping;
  const held = await list(store, hash);
  const there = held?.forms.find((form) => form.hash === key);
  if (there?.kind === "kept") {
    return (await store.use(key)) ? { kind: "kept", name: there.name } : { kind: "not-kept" };
  }
  const { mapping, catalogue, profile } = basis;
  const name = freeName(mapping.title === "" ? mapping.id : mapping.title, held?.forms ?? []);
  const record: KeptFormRecord = {
    name,
    form: `${JSON.stringify(formDocument(mapping), null, 2)}\n`,
    catalogue: JSON.stringify(catalogueDocument(catalogue)),
    profile: JSON.stringify(profileDocument(profile)),
  };
  return (await store.put(key, record)) && (await store.use(key)) ? { kind: "kept", name } : { kind: "not-kept" };
}

async function rename(key: string, name: string, store: FormStorePort, hash: HashPort): Promise<FormRenaming> {
  if (name === "") {
    return "blank";
  }
  const held = await store.read();
  const value = held?.records.find((record) => record.key === key)?.value;
  if (held === null || value === undefined) {
    return "gone";
  }
  if (!isRecord(value) || (await keptForm(key, value, hash)).kind === "damaged") {
    return "gone";
  }
  if (held.records.some((record) => record.key !== key && nameIn(record.value) === name)) {
    return "taken";
  }
  return (await store.put(key, { ...value, name })) ? "renamed" : "not-kept";
}

function freeName(wanted: string, forms: readonly KeptForm[]): string {
  const taken = new Set(forms.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${wanted} (${String(number)})`;
  }
  return name;
}

function byName(one: KeptForm, other: KeptForm): number {
  if (one.name === other.name) {
    return one.hash < other.hash ? -1 : 1;
  }
  return one.name < other.name ? -1 : 1;
}

function nameIn(value: unknown): string {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" ? value.name : "";
}

function isRecord(value: unknown): value is KeptFormRecord {
  return typeof value === "object" && value !== null && ["name", "form", "catalogue", "profile"].every((member) => typeof (value as Readonly<Record<string, unknown>>)[member] === "string");
}
