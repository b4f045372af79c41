import type { FileWritePort, KeyPort, SealPort, SignoffFilePort } from "../application";
import type { ClaimedTime, KeyCard, KeyFile, Result, Roster } from "../core";

/** What sign-offs are verified by, and what keys and rosters are made with. */
export interface SigningWorld {
  readonly seal: SealPort;
  readonly keys: KeyPort;
  /** writes records into copies of files */
  readonly signoffFiles: SignoffFilePort;
  /** lower-case hex SHA-256 */
  readonly bytesHash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly parseRoster: (bytes: Uint8Array) => Result<Roster>;
  readonly parseKeyFile: (bytes: Uint8Array) => Result<KeyFile>;
  readonly parseKeyCard: (bytes: Uint8Array) => Result<KeyCard>;
  /** as this computer has it */
  readonly now: () => ClaimedTime;
  /** Asks at the terminal, without showing what is typed; null where there is no terminal, or the person has had enough. */
  readonly askPassphrase: (prompt: string) => Promise<string | null>;
  /** like `writeNew`, for this user alone to read */
  readonly writeSecret: FileWritePort["writeNew"];
}
