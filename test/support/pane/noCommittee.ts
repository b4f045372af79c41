import type { CommitteeService } from "../../../src/application";

const FAILED = { ok: false, error: { code: "unsupported", params: {} } } as const;

/** A committee without files: everything that it is asked for fails. */
export const noCommittee: CommitteeService = {
  look: () => Promise.resolve(FAILED),
  agenda: (files) => Promise.resolve(files.map(() => FAILED)),
  takeStep: () => Promise.resolve(FAILED),
  takeSteps: (steps) => Promise.resolve(steps.map(() => FAILED)),
  join: () => Promise.resolve(FAILED),
};
