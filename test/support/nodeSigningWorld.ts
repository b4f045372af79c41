import type { SigningWorld } from "../../src/cli";
import { bytesSha256 } from "../../src/crypto";
import { nodeSignoffFiles, writeSecretFile } from "../../src/files";
import { parseKeyCard, parseKeyFile, parseRoster } from "../../src/schema";
import { nodeSigning } from "./nodeSigning";

/** The command line's keys and rosters with the real cryptography and files, at a time that stands still and without a terminal. */
export function nodeSigningWorld(changed: Partial<SigningWorld> = {}): SigningWorld {
  return {
    seal: nodeSigning.seal, keys: nodeSigning.keys, signoffFiles: nodeSignoffFiles, bytesHash: bytesSha256, parseRoster, parseKeyFile, parseKeyCard,
    now: () => "2026-11-27T09:30:00+08:00", askPassphrase: () => Promise.resolve(null), writeSecret: writeSecretFile,
    ...changed,
  };
}
