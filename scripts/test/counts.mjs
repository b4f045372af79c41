import { existsSync, readFileSync } from "node:fs";

/** What a part came to. `skipped` holds the names of tests that did not run, `missing` says why a part could not be run at all. */
export const NOTHING = { passed: 0, failed: 0, skipped: [], missing: null };

/** One check that either holds or not. */
export function gate(status) {
  return status === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

export function unable(why) {
  return { ...NOTHING, missing: why };
}

/** The tests of a Jest run. A file that could not even be loaded is one failed test, and so is a run that fails without a failed test (coverage). */
export function jestCounts(file, status) {
  if (!existsSync(file)) return { ...NOTHING, failed: 1 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status: one }) => one === "pending" || one === "skipped" || one === "todo").map(({ fullName }) => fullName),
  );
  return { ...NOTHING, passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
}

export function total(results) {
  return results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
}
