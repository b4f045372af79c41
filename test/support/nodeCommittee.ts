import { lineOfFile, lookAtFile, writeSignoffCopy, type CommitteeFilePorts, type CommitteeWorkPort } from "../../src/application";
import { bytesSha256, joseSeal, webCryptoHash } from "../../src/crypto";
import { nodeSignoffFiles, nodeWorkbookFiles } from "../../src/files";

export const COMMITTEE_PORTS: CommitteeFilePorts = { workbookFiles: nodeWorkbookFiles, signoffFiles: nodeSignoffFiles, hash: webCryptoHash, bytesHash: bytesSha256, seal: joseSeal() };

/** What the pane's workers do, without a worker. */
export function nodeCommittee(ports: Partial<CommitteeFilePorts> = {}, jobs = 2): CommitteeWorkPort {
  const all = { ...COMMITTEE_PORTS, ...ports };
  return {
    jobs,
    look: (bytes, evidence, engine) => lookAtFile(bytes, evidence, engine, all),
    line: (bytes, evidence, engine) => lineOfFile(bytes, evidence, engine, all),
    write: (bytes, writing, digest, evidence, engine) => writeSignoffCopy(bytes, writing, digest, evidence, engine, all),
  };
}
