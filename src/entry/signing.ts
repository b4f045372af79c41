import type { SigningPorts } from "../application";
import { joseSeal, keyFiles } from "../crypto";

/** Signing in this page, under the name and the version that the page was built as. */
export function pageSigning(): SigningPorts {
  const seal = joseSeal();
  return { seal, keys: keyFiles(seal), engine: `ServiceStar/${document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "0"}` };
}
