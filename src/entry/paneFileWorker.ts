import { checkWorkbookFile, readCopyFile, type CopyReading, type FileCheckOutcome, type FileWriting } from "../application";
import { webCryptoHash } from "../crypto";
import { browserWorkbookFiles } from "../files/browser";
import { parseBank, parsePriorRound } from "../schema";
import type { WorkbookPlan } from "../template";

/** What the pane asks of the worker; it answers once, or posts nothing and fails. */
export type PaneFileRequest =
  | { readonly kind: "check"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "copy"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "bank"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "round"; readonly text: string }
  | { readonly kind: "write"; readonly plan: WorkbookPlan };

self.onmessage = ({ data }: MessageEvent<PaneFileRequest>) => {
  if (data.kind === "check") {
    // A failure that only rejects stays in here; as an error of the worker it reaches the pane.
    check(data.bytes).catch(reportError);
  } else if (data.kind === "copy") {
    readCopy(data.bytes).catch(reportError);
  } else if (data.kind === "bank") {
    self.postMessage(parseBank(data.bytes));
  } else if (data.kind === "round") {
    self.postMessage(parsePriorRound(data.text));
  } else {
    const written = write(data.plan);
    self.postMessage(written, { transfer: written.ok ? [written.bytes.buffer] : [] });
  }
};

async function check(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const outcome: FileCheckOutcome = await checkWorkbookFile(bytes, { workbookFiles: browserWorkbookFiles, hash: webCryptoHash });
  self.postMessage(outcome);
}

async function readCopy(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const reading: CopyReading = await readCopyFile(bytes, { workbookFiles: browserWorkbookFiles, hash: webCryptoHash });
  self.postMessage(reading);
}

function write(plan: WorkbookPlan): FileWriting {
  const written = browserWorkbookFiles.write(plan);
  return written.ok ? { ok: true, bytes: new Uint8Array(written.bytes) } : written;
}
