import { attemptForm, copyWithResults, lookAtForm, type FormBasis } from "../application";
import { browserFormFiles } from "../files/browser";
import { formFindingTexts } from "../messages";

/** What the pane asks of the worker; it answers once. */
export type PaneFormRequest =
  | { readonly kind: "look"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "attempt" | "write"; readonly bytes: Uint8Array<ArrayBuffer>; readonly basis: FormBasis };

self.onmessage = ({ data }: MessageEvent<PaneFormRequest>) => {
  self.postMessage(answer(data));
};

function answer(request: PaneFormRequest): unknown {
  switch (request.kind) {
    case "look":
      return lookAtForm(request.bytes, browserFormFiles);
    case "attempt":
      return attemptForm(request.bytes, request.basis, browserFormFiles);
    case "write":
      // What stands in the body's form is in the form's language, whoever uses the pane.
      return copyWithResults(request.bytes, request.basis, formFindingTexts(request.basis.mapping.locale), browserFormFiles);
  }
}
