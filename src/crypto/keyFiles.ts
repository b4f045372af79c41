import { FlattenedSign } from "jose";
import { LEAST_PASSPHRASE, type KeyOpening, type KeyPort, type SealPort, type SigningKey } from "../application";
import { algorithmOf, base64url, canonicalJson, headerText, hexToBase64url, keyFileOpenPart, LEAST_ITERATIONS, thumbprintText, type JsonValue, type KeyFile, type PublicJwk } from "../core";
import { bytesOf, WEB_CRYPTO } from "./verifyBytes";
import { webCryptoHash } from "./webCryptoHash";

const SALT_BYTES = 16;
const IV_BYTES = 12;

/**
 * Key files by the platform's WebCrypto: PBKDF2-SHA-256 over the passphrase (NFC), AES-GCM over the private key, with everything else of the
 * file bound to it. An opened key cannot be taken out of the browser's hands again.
 */
export function keyFiles(seal: SealPort): KeyPort {
  const { subtle } = globalThis.crypto;
  return {
    make: async (holder, passphrase, madeAt, algorithm) => {
      if ([...passphrase.normalize("NFC")].length < LEAST_PASSPHRASE) {
        return { ok: false, reason: "passphrase-short" };
      }
      if (!(await seal.supports(algorithm))) {
        return { ok: false, reason: "algorithm-unsupported" };
      }
      const pair = (await subtle.generateKey(WEB_CRYPTO[algorithm].key, true, ["sign", "verify"])) as CryptoKeyPair;
      const open: Omit<KeyFile, "secret"> = {
        holder,
        madeAt,
        jwk: publicPart(await subtle.exportKey("jwk", pair.publicKey)),
        derivation: { name: "PBKDF2-SHA-256", iterations: LEAST_ITERATIONS, salt: random(SALT_BYTES) },
        cipher: { name: "AES-256-GCM", iv: random(IV_BYTES) },
      };
      const wrapping = await wrappingKey(open, passphrase, "encrypt");
      const secret = await subtle.encrypt(cipherOf(open), wrapping, await subtle.exportKey("pkcs8", pair.privateKey));
      return { ok: true, file: { ...open, secret: base64url(new Uint8Array(secret)) } };
    },
    open: async (file, passphrase) => {
      if (!(await seal.supports(algorithmOf(file.jwk)))) {
        return { ok: false, reason: "algorithm-unsupported" };
      }
      const pkcs8 = await decrypted(file, passphrase);
      return pkcs8 === null ? { ok: false, reason: "passphrase-wrong" } : opened(file, pkcs8, seal);
    },
  };
}

/** Null where the passphrase is another one, or somebody changed the file. */
async function decrypted(file: KeyFile, passphrase: string): Promise<ArrayBuffer | null> {
  try {
    return await globalThis.crypto.subtle.decrypt(cipherOf(file), await wrappingKey(file, passphrase, "decrypt"), bytesOf(file.secret));
  } catch (error) {
    if (error instanceof DOMException) {
      return null;
    }
    throw error;
  }
}

async function opened({ holder, jwk }: KeyFile, pkcs8: ArrayBuffer, seal: SealPort): Promise<KeyOpening> {
  const algorithm = algorithmOf(jwk);
  const thumbprint = hexToBase64url(await webCryptoHash.sha256(thumbprintText(jwk)));
  let secret: CryptoKey;
  try {
    secret = await globalThis.crypto.subtle.importKey("pkcs8", pkcs8, WEB_CRYPTO[algorithm].key, false, ["sign"]);
  } catch (error) {
    if (error instanceof DOMException) {
      return { ok: false, reason: "damaged" };
    }
    throw error;
  }
  const key: SigningKey = { holder, jwk, thumbprint, sign: (header, text) => sign(secret, header, text) };
  // The private key in a file could belong to another public one: nothing that it signs would verify.
  const trial = await key.sign(headerText("servicestar.signoff/1", jwk, thumbprint), "");
  return (await seal.verify(trial, jwk, "")) === "valid" ? { ok: true, key } : { ok: false, reason: "damaged" };
}

async function sign(secret: CryptoKey, header: string, text: string): Promise<{ readonly protected: string; readonly signature: string }> {
  const members = JSON.parse(new TextDecoder().decode(bytesOf(header))) as { readonly alg: string };
  const jws = await new FlattenedSign(new TextEncoder().encode(text)).setProtectedHeader(members).sign(secret);
  return { protected: jws.protected ?? "", signature: jws.signature };
}

async function wrappingKey({ derivation }: Pick<KeyFile, "derivation">, passphrase: string, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  const material = await subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(derivation.salt), iterations: derivation.iterations };
  return subtle.deriveKey(parameters, material, { name: "AES-GCM", length: 256 }, false, [use]);
}

function cipherOf(file: Omit<KeyFile, "secret">): AesGcmParams {
  const open: JsonValue = keyFileOpenPart(file as KeyFile);
  return { name: "AES-GCM", iv: bytesOf(file.cipher.iv), additionalData: new TextEncoder().encode(canonicalJson(open)) };
}

function publicPart({ kty, x = "", y = "" }: JsonWebKey): PublicJwk {
  return kty === "EC" ? { kty: "EC", crv: "P-256", x, y } : { kty: "OKP", crv: "Ed25519", x };
}

function random(count: number): string {
  return base64url(globalThis.crypto.getRandomValues(new Uint8Array(count)));
}
