import { ReviewControl, formBasis, reviewService, type FormBasis, type ReviewRun, type ReviewSource } from "../../src/application";
import type { ReviewedContent } from "../../src/core";
import { webCryptoHash } from "../../src/crypto";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { DEMO_CATALOGUE, DEMO_PROFILE, FORM_MAPPING, sampleForm } from "../files/support/sampleForm";
import { NO_REGISTER, memoryReview } from "../support/memoryReview";

async function basisOf(version: string): Promise<FormBasis> {
  const basis = await formBasis({ ...FORM_MAPPING, version }, { catalogue: DEMO_CATALOGUE, profile: DEMO_PROFILE }, webCryptoHash);
  if (!basis.ok) {
    throw new Error(JSON.stringify(basis.issues));
  }
  return basis.value;
}

const source = (path: string, bytes: Uint8Array): ReviewSource => ({ path, size: bytes.length, file: new Blob([new Uint8Array(bytes)]) });

it("a bulk review in the browser reads forms by the chosen mapping, our own workbooks as what they are, and takes over what the same mapping gave", async () => {
  const kept = new Map<string, ReviewedContent>();
  const service = reviewService(memoryReview(kept), NO_REGISTER);
  const files = [source("form.xlsx", await sampleForm()), source("own.xlsx", bytesOf(planOfDraft()))];
  const run = async (form: FormBasis | null): Promise<Extract<ReviewRun, { kind: "done" }>> => {
    const outcome = await service.run(files, new ReviewControl(), () => undefined, form);
    if (!outcome.ok || outcome.value.kind !== "done") {
      throw new Error(JSON.stringify(outcome));
    }
    return outcome.value;
  };
  const outcomes = ({ files: all }: { readonly files: readonly { readonly path: string; readonly outcome: string }[] }): readonly string[] => all.map(({ path, outcome }) => `${path} ${outcome}`);
  const basis = await basisOf("3");
  const first = await run(basis);
  expect([outcomes(first), first.resumed, first.faults]).toEqual([["form.xlsx scored", "own.xlsx scored"], 0, []]);
  const [form] = first.files;
  expect(form?.outcome === "scored" && form.sheet).toMatchObject({
    form: basis.hashes.mapping, company: "甲公司", stage: "", assessedOn: "2026-11-20", catalogue: { id: "demo", hash: FORM_MAPPING.catalogue.hash },
    result: { exact: "3075/34", display: "90.44", grade: "four-star" }, claims: { total: "90.44", grade: "四星", differing: [] }, specialDeductions: 0, excluded: 1,
  });
  expect((await run(basis)).resumed).toBe(2);
  expect((await run(await basisOf("4"))).resumed).toBe(0);
  const without = await run(null);
  expect([outcomes(without), without.resumed]).toEqual([["form.xlsx refused", "own.xlsx scored"], 1]);
});
