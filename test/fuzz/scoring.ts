import { checked } from "../files/support/sampleFiles";
import type { Look } from "./campaign";
import type { Seed } from "./seeds";

const SAID = /^[a-z][a-z0-9-]+$/;

/** What began as a scoring workbook is also read as an assessment: it is scored or refused with codes, never anything else. */
export function asAssessment(seeds: readonly Seed[]): Look {
  const scoring = new Set(seeds.filter(({ isScoring }) => isScoring).map(({ name }) => name));
  return async (trial, bytes) => {
    if (!scoring.has(trial.seed)) {
      return [];
    }
    try {
      const outcome = await checked(bytes);
      const codes = outcome.kind === "checked" ? [] : outcome.issues.map(({ code }) => code);
      const isRefused = outcome.kind !== "checked";
      return (isRefused && codes.length === 0) || codes.some((code) => !SAID.test(code)) ? [{ kind: "scoring", what: `${outcome.kind}: ${codes.join(" ")}` }] : [];
    } catch (error) {
      return [{ kind: "scoring", what: error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 5).join(" | ") : String(error) }];
    }
  };
}
