import { calculateJwkThumbprint } from "jose";
import type { SealPort } from "../application";
import { canonicalJson, headerText, keyFileDocument, keyFileOpenPart, type KeyFile } from "../core";
import { parseKeyFile } from "../schema";
import { joseSeal, keyFiles, verifyBytes } from ".";

const seal = joseSeal();
const files = keyFiles(seal);
const HOLDER = { name: "王五", staffNumber: "C05" };
const PASSPHRASE = "一句不短的口令 café";
const AT = "2026-11-27T09:30:00+08:00";

async function made(algorithm: "ES256" | "Ed25519" = "ES256"): Promise<KeyFile> {
  const making = await files.make(HOLDER, PASSPHRASE, AT, algorithm);
  if (!making.ok) {
    throw new Error(making.reason);
  }
  return making.file;
}

describe("a key file", () => {
  test.each(["ES256", "Ed25519"] as const)("%s: is made, read back, opened, and signs what verifies", async (algorithm) => {
    const file = await made(algorithm);
    const read = parseKeyFile(JSON.stringify(keyFileDocument(file)));
    expect(read).toEqual({ ok: true, value: file });
    const opening = await files.open(file, PASSPHRASE.normalize("NFD"));
    if (!opening.ok) {
      throw new Error(opening.reason);
    }
    const { key } = opening;
    expect([key.holder, key.thumbprint]).toEqual([HOLDER, await calculateJwkThumbprint({ ...file.jwk })]);
    const signed = await key.sign(headerText("servicestar.signoff/1", key.jwk, key.thumbprint), "内容");
    expect(signed.protected).toBe(headerText("servicestar.signoff/1", key.jwk, key.thumbprint));
    expect([await seal.verify(signed, key.jwk, "内容"), await seal.verify(signed, key.jwk, "内容 ")]).toEqual(["valid", "wrong"]);
    // Nothing of the key can be taken out again.
    expect(Object.values(key).some((part) => typeof part === "object" && "d" in part)).toBe(false);
  });

  test("two of one person are two keys, and nothing in the file opens them", async () => {
    const [one, other] = [await made(), await made()];
    expect(new Set([one.derivation.salt, other.derivation.salt, one.cipher.iv, other.cipher.iv, one.secret, other.secret]).size).toBe(6);
    expect([one.derivation.iterations, one.derivation.name, one.cipher.name]).toEqual([600_000, "PBKDF2-SHA-256", "AES-256-GCM"]);
  });

  test("is not made with a short passphrase", async () => {
    expect(await files.make(HOLDER, "十一个字的口令短了一点", AT, "ES256")).toEqual({ ok: false, reason: "passphrase-short" });
  });

  test("does not open under another passphrase, or when anything in it was changed", async () => {
    const file = await made();
    expect(await files.open(file, `${PASSPHRASE}x`)).toEqual({ ok: false, reason: "passphrase-wrong" });
    const other = await made();
    const changed: readonly KeyFile[] = [
      { ...file, holder: { ...HOLDER, name: "王五五" } },
      { ...file, madeAt: "2026-11-28T09:30:00+08:00" },
      { ...file, jwk: other.jwk },
      { ...file, cipher: other.cipher },
      { ...file, derivation: other.derivation },
      { ...file, derivation: { ...file.derivation, iterations: 600_001 } },
      { ...file, secret: other.secret },
      { ...file, secret: `${file.secret.slice(0, -4)}AAAA` },
      { ...file, secret: "AAAA" },
    ];
    for (const one of changed) {
      expect(await files.open(one, PASSPHRASE)).toEqual({ ok: false, reason: "passphrase-wrong" });
    }
  });

  test("is neither made nor opened where the platform lacks the algorithm", async () => {
    const lacking: SealPort = { ...seal, supports: () => Promise.resolve(false) };
    expect(await keyFiles(lacking).make(HOLDER, PASSPHRASE, AT, "Ed25519")).toEqual({ ok: false, reason: "algorithm-unsupported" });
    expect(await keyFiles(lacking).open(await made(), PASSPHRASE)).toEqual({ ok: false, reason: "algorithm-unsupported" });
  });

  test.each(["another private key", "something else"])("that holds %s than it says is damaged", async (what) => {
    const file = await made();
    const { subtle } = globalThis.crypto;
    const pair = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
    const content = what === "something else" ? new TextEncoder().encode(what) : await subtle.exportKey("pkcs8", pair.privateKey);
    const material = await subtle.importKey("raw", new TextEncoder().encode(PASSPHRASE), "PBKDF2", false, ["deriveKey"]);
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));
    const wrapping = await subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt: bytes(file.derivation.salt), iterations: 600_000 }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const additionalData = new TextEncoder().encode(canonicalJson(keyFileOpenPart(file)));
    const secret = await subtle.encrypt({ name: "AES-GCM", iv: bytes(file.cipher.iv), additionalData }, wrapping, content);
    expect(await files.open({ ...file, secret: Buffer.from(secret).toString("base64url") }, PASSPHRASE)).toEqual({ ok: false, reason: "damaged" });
  });
});

