import { spawnSync } from "node:child_process";
import path from "node:path";
import { formatOne, publishedJson, publishedSignatures, RFC_8785, WYCHEPROOF } from "../seal/support/published";
import type { SEAL_IN_PAGE } from "./support/verifier/sealInPage";
import { choose, VerifierLane, verdicts, type OpenedVerifier } from "./support/verifier/verifierPage";

jest.setTimeout(300_000);

const lane = new VerifierLane();
let opened: OpenedVerifier;

beforeAll(async () => {
  const { status, stdout } = spawnSync(process.execPath, [path.join(__dirname, "support", "verifier", "bundle.mjs")], { encoding: "utf8", maxBuffer: 16_000_000 });
  expect(status).toBe(0);
  await lane.start();
  opened = await lane.open();
  await opened.page.evaluate(stdout);
});
afterAll(() => lane.stop());
afterEach(() => {
  expect(opened.faults).toEqual([]);
});

type InPage = typeof globalThis & { readonly sealInPage: typeof SEAL_IN_PAGE };

describe("this browser, on a page from a disk", () => {
  test.each(WYCHEPROOF)("Wycheproof %s: every verdict of %d is the right one", async (name, count) => {
    const told = await opened.page.evaluate(async (signatures) => {
      const lines: string[] = [];
      for (const { number, jwk, message, signature, isValid } of signatures) {
        const bytes = Uint8Array.from(message.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
        const found = await (globalThis as InPage).sealInPage.verifyBytes(jwk, bytes, signature);
        lines.push(`${String(number)}: ${found === isValid ? "right" : "wrong"}`);
      }
      return lines;
    }, publishedSignatures(name));
    expect(told).toHaveLength(count);
    expect(told.filter((line) => line.endsWith("wrong"))).toEqual([]);
  });

  test.each(RFC_8785)("RFC 8785 %s has the published canonical form", async (name) => {
    const { input, output } = publishedJson(name);
    expect(await opened.page.evaluate((text) => (globalThis as InPage).sealInPage.canonicalJson(JSON.parse(text) as Parameters<typeof SEAL_IN_PAGE.canonicalJson>[0]), input)).toBe(output);
  });

  test("has both algorithms, tried out", async () => {
    expect(await opened.page.evaluate(async () => [await (globalThis as InPage).sealInPage.supports("ES256"), await (globalThis as InPage).sealInPage.supports("Ed25519")])).toEqual([true, true]);
  });

  test("verifies the record of format 1 that is kept as it was made", async () => {
    await choose(opened, [lane.file("record.json", formatOne("record"))], lane.file("roster.json", formatOne("roster")));
    expect(await verdicts(opened)).toEqual(["? 签名有效，但没有可比对的内容"]);
    expect(await opened.page.locator(".mark:not(.good)").count()).toBe(0);
    expect(await opened.page.locator(".mark.good").count()).toBeGreaterThan(2);
  });
});
