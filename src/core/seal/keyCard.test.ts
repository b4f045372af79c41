import { keyCardDocument } from ".";

test("a card holds the public part of a key file alone", () => {
  const file = {
    holder: { name: "A", staffNumber: "1" }, madeAt: "2026-01-02T09:00:00+08:00", jwk: { kty: "OKP", crv: "Ed25519", x: "x" },
    derivation: { name: "PBKDF2-SHA-256", iterations: 600_000, salt: "s" }, cipher: { name: "AES-256-GCM", iv: "i" }, secret: "secret",
  } as const;
  expect(keyCardDocument(file)).toEqual({ format: "servicestar.public-key/1", holder: { name: "A", staffNumber: "1" }, madeAt: "2026-01-02T09:00:00+08:00", jwk: { kty: "OKP", crv: "Ed25519", x: "x" } });
});
