import { writeFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { rosterDocument, signoffDocument } from "../../../src/core";
import { statementWith } from "../support/assessment";
import { makeKeys, signRoster } from "../support/body";
import { RETURN, REVIEW, signAll, SUBMIT, verify, VOTES, DECIDE } from "../support/signing";

/** Makes the files of a format that there are none of yet: `npx tsx test/seal/vectors/regenerate.ts`. Files that are there are never made again. */
async function main(): Promise<void> {
  const folder = join(import.meta.dirname, "format-1");
  if (existsSync(folder)) {
    throw new Error("format-1 is there; what verified once must verify for ever");
  }
  const keys = await makeKeys();
  const roster = await signRoster(keys);
  const [first, second] = [await statementWith({ sites: "厦门" }), await statementWith()];
  const returned = await signAll({ keys, roster }, first, [SUBMIT, RETURN]);
  const record = await signAll({ keys, roster }, second, [{ ...SUBMIT, at: "2026-11-25T09:45:00+08:00" }, REVIEW, ...VOTES, DECIDE], returned);
  const report = await verify(roster, record, second);
  const secrets = await Promise.all(Object.entries(keys).map(async ([who, { secret }]) => [who, await globalThis.crypto.subtle.exportKey("jwk", secret)] as const));
  const files: Readonly<Record<string, unknown>> = {
    "record.json": signoffDocument(record),
    "roster.json": rosterDocument(roster),
    "keys.json": Object.fromEntries(secrets),
    "expected.json": {
      verdict: report.verdict, state: report.standing.state, outcome: report.standing.decision?.outcome, grade: report.standing.decision?.grade,
      head: report.head, roster: { digest: report.roster.digest, mark: report.roster.mark }, entries: report.entries.map(({ hash }) => hash), statements: [...new Set(report.entries.map(({ entry }) => entry.statement))],
    },
  };
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
  }
}

void main();
