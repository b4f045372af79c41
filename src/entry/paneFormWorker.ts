import { attemptForm, lookAtForm, type FormBasis } from "../application";
import { browserFormFiles } from "../files/browser";

/** What the pane asks of the worker; it answers once. */
export type PaneFormRequest =
  | { readonly kind: "look"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "attempt"; readonly bytes: Uint8Array<ArrayBuffer>; readonly basis: FormBasis };

self.onmessage = ({ data }: MessageEvent<PaneFormRequest>) => {
  self.postMessage(data.kind === "look" ? lookAtForm(data.bytes, browserFormFiles) : attemptForm(data.bytes, data.basis, browserFormFiles));
};
