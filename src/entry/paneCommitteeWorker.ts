import { lineOfFile, lookAtFile, writeSignoffCopy, type CommitteeFilePorts, type CopyWriting, type Evidence, type FileLine, type FileLook } from "../application";
import { bytesSha256, joseSeal, webCryptoHash } from "../crypto";
import { browserSignoffFiles, browserWorkbookFiles } from "../files/browser";
import type { SignoffWriting } from "../template";

/** What the pane asks of the worker; it answers once, or posts nothing and fails. */
export type CommitteeRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly evidence: Evidence;
  /** the program that states what would be signed */
  readonly engine: string;
} & ({ readonly kind: "look" } | { readonly kind: "line" } | { readonly kind: "write"; readonly writing: SignoffWriting; readonly digest: string });

const PORTS: CommitteeFilePorts = { workbookFiles: browserWorkbookFiles, signoffFiles: browserSignoffFiles, hash: webCryptoHash, bytesHash: bytesSha256, seal: joseSeal() };

self.onmessage = ({ data }: MessageEvent<CommitteeRequest>) => {
  // A failure that only rejects stays in here; as an error of the worker it reaches the pane.
  answer(data).then((found) => self.postMessage(found, { transfer: found.kind === "written" ? [found.bytes.buffer] : [] }), reportError);
};

function answer(request: CommitteeRequest): Promise<FileLook | FileLine | CopyWriting> {
  const { bytes, evidence, engine } = request;
  switch (request.kind) {
    case "look":
      return lookAtFile(bytes, evidence, engine, PORTS);
    case "line":
      return lineOfFile(bytes, evidence, engine, PORTS);
    case "write":
      return writeSignoffCopy(bytes, request.writing, request.digest, evidence, engine, PORTS);
  }
}
