import type { z } from "zod";
import { coreIssue, ok, refused } from "../core";
import type { KeyCard, Result } from "../core";
import { readDocument } from "./readDocument";
import { publicJwkShape } from "./shape/rosterShape";
import { sealKit } from "./shape/sealKit";
import type { Kit } from "./shape/kit";

/** Reads a `servicestar.public-key/1` document: whose key it says it is, or every issue. Whose it really is, an officer finds out. */
export function parseKeyCard(source: string | Uint8Array): Result<KeyCard> {
  const { value, issues } = readDocument(source, "servicestar.public-key/1", keyCardShape);
  if (value === null || issues.length > 0) {
    return refused(issues);
  }
  const { holder, madeAt, jwk } = value;
  const blank = (["name", "staffNumber"] as const).filter((key) => holder[key].trim() === "").map((key) => coreIssue("text-missing", `holder/${key}`));
  return blank.length > 0 ? refused(blank) : ok({ holder, madeAt, jwk });
}

function keyCardShape(kit: Kit): z.ZodType<KeyCard & { readonly format: string }> {
  return kit.object({ format: kit.text(), holder: kit.object({ name: kit.text(), staffNumber: kit.text() }), madeAt: sealKit(kit).time(), jwk: publicJwkShape(kit) });
}
