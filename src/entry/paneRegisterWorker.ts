import type { RegisterWork } from "../application";
import { canonicalJson, catalogueDocument, triage, type ReviewedFile, type ReviewedStandard } from "../core";
import { webCryptoHash } from "../crypto";
import { registerTexts } from "../messages";
import { builtInCatalogue } from "../schema";
import { tellRegister } from "../template";

/** What the pane asks of the worker; it answers once, or fails. */
export type PaneRegisterRequest = { readonly kind: "triage"; readonly files: readonly ReviewedFile[] } | { readonly kind: "tell"; readonly work: RegisterWork };

self.onmessage = ({ data }: MessageEvent<PaneRegisterRequest>) => {
  if (data.kind === "tell") {
    const { locale, existing, ...run } = data.work;
    self.postMessage(tellRegister({ ...run, locale, texts: registerTexts(existing?.locale ?? locale) }, existing));
    return;
  }
  current().then((standard) => self.postMessage(triage(data.files, [standard])), reportError);
};

/** The built-in catalogue is the newest that this program knows. */
async function current(): Promise<ReviewedStandard> {
  const catalogue = builtInCatalogue();
  return { id: catalogue.id, version: catalogue.version, hash: await webCryptoHash.sha256(canonicalJson(catalogueDocument(catalogue))) };
}
