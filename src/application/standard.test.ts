import { canonicalJson, catalogueDocument, profileDocument } from "../core";
import { builtInCatalogue, builtInProfile } from "../schema";
import type { Basis } from "../template";
import type { HashPort } from "./ports";
import { readStandard } from "./standard";

/** A hash that is good enough to tell documents apart, and that counts how often it is asked. */
function counting(): HashPort & { asked: number } {
  const port = {
    asked: 0,
    sha256: (text: string) => {
      port.asked += 1;
      return Promise.resolve(`${String(text.length)}-${text.slice(0, 40)}`);
    },
  };
  return port;
}

async function basisOf(hash: HashPort): Promise<Basis> {
  const [catalogue, profile] = [builtInCatalogue(), builtInProfile()];
  const [catalogueJson, profileJson] = [canonicalJson(catalogueDocument(catalogue)), canonicalJson(profileDocument(profile))];
  const place = { sheet: "依据", address: "B1" };
  return {
    locale: "zh-CN",
    catalogue: { id: catalogue.id, version: catalogue.version, hash: await hash.sha256(catalogueJson) },
    profile: { id: profile.id, version: profile.version, hash: await hash.sha256(profileJson) },
    catalogueJson,
    profileJson,
    places: { catalogue: place, profile: place },
  } as Basis;
}

test("the same documents under the same claims are read once", async () => {
  const hash = counting();
  const basis = await basisOf(hash);
  const first = await readStandard(basis, hash);
  const asked = hash.asked;
  expect(first).toEqual({ catalogue: builtInCatalogue(), profile: builtInProfile() });
  expect(await readStandard({ ...basis }, hash)).toBe(first);
  expect(hash.asked).toBe(asked);
});

test("after a good reading, any other document or claim is read anew and refused as ever", async () => {
  const hash = counting();
  const basis = await basisOf(hash);
  await readStandard(basis, hash);
  const codes = async (changed: Basis) => {
    const read = await readStandard(changed, hash);
    return "issues" in read ? read.issues.map(({ code }) => code) : [];
  };
  const dearer = basis.catalogueJson.replace('"points":"5"', '"points":"50"');
  expect(dearer).not.toBe(basis.catalogueJson);
  expect(await codes({ ...basis, catalogueJson: dearer })).not.toEqual([]);
  expect(await codes({ ...basis, profileJson: basis.profileJson.replace('"failAt":5', '"failAt":50') })).toEqual(["profile-hash-differs"]);
  expect(await codes({ ...basis, catalogue: { ...basis.catalogue, hash: "other" } })).toEqual(["catalogue-hash-differs"]);
  expect(await codes({ ...basis, profile: { ...basis.profile, version: "2" } })).toEqual(["profile-identity-differs"]);
  expect(await codes(basis)).toEqual([]);
});

test("what was refused is never kept", async () => {
  const hash = counting();
  const basis = await basisOf(hash);
  const wrong = { ...basis, catalogue: { ...basis.catalogue, hash: "other" } };
  expect(await readStandard(wrong, hash)).toHaveProperty("issues");
  expect(await readStandard(wrong, hash)).toHaveProperty("issues");
});
