import { canonicalJson, hexToBase64url, keyCardDocument, keyFileDocument, parseHeadMark, rosterDocument, successionProblems, thumbprintText } from "../core";
import type { ClaimedTime, Issue, KeyFile, Result, Roster, SealAlgorithm, SealProblem } from "../core";
import { parseRoster } from "../schema";
import { readSignoff } from "../template";
import { outcomeOf } from "./outcome";
import type { HashPort } from "./ports";
import { NOTHING_PRESENT, presentAssessment } from "./presentStatement";
import type { KeyMaking } from "./sealPorts";
import type { CheckedWorkbook, Outcome } from "./serviceStar";
import type { SigningPorts } from "./signOff";
import type { RosterStorePort } from "./signerPorts";
import { verifyRoster, type VerifiedRoster } from "./verifyRoster";
import { verifyChecked, type Evidence, type WorkbookVerification } from "./verifyWorkbook";

/** A roster that a person chose, with what it is worth. */
export interface RosterInUse {
  /** the file's name */
  readonly name: string;
  readonly roster: Roster;
  /** what somebody typed from paper, as it was typed; "" where nobody did */
  readonly mark: string;
  /** the beginning of the right roster's digest, as the mark says it; null without one */
  readonly anchor: string | null;
  readonly verified: VerifiedRoster;
}

/** Why a mark from paper was not taken. */
export type MarkFault = "malformed" | "mistyped";

/** What this browser keeps of a roster: one that can be read, or why the one it keeps cannot. */
export type KeptRosterReading = { readonly kind: "none" } | { readonly kind: "unreadable"; readonly name: string; readonly issues: readonly Issue[] } | { readonly kind: "read"; readonly inUse: RosterInUse };

/** The roster that signers are held against, and the making of keys. Nothing leaves the computer. */
export interface SignersService {
  /** The roster that this browser keeps, read and verified anew: what was kept may have been changed. */
  readonly kept: () => Promise<KeptRosterReading>;
  /** A roster from a file, or every reason why it is none. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<Result<RosterInUse>>;
  /** What speaks against taking a roster in the place of the one in use; [] where it is the next version, or the same. */
  readonly succession: (held: RosterInUse, next: RosterInUse) => readonly SealProblem[];
  /** Holds the roster against a mark as somebody typed it from paper; "" takes the mark away. */
  readonly withMark: (inUse: RosterInUse, typed: string) => Promise<{ readonly ok: true; readonly inUse: RosterInUse } | { readonly ok: false; readonly fault: MarkFault }>;
  /** Keeps it for the next time; false where the browser keeps nothing. */
  readonly keep: (inUse: RosterInUse) => Promise<boolean>;
  readonly forget: () => Promise<void>;
  /** What the sign-off in a workbook is worth that was read and checked just now; the host is not asked again. */
  readonly verify: (workbook: CheckedWorkbook, evidence: Evidence) => Promise<Outcome<WorkbookVerification>>;
  /** A new key of a person as the bytes of its file, and that file. */
  readonly makeKey: (holder: KeyFile["holder"], passphrase: string, at: ClaimedTime, algorithm: SealAlgorithm) => Promise<MadeKey>;
  /** whether this computer can sign that way */
  readonly supports: (algorithm: SealAlgorithm) => Promise<boolean>;
}

export type MadeKey = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly thumbprint: string; readonly publicText: string } | Extract<KeyMaking, { readonly ok: false }>;

export interface SignersPorts {
  readonly hash: HashPort;
  readonly signing: SigningPorts;
  readonly rosters: RosterStorePort;
}

/** The use cases over these ports. */
export function signersService({ hash, signing: { seal, keys, engine }, rosters }: SignersPorts): SignersService {
  const inUseOf = async (name: string, roster: Roster, mark: string): Promise<RosterInUse> => {
    const typed = mark === "" ? null : parseHeadMark(mark);
    const anchor = typed?.ok === true ? typed.beginning : null;
    return { name, roster, mark: anchor === null ? "" : mark, anchor, verified: await verifyRoster(roster, anchor, { hash, seal }) };
  };
  return {
    kept: async () => {
      const kept = await rosters.read();
      if (kept === null) {
        return { kind: "none" };
      }
      const parsed = parseRoster(kept.document);
      return parsed.ok ? { kind: "read", inUse: await inUseOf(kept.name, parsed.value, kept.mark) } : { kind: "unreadable", name: kept.name, issues: parsed.issues };
    },
    read: async (name, bytes) => {
      const parsed = parseRoster(bytes);
      return parsed.ok ? { ok: true, value: await inUseOf(name, parsed.value, "") } : parsed;
    },
    succession: (held, next) => (held.verified.digest === next.verified.digest ? [] : successionProblems(held.roster, held.verified.digest, next.roster)),
    withMark: async (inUse, typed) => {
      const mark = typed.trim();
      const parsed = mark === "" ? null : parseHeadMark(mark);
      return parsed?.ok === false ? { ok: false, fault: parsed.reason } : { ok: true, inUse: await inUseOf(inUse.name, inUse.roster, mark) };
    },
    keep: ({ name, roster, mark }) => rosters.keep({ name, document: canonicalJson(rosterDocument(roster)), mark }),
    forget: () => rosters.forget(),
    verify: (workbook, evidence) =>
      outcomeOf(async () => {
        // Stating a workbook is too much work for every entry in one that nobody has signed.
        const isSigned = readSignoff(workbook.grids).kind !== "none";
        return verifyChecked(workbook, isSigned ? await presentAssessment(workbook, { engine, source: "" }, hash) : NOTHING_PRESENT, null, evidence, { hash, seal });
      }),
    makeKey: async (holder, passphrase, at, algorithm) => {
      const made = await keys.make(holder, passphrase, at, algorithm);
      if (!made.ok) {
        return made;
      }
      const { file } = made;
      const thumbprint = hexToBase64url(await hash.sha256(thumbprintText(file.jwk)));
      return { ok: true, bytes: new TextEncoder().encode(`${canonicalJson(keyFileDocument(file))}\n`), thumbprint, publicText: canonicalJson(keyCardDocument(file)) };
    },
    supports: (algorithm) => seal.supports(algorithm),
  };
}
