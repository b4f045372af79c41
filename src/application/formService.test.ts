import { createHash } from "node:crypto";
import { LEAST_MAPPING } from "../../test/core/formBuilders";
import { canonicalJson, catalogueDocument, formDocument, profileDocument, type FormMapping, type JsonValue, type ReviewedContent } from "../core";
import { builtInCatalogue, builtInProfile } from "../schema";
import { formCheckpoint } from "./formCheckpoint";
import { formService, type FormChoice } from "./formService";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const catalogue = builtInCatalogue();
const profile = builtInProfile();
const noFile = () => Promise.reject(new Error("no file"));
const NO_FILES = { look: noFile, attempt: noFile, write: noFile };
const builtIn = { catalogues: [catalogue], profiles: [profile] };
const named = (document: JsonValue, { id, version }: { readonly id: string; readonly version: string }) => ({ id, version, hash: sha256(canonicalJson(document)) });
const MAPPING: FormMapping = { ...LEAST_MAPPING, catalogue: named(catalogueDocument(catalogue), catalogue), profile: named(profileDocument(profile), profile) };

const bytesOf = (document: JsonValue): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(document));

async function chosen(documents: Readonly<Record<string, JsonValue>>, service = formService({ sha256: (text) => Promise.resolve(sha256(text)) }, NO_FILES, builtIn)): Promise<FormChoice> {
  const outcome = await service.choose(Object.entries(documents).map(([name, document]) => ({ name, bytes: bytesOf(document) })));
  if (!outcome.ok) {
    throw new Error(outcome.error.code);
  }
  return outcome.value;
}

const told = async (documents: Readonly<Record<string, JsonValue>>): Promise<readonly string[]> => {
  const choice = await chosen(documents);
  return choice.kind === "chosen" ? ["chosen"] : choice.problems.flatMap(({ name, issues }) => issues.map(({ code, path }) => `${name} ${code} ${path}`.trimEnd()));
};

describe("choosing a form mapping", () => {
  it("takes the built-in standard where the mapping names it", async () => {
    expect(await chosen({ "m.json": formDocument(MAPPING) })).toEqual({
      kind: "chosen",
      basis: { mapping: MAPPING, catalogue, profile, hashes: { catalogue: MAPPING.catalogue.hash, profile: MAPPING.profile.hash, mapping: sha256(canonicalJson(formDocument(MAPPING))) } },
    });
  });

  it("takes documents in any order, each for what it says that it is", async () => {
    const other = { ...catalogue, version: "body" };
    const document = catalogueDocument(other);
    const mapping = formDocument({ ...MAPPING, catalogue: named(document, other) });
    const choice = await chosen({ "p.json": profileDocument(profile), "c.json": document, "m.json": mapping });
    expect(choice).toMatchObject({ kind: "chosen", basis: { catalogue: { version: "body" } } });
    expect(await told({ "m.json": mapping })).toEqual(["m.json form-catalogue-differs catalogue"]);
  });

  it("tells every problem of every document", async () => {
    expect(await told({ "m.json": { ...(formDocument(MAPPING) as object), headerRow: 0 }, "c.json": { format: "servicestar.catalogue/1" } })).toEqual(
      expect.arrayContaining(["m.json count-out-of-range headerRow", "c.json missing-key id"]),
    );
    expect(await told({ "b.json": { format: "servicestar.bank/1" } })).toEqual(["b.json format-differs format"]);
  });

  it("is not told which of two counts, nor what to read by without a mapping", async () => {
    expect(await told({ "a.json": formDocument(MAPPING), "b.json": formDocument(MAPPING) })).toEqual(["a.json form-document-twice"]);
    expect(await told({ "m.json": formDocument(MAPPING), "a.json": profileDocument(profile), "b.json": profileDocument(profile) })).toEqual(["m.json form-document-twice"]);
    expect(await told({ "c.json": catalogueDocument(catalogue) })).toEqual(["c.json form-mapping-missing"]);
    expect(await told({})).toEqual([" form-mapping-missing"]);
  });
});

describe("a checkpoint of runs by mappings", () => {
  const refused: ReviewedContent = { kind: "refused", company: "", issues: [] };
  const sheet = (form: string | undefined): ReviewedContent => ({ kind: "sheet", sheet: { ...(form === undefined ? {} : { form }) } as Extract<ReviewedContent, { kind: "sheet" }>["sheet"] });

  it("gives a run what the same mapping gave, and a run without any what is of no form", async () => {
    const kept = new Map<string, ReviewedContent>();
    const base = { load: () => Promise.resolve(kept), keep: (hash: string, content: ReviewedContent) => Promise.resolve(void kept.set(hash, content)) };
    const [plain, one, two] = [null, "one", "two"].map((mapping) => formCheckpoint(base, mapping));
    const got = async (hash: string): Promise<readonly (ReviewedContent | undefined)[]> => Promise.all([plain, one, two].map(async (checkpoint) => (await checkpoint?.load())?.get(hash)));
    await one?.keep("a", sheet("one"));
    await one?.keep("b", refused);
    await plain?.keep("c", sheet(undefined));
    expect(await got("a")).toEqual([undefined, sheet("one"), undefined]);
    expect(await got("b")).toEqual([undefined, refused, undefined]);
    expect(await got("c")).toEqual([sheet(undefined), undefined, undefined]);
    // Who looks a sheet up by its bytes finds it.
    expect(kept.get("a")).toEqual(sheet("one"));
  });
});
