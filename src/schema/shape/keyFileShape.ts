import type { z } from "zod";
import type { KeyFile } from "../../core";
import type { Kit } from "./kit";
import { publicJwkShape } from "./rosterShape";
import { sealKit } from "./sealKit";

const SALT_BYTES = 16;
const IV_BYTES = 12;

/** `servicestar.key/1` as far as its shape goes. */
export function keyFileShape(kit: Kit): z.ZodType<KeyFile & { readonly format: string }> {
  const { time, bytes } = sealKit(kit);
  return kit.object({
    format: kit.text(),
    holder: kit.object({ name: kit.text(), staffNumber: kit.text() }),
    madeAt: time(),
    jwk: publicJwkShape(kit),
    derivation: kit.object({ name: kit.word(["PBKDF2-SHA-256"], "PBKDF2-SHA-256"), iterations: kit.whole(0), salt: bytes(SALT_BYTES) }),
    cipher: kit.object({ name: kit.word(["AES-256-GCM"], "AES-256-GCM"), iv: bytes(IV_BYTES) }),
    secret: kit.ruled("not-base64url", (text) => /^[A-Za-z0-9_-]{1,1024}$/.test(text)),
  });
}
