import { createHash } from "node:crypto";
import { LEAST_MAPPING } from "../../test/core/formBuilders";
import { memoryForms } from "../../test/support/memoryForms";
import { canonicalJson, catalogueDocument, formDocument, profileDocument, type FormMapping, type JsonValue } from "../core";
import { builtInCatalogue, builtInProfile } from "../schema";
import type { FormBasis } from "./forms";
import { keptFormService } from "./keptForms";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const hash = { sha256: (text: string) => Promise.resolve(sha(text)) };
const catalogue = builtInCatalogue();
const profile = builtInProfile();
const hashOf = (document: JsonValue): string => sha(canonicalJson(document));

function basisOf(changed: Partial<FormMapping> = {}): FormBasis {
  const mapping: FormMapping = {
    ...LEAST_MAPPING,
    title: "评分表",
    catalogue: { id: catalogue.id, version: catalogue.version, hash: hashOf(catalogueDocument(catalogue)) },
    profile: { id: profile.id, version: profile.version, hash: hashOf(profileDocument(profile)) },
    ...changed,
  };
  return { mapping, catalogue, profile, hashes: { catalogue: mapping.catalogue.hash, profile: mapping.profile.hash, mapping: hashOf(formDocument(mapping)) } };
}

const FIRST = basisOf();
const SECOND = basisOf({ version: "2" });

function opened() {
  const memory = memoryForms();
  return { memory, kept: keptFormService(memory.port, hash) };
}
type Opened = ReturnType<typeof opened>;
const listed = async ({ kept }: Opened) => {
  const outcome = await kept.list();
  return outcome.ok ? outcome.value : outcome;
};

test("a mapping comes back with its standard, under its hash, as the one in use", async () => {
  const browser = opened();
  expect(await browser.kept.keep(FIRST)).toEqual({ ok: true, value: { kind: "kept", name: "评分表" } });
  expect(await listed(browser)).toEqual({
    forms: [{ kind: "kept", hash: FIRST.hashes.mapping, name: "评分表", basis: FIRST, text: `${JSON.stringify(formDocument(FIRST.mapping), null, 2)}\n` }],
    inUse: FIRST.hashes.mapping,
  });
});

test("another one of the same title gets a number, one without a title its id, and one that is there keeps its name", async () => {
  const browser = opened();
  await browser.kept.keep(FIRST);
  await browser.kept.rename(FIRST.hashes.mapping, " 甲表 ");
  expect(await browser.kept.keep(SECOND)).toEqual({ ok: true, value: { kind: "kept", name: "评分表" } });
  expect(await browser.kept.keep(basisOf({ version: "3" }))).toEqual({ ok: true, value: { kind: "kept", name: "评分表 (2)" } });
  expect(await browser.kept.keep(basisOf({ title: "" }))).toEqual({ ok: true, value: { kind: "kept", name: "body" } });
  expect(await browser.kept.keep(FIRST)).toEqual({ ok: true, value: { kind: "kept", name: "甲表" } });
  expect(await listed(browser)).toMatchObject({ inUse: FIRST.hashes.mapping, forms: [{ name: "body" }, { name: "甲表" }, { name: "评分表" }, { name: "评分表 (2)" }] });
});

test("a name is refused that is blank, another one's, or for what is not there", async () => {
  const browser = opened();
  await browser.kept.keep(FIRST);
  await browser.kept.keep(SECOND);
  expect(await browser.kept.rename(FIRST.hashes.mapping, "  ")).toEqual({ ok: true, value: "blank" });
  expect(await browser.kept.rename(FIRST.hashes.mapping, "评分表 (2)")).toEqual({ ok: true, value: "taken" });
  expect(await browser.kept.rename("0".repeat(64), "乙")).toEqual({ ok: true, value: "gone" });
  browser.memory.records.set(FIRST.hashes.mapping, 1);
  expect(await browser.kept.rename(FIRST.hashes.mapping, "乙")).toEqual({ ok: true, value: "gone" });
  expect(browser.memory.records.get(FIRST.hashes.mapping)).toBe(1);
});

test("what is forgotten is gone and no more in use, what is in use no more stays kept", async () => {
  const browser = opened();
  await browser.kept.keep(FIRST);
  await browser.kept.keep(SECOND);
  expect(await browser.kept.forget(FIRST.hashes.mapping)).toEqual({ ok: true, value: true });
  expect(await listed(browser)).toMatchObject({ inUse: SECOND.hashes.mapping, forms: [{ hash: SECOND.hashes.mapping }] });
  await browser.kept.useNone();
  expect(await listed(browser)).toMatchObject({ inUse: null, forms: [{ hash: SECOND.hashes.mapping }] });
  await browser.kept.keep(SECOND);
  await browser.kept.forget(SECOND.hashes.mapping);
  expect(await listed(browser)).toEqual({ inUse: null, forms: [] });
});

describe("what was kept and is not the same any more", () => {
  const record = (basis: FormBasis, changed: Readonly<Record<string, unknown>> = {}) => ({
    name: "甲表",
    form: JSON.stringify(formDocument(basis.mapping)),
    catalogue: JSON.stringify(catalogueDocument(catalogue)),
    profile: JSON.stringify(profileDocument(profile)),
    ...changed,
  });
  test.each<[what: string, value: unknown, name: string]>([
    ["another mapping under its hash", record(SECOND), "甲表"],
    ["a mapping that is none", record(FIRST, { form: "{" }), "甲表"],
    ["a catalogue that is none", record(FIRST, { catalogue: "{}" }), "甲表"],
    ["another catalogue", record(FIRST, { catalogue: JSON.stringify(catalogueDocument({ ...catalogue, version: "9" })) }), "甲表"],
    ["a profile that is none", record(FIRST, { profile: "" }), "甲表"],
    ["a document that is missing", record(FIRST, { form: undefined }), "甲表"],
    ["no record", "x", ""],
    ["nothing", null, ""],
    ["a name that is no text", record(FIRST, { name: 1 }), ""],
  ])("%s is told as damaged, and never used", async (_what, value, name) => {
    const browser = opened();
    await browser.kept.keep(FIRST);
    browser.memory.records.set(FIRST.hashes.mapping, value);
    expect(await listed(browser)).toEqual({ forms: [{ kind: "damaged", hash: FIRST.hashes.mapping, name }], inUse: FIRST.hashes.mapping });
  });

  test("is put right by keeping the same mapping again", async () => {
    const browser = opened();
    browser.memory.records.set(FIRST.hashes.mapping, "x");
    await browser.kept.keep(FIRST);
    expect(await listed(browser)).toMatchObject({ forms: [{ kind: "kept", name: "评分表" }] });
  });
});

test("a storage that is blocked keeps nothing and says so", async () => {
  const browser = opened();
  await browser.kept.keep(FIRST);
  browser.memory.isOpen = false;
  expect(await listed(browser)).toBeNull();
  expect(await browser.kept.keep(SECOND)).toEqual({ ok: true, value: { kind: "not-kept" } });
  expect(await browser.kept.forget(FIRST.hashes.mapping)).toEqual({ ok: true, value: false });
  expect(await browser.kept.rename(FIRST.hashes.mapping, "乙")).toEqual({ ok: true, value: "gone" });
  browser.memory.inUse = 7;
  browser.memory.isOpen = true;
  expect(await listed(browser)).toMatchObject({ inUse: null });
});
