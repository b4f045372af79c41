import { errors, flattenedVerify, importJWK } from "jose";
import type { SealPort, SealVerdict } from "../application";
import { algorithmOf, type PublicJwk, type Seal, type SealAlgorithm } from "../core";
import { verifyBytes } from "./verifyBytes";

/**
 * Signatures by the platform's WebCrypto, behind jose: one algorithm a key, the key from the caller alone, and payloads that stand beside the
 * signature as they are (RFC 7797).
 */
export function joseSeal(): SealPort {
  const keys = new Map<string, Promise<CryptoKey | Uint8Array>>();
  const imported = (jwk: PublicJwk) => {
    const name = JSON.stringify(jwk);
    const key = keys.get(name) ?? importJWK({ ...jwk }, algorithmOf(jwk));
    keys.set(name, key);
    return key;
  };
  const supported = new Map<SealAlgorithm, Promise<boolean>>();
  const supports = (algorithm: SealAlgorithm) => {
    const answer = supported.get(algorithm) ?? knows(algorithm);
    supported.set(algorithm, answer);
    return answer;
  };
  return { supports, verify: (seal, jwk, text) => verify(seal, jwk, text, imported, supports) };
}

async function verify(
  { protected: header, signature }: Seal,
  jwk: PublicJwk,
  text: string,
  imported: (jwk: PublicJwk) => Promise<CryptoKey | Uint8Array>,
  supports: (algorithm: SealAlgorithm) => Promise<boolean>,
): Promise<SealVerdict> {
  const algorithm = algorithmOf(jwk);
  if (!(await supports(algorithm))) {
    return "unsupported";
  }
  try {
    const key = await imported(jwk);
    await flattenedVerify({ protected: header, payload: new TextEncoder().encode(text), signature }, key, { algorithms: [algorithm] });
    return "valid";
  } catch (error) {
    // A point that is on no curve is the platform's to refuse.
    if (error instanceof errors.JOSEError || error instanceof DOMException) {
      return "wrong";
    }
    throw error;
  }
}

/** One signature of each kind that is right (RFC 8032, 7.1, test 2; RFC 6979, A.2.5, "sample" with SHA-256). */
const KNOWN: Readonly<Record<SealAlgorithm, { readonly jwk: PublicJwk; readonly message: Uint8Array<ArrayBuffer>; readonly signature: string }>> = {
  ES256: {
    jwk: { kty: "EC", crv: "P-256", x: "YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y", y: "eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk" },
    message: Uint8Array.from([0x73, 0x61, 0x6d, 0x70, 0x6c, 0x65]),
    signature: "79SLKqy2qP0RQN2c1F6B1p0sh3tWqvmRw00OqE6vNxb3yxyULWV8QdQ2x6G24p9l8-kA27mv9AZNxKsvhDrNqA",
  },
  Ed25519: {
    jwk: { kty: "OKP", crv: "Ed25519", x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw" },
    message: Uint8Array.from([0x72]),
    signature: "kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA",
  },
};

/** A platform that lacks an algorithm says so or throws; one that takes a wrong signature for a right one is as good as lacking it. */
async function knows(algorithm: SealAlgorithm): Promise<boolean> {
  const { jwk, message, signature } = KNOWN[algorithm];
  const other = Uint8Array.from([...message, 0]);
  return (await verifyBytes(jwk, message, signature)) && !(await verifyBytes(jwk, other, signature));
}
