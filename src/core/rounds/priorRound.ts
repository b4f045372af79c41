import type { DraftAssessment } from "../assessment";
import type { SchemeProfile } from "../profile";
import { wordingOf } from "../records";
import type { Round } from "./compareRounds";
import type { RoundDoubt } from "./roundDoubts";

/** The file that a round was read from. */
export interface RoundFile {
  readonly name: string;
  /** in bytes */
  readonly size: number;
  /** lower-case hex SHA-256 of its bytes */
  readonly sha256: string;
  /** the day on which it was read, YYYY-MM-DD; "" where nobody knew it */
  readonly readOn: string;
}

/** The round before another one, with everything that is shown of it and without the rest of its workbook. */
export interface PriorRound extends Round {
  readonly file: RoundFile;
  readonly profile: SchemeProfile;
  /** what the head says beside the draft; "" where it is blank */
  readonly sites: string;
}

/** A last round as it is kept for the next time. */
export interface KeptRound {
  readonly round: PriorRound;
  /** the doubts in spite of which a person took it */
  readonly confirmed: readonly RoundDoubt[];
}

/**
 * The names under which the last round of an assessment is looked for, the one under which it is kept first: company and day, and, for
 * when the day was entered later, the company without one. [] while nobody has entered a company.
 */
export function roundNames({ company, assessedOn }: Pick<DraftAssessment, "company" | "assessedOn">): readonly string[] {
  const code = wordingOf(company.unifiedSocialCreditCode);
  const name = wordingOf(company.name);
  const companies = [...(code === "" ? [] : [`code ${code}`]), ...(name === "" ? [] : [`name ${name}`])];
  return [...new Set([assessedOn, ""])].flatMap((day) => companies.map((one) => `${one} ${day}`));
}
