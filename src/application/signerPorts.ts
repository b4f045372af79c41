/** A roster as this browser keeps it: the document as it was given, and what was typed from paper to hold it against. */
export interface KeptRoster {
  /** the file's name */
  readonly name: string;
  /** `servicestar.roster/1` as text */
  readonly document: string;
  /** "" where nobody typed one */
  readonly mark: string;
}

/** Keeps the roster of a body in this browser profile. Never rejects: a storage that is blocked keeps nothing. */
export interface RosterStorePort {
  readonly read: () => Promise<KeptRoster | null>;
  /** false where it is not kept */
  readonly keep: (kept: KeptRoster) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}