describe("a platform's verdict", () => {
  test("counts only where it knows the algorithm", async () => {
    const verify = jest.spyOn(globalThis.crypto.subtle, "verify").mockResolvedValue(true);
    const trusting = joseSeal();
    expect(await trusting.supports("Ed25519")).toBe(false);
    verify.mockRestore();
    expect(await trusting.verify({ protected: "e30", signature: "A".repeat(86) }, { kty: "OKP", crv: "Ed25519", x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw" }, "")).toBe("unsupported");
  });

  test("is wrong for a point that is on no curve, and for a signature of another length", async () => {
    const off = { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) } as const;
    expect(await seal.verify({ protected: headerText("servicestar.signoff/1", off, "k"), signature: "A".repeat(86) }, off, "x")).toBe("wrong");
    expect(await verifyBytes(off, new Uint8Array(), "A".repeat(86))).toBe(false);
    expect(await verifyBytes(off, new Uint8Array(), "AAAA")).toBe(false);
  });

  test("a fault of the program is not taken for a wrong signature", async () => {
    const broken = jest.spyOn(globalThis.crypto.subtle, "importKey").mockRejectedValue(new TypeError("no such thing"));
    await expect(verifyBytes({ kty: "OKP", crv: "Ed25519", x: "" }, new Uint8Array(), "A".repeat(86))).rejects.toThrow("no such thing");
    broken.mockRestore();
  });
});

test.each<[string, (document: Record<string, unknown>) => unknown, string]>([
  ["too few rounds", (file) => ({ ...file, derivation: { ...(file.derivation as object), iterations: 599_999 } }), "derivation/iterations"],
  ["rounds without end", (file) => ({ ...file, derivation: { ...(file.derivation as object), iterations: 10_000_001 } }), "derivation/iterations"],
  ["another derivation", (file) => ({ ...file, derivation: { ...(file.derivation as object), name: "scrypt" } }), "derivation/name"],
  ["a salt of another length", (file) => ({ ...file, derivation: { ...(file.derivation as object), salt: "AAAA" } }), "derivation/salt"],
  ["a private key in the open", (file) => ({ ...file, jwk: { ...(file.jwk as object), d: "A".repeat(43) } }), "jwk/d"],
  ["a key of another kind", (file) => ({ ...file, jwk: { kty: "oct", k: "AAAA" } }), "jwk/kty"],
  ["a secret that is no base64url", (file) => ({ ...file, secret: "?" }), "secret"],
  ["an unknown key", (file) => ({ ...file, note: "" }), "note"],
  ["another format", (file) => ({ ...file, format: "servicestar.key/2" }), "format"],
])("refused as a key file: %s", async (_, change, path) => {
  const document = keyFileDocument(await made()) as Record<string, unknown>;
  const read = parseKeyFile(JSON.stringify(change(document)));
  expect(read.ok ? [] : read.issues.map((issue) => issue.path)).toEqual([path]);
});

test("a file of more than a megabyte is not read", () => {
  expect(parseKeyFile(" ".repeat(1024 * 1024 + 1))).toMatchObject({ ok: false, issues: [{ code: "document-too-large" }] });
});
