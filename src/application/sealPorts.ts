import type { ClaimedTime, KeyFile, PublicJwk, Seal, SealAlgorithm } from "../core";

/** What a signature is worth. `unsupported`: this computer cannot tell, which says nothing about the signature. */
export type SealVerdict = "valid" | "wrong" | "unsupported";

/** Checks signatures. Never rejects for what a message or a key holds. */
export interface SealPort {
  /** whether this computer signs and verifies that way, tried out once */
  readonly supports: (algorithm: SealAlgorithm) => Promise<boolean>;
  /** `text`: what was signed, in the one algorithm that the key has */
  readonly verify: (seal: Seal, jwk: PublicJwk, text: string) => Promise<SealVerdict>;
}

/** A signer's key, opened: it signs and cannot be read. */
export interface SigningKey {
  readonly holder: KeyFile["holder"];
  readonly jwk: PublicJwk;
  readonly thumbprint: string;
  /** signs the text under that protected header */
  readonly sign: (header: string, text: string) => Promise<Seal>;
}

/** Shorter passphrases are not taken. */
export const LEAST_PASSPHRASE = 12;

export type KeyMaking = { readonly ok: true; readonly file: KeyFile } | { readonly ok: false; readonly reason: "passphrase-short" | "algorithm-unsupported" };
/** `damaged`: the passphrase fits, and the key in the file is not the one that it names. */
export type KeyOpening = { readonly ok: true; readonly key: SigningKey } | { readonly ok: false; readonly reason: "passphrase-wrong" | "algorithm-unsupported" | "damaged" };

/** Makes and opens key files. */
export interface KeyPort {
  readonly make: (holder: KeyFile["holder"], passphrase: string, madeAt: ClaimedTime, algorithm: SealAlgorithm) => Promise<KeyMaking>;
  /** A wrong passphrase and a file that somebody changed cannot be told apart. */
  readonly open: (file: KeyFile, passphrase: string) => Promise<KeyOpening>;
}
