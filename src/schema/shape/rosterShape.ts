import { z } from "zod";
import { MAJORITIES, ROSTER_ROLES } from "../../core";
import type { PublicJwk, Roster, RosterKey } from "../../core";
import type { Kit } from "./kit";
import { sealKit } from "./sealKit";
import { SIGNATURE_BYTES } from "./signoffShape";

const COORDINATE_BYTES = 32;

/** `servicestar.roster/1` as far as its shape goes. */
export function rosterShape(kit: Kit): z.ZodType<Roster & { readonly format: string }> {
  const { hashOrBlank, time, bytes } = sealKit(kit);
  const person = kit.object({
    name: kit.text(),
    aliases: kit.list(kit.text()),
    staffNumber: kit.text(),
    roles: kit.list(kit.object({ role: kit.word(ROSTER_ROLES, "reviewer"), from: kit.date(), to: kit.dateOrBlank() })),
    keys: kit.list(keyShape(kit)),
  });
  return kit.object({
    format: kit.text(),
    body: kit.object({ id: kit.text(), name: kit.text() }),
    version: kit.whole(1),
    previous: hashOrBlank(),
    issuedAt: time(),
    policies: kit.list(kit.object({ from: kit.date(), quorum: kit.whole(1), majority: kit.word(MAJORITIES, "all") })),
    people: kit.list(person),
    signatures: kit.list(kit.object({ staffNumber: kit.text(), key: bytes(COORDINATE_BYTES), protected: kit.text(), signature: bytes(SIGNATURE_BYTES) })),
  });
}

function keyShape(kit: Kit): z.ZodType<RosterKey> {
  return kit.object({
    thumbprint: sealKit(kit).bytes(COORDINATE_BYTES),
    jwk: publicJwkShape(kit),
    from: kit.date(),
    to: kit.dateOrBlank(),
    status: kit.word(["active", "superseded", "revoked"], "revoked"),
    enrolledBy: kit.text(),
  });
}

/** A public key with the members of its thumbprint; any other one, and so also a private part, is an unknown key. */
export function publicJwkShape(kit: Kit): z.ZodType<PublicJwk> {
  const coordinate = sealKit(kit).bytes(COORDINATE_BYTES);
  return kit.variants<PublicJwk>(
    "kty",
    [
      { kty: z.literal("EC"), crv: kit.word(["P-256"], "P-256"), x: coordinate, y: coordinate },
      { kty: z.literal("OKP"), crv: kit.word(["Ed25519"], "Ed25519"), x: coordinate },
    ],
    { kty: "OKP", crv: "Ed25519", x: "" },
  );
}
