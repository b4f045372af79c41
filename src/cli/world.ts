import type { DecisionWork, FilePort, FileWritePort, FileWriting, FormFilePort, FormWritePort, HashPort, WorkbookFilePort } from "../application";
import type { ReviewWorld } from "./reviewWorld";
import type { SigningWorld } from "./signingWorld";
import type { Catalogue, DraftAssessment, Finding, FormMapping, Result, SchemeProfile, ScoreReport } from "../core";

/** Everything that the command line needs from outside; wired in `entry/cli.ts`. */
export interface CliWorld {
  readonly version: string;
  readonly files: FilePort & FileWritePort;
  readonly workbookFiles: WorkbookFilePort;
  readonly hash: HashPort;
  /** bodies' own forms, and the mappings that they are read by */
  readonly forms: { readonly files: FormFilePort & FormWritePort; readonly parse: (bytes: Uint8Array) => Result<FormMapping> };
  readonly builtIn: { readonly catalogue: () => Catalogue; readonly profile: () => SchemeProfile };
  readonly parseCatalogue: (bytes: Uint8Array) => Result<Catalogue>;
  readonly parseProfile: (bytes: Uint8Array) => Result<SchemeProfile>;
  readonly parseAssessment: (bytes: Uint8Array, catalogue: Catalogue, profile: SchemeProfile) => Result<DraftAssessment>;
  /** a `servicestar.result/1` document */
  readonly renderResult: (report: ScoreReport, findings: readonly Finding[], profile: SchemeProfile) => object;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** the system's own language, for where the environment names none */
  readonly systemLanguage: string;
  /** the record of a decision as a file, read back and proved; the built-in template where the work brings none */
  readonly makeDecision: (work: DecisionWork) => Promise<FileWriting>;
  readonly signing: SigningWorld;
  readonly review: ReviewWorld;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** 0 everything complete or valid, 1 something incomplete or refused, 2 the call itself is wrong. */
export type ExitStatus = 0 | 1 | 2;
