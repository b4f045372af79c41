import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type JsonValue, type PublicJwk } from "../../src/core";
import { verifyBytes } from "../../src/crypto";

const read = (name: string): string => readFileSync(join(__dirname, "vectors", name), "utf8");
const base64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64url");

interface Group {
  readonly pk: string;
  readonly tests: readonly (readonly [number: number, message: string, signature: string, verdict: "valid" | "invalid"])[];
}

describe("Wycheproof", () => {
  test.each<[string, number, (pk: string) => PublicJwk]>([
    ["ecdsa_secp256r1_sha256_p1363", 262, (pk) => ({ kty: "EC", crv: "P-256", x: base64(pk.slice(2, 66)), y: base64(pk.slice(66)) })],
    ["ed25519", 151, (pk) => ({ kty: "OKP", crv: "Ed25519", x: base64(pk) })],
  ])("%s: every verdict of %d is the right one", async (name, count, jwkOf) => {
    const groups = JSON.parse(read(`wycheproof/${name}.json`)) as readonly Group[];
    const told: string[] = [];
    for (const { pk, tests } of groups) {
      for (const [number, message, signature, verdict] of tests) {
        const isValid = await verifyBytes(jwkOf(pk), Uint8Array.from(Buffer.from(message, "hex")), base64(signature));
        told.push(`${String(number)}: ${isValid === (verdict === "valid") ? "right" : "wrong"}`);
      }
    }
    expect(told).toHaveLength(count);
    expect(told.filter((line) => line.endsWith("wrong"))).toEqual([]);
  });
});

describe("RFC 8785", () => {
  test.each(["arrays", "french", "structures", "unicode", "weird"])("%s has the published canonical form", (name) => {
    expect(canonicalJson(JSON.parse(read(`rfc8785/${name}.input.json`)) as JsonValue)).toBe(read(`rfc8785/${name}.output.json`));
  });

  test("values: what is no whole number has no place in a document of ours, and the rest has the published form", () => {
    const { numbers, ...rest } = JSON.parse(read("rfc8785/values.input.json")) as { numbers: readonly number[] };
    for (const number of numbers) {
      expect(() => canonicalJson(number)).toThrow("not a whole number");
    }
    const published = read("rfc8785/values.output.json");
    expect(canonicalJson(rest)).toBe(published.replace(/"numbers":\[[^\]]*\],/, ""));
  });
});
