import type { Catalogue, CommitteeDecision, DraftCertificate, HashedEntry, HeadMark, Locale, Roster, SchemeProfile, Statement } from "../../core";
import { decisionTexts, fillText } from "../../messages";

/** A verified decision as its documents need it. Nothing else may become one. */
export interface DecisionSource {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  /** what the decision is about, as it was signed */
  readonly signed: Statement;
  /** its digest, lower-case hex */
  readonly contents: string;
  readonly decision: CommitteeDecision;
  /** every step and vote, in the order of the record */
  readonly trail: readonly HashedEntry[];
  readonly head: { readonly hash: string; readonly mark: HeadMark; readonly isCompared: boolean };
  readonly roster: Pick<Roster, "body" | "version"> & { readonly digest: string; readonly mark: HeadMark; readonly isCompared: boolean };
  /** null where nothing was said of a certificate, or nothing was granted */
  readonly certificate: DraftCertificate | null;
}

export type DecisionKey = keyof (typeof decisionTexts)["zh-CN"];

/** A text of a decision's documents in their language. */
export function say(locale: Locale, key: DecisionKey, params: Readonly<Record<string, string | number>> = {}): string {
  return fillText(decisionTexts[locale][key], params);
}
