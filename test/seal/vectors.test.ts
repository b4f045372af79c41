import { canonicalJson, type JsonValue } from "../../src/core";
import { verifyBytes } from "../../src/crypto";
import { publishedJson, publishedSignatures, RFC_8785, WYCHEPROOF } from "./support/published";

describe("Wycheproof", () => {
  test.each(WYCHEPROOF)("%s: every verdict of %d is the right one", async (name, count) => {
    const told: string[] = [];
    for (const { number, jwk, message, signature, isValid } of publishedSignatures(name)) {
      const found = await verifyBytes(jwk, Uint8Array.from(Buffer.from(message, "hex")), signature);
      told.push(`${String(number)}: ${found === isValid ? "right" : "wrong"}`);
    }
    expect(told).toHaveLength(count);
    expect(told.filter((line) => line.endsWith("wrong"))).toEqual([]);
  });
});

describe("RFC 8785", () => {
  test.each(RFC_8785)("%s has the published canonical form", (name) => {
    const { input, output } = publishedJson(name);
    expect(canonicalJson(JSON.parse(input) as JsonValue)).toBe(output);
  });

  test("values: what is no whole number has no place in a document of ours, and the rest has the published form", () => {
    const { input, output } = publishedJson("values");
    const { numbers, ...rest } = JSON.parse(input) as { numbers: readonly number[] };
    for (const number of numbers) {
      expect(() => canonicalJson(number)).toThrow("not a whole number");
    }
    expect(canonicalJson(rest)).toBe(output.replace(/"numbers":\[[^\]]*\],/, ""));
  });
});
