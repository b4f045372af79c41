import { FlattenedSign } from "jose";
import { hexToBase64url, thumbprintText, type PublicJwk, type SealAlgorithm } from "../../../src/core";
import type { SigningKey } from "../../../src/application";
import { webCryptoHash } from "../../../src/crypto";

const { subtle } = globalThis.crypto;

/** A key of a test, which can sign anything under any header, as a forger's program could. */
export interface TestKey extends SigningKey {
  readonly secret: CryptoKey;
  /** signs without asking what the header says */
  readonly signRaw: (header: Readonly<Record<string, unknown>>, text: string) => Promise<{ readonly protected: string; readonly signature: string }>;
}

export async function testKey(name: string, staffNumber: string, algorithm: SealAlgorithm = "ES256", jwk?: JsonWebKey): Promise<TestKey> {
  const parameters = algorithm === "ES256" ? { name: "ECDSA", namedCurve: "P-256" } : { name: "Ed25519" };
  const given = jwk ?? (await subtle.exportKey("jwk", ((await subtle.generateKey(parameters, true, ["sign", "verify"])) as CryptoKeyPair).privateKey));
  const secret = await subtle.importKey("jwk", given, parameters, true, ["sign"]);
  const { x = "", y = "" } = given;
  const open: PublicJwk = algorithm === "ES256" ? { kty: "EC", crv: "P-256", x, y } : { kty: "OKP", crv: "Ed25519", x };
  const signRaw: TestKey["signRaw"] = async (header, text) => {
    const protectedText = Buffer.from(JSON.stringify(header)).toString("base64url");
    const input = Buffer.concat([Buffer.from(`${protectedText}.`), Buffer.from(header.b64 === false ? text : Buffer.from(text).toString("base64url"))]);
    const signature = await subtle.sign(algorithm === "ES256" ? { name: "ECDSA", hash: "SHA-256" } : { name: "Ed25519" }, secret, input);
    return { protected: protectedText, signature: Buffer.from(signature).toString("base64url") };
  };
  return {
    holder: { name, staffNumber },
    jwk: open,
    thumbprint: hexToBase64url(await webCryptoHash.sha256(thumbprintText(open))),
    secret,
    signRaw,
    sign: async (header, text) => {
      const members = JSON.parse(Buffer.from(header, "base64url").toString()) as { alg: string };
      const { signature } = await new FlattenedSign(new TextEncoder().encode(text)).setProtectedHeader(members).sign(secret);
      return { protected: header, signature };
    },
  };
}
