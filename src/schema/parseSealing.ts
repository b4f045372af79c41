import type { z } from "zod";
import { LEAST_ITERATIONS, MOST_ITERATIONS, coreIssue, ok, refused } from "../core";
import type { Issue, KeyFile, Result, Roster, SignoffRecord } from "../core";
import { schemaIssue } from "./issues";
import { readDocument, type ReadDocument } from "./readDocument";
import { keyFileShape } from "./shape/keyFileShape";
import type { Kit, Reading } from "./shape/kit";
import { rosterShape } from "./shape/rosterShape";
import { signoffShape } from "./shape/signoffShape";

const MEGABYTE = 1024 * 1024;

/** Records are read by the dozen; a shape is made once for each way of reading. */
const shapes = { signoff: keptShape(signoffShape), roster: keptShape(rosterShape), keyFile: keptShape(keyFileShape) };

function keptShape<T>(shape: (kit: Kit) => z.ZodType<T>): (kit: Kit) => z.ZodType<T> {
  const made = new Map<Reading, z.ZodType<T>>();
  return (kit) => {
    const kept = made.get(kit.reading) ?? shape(kit);
    made.set(kit.reading, kept);
    return kept;
  };
}

/** A record or roster larger than that was not made by people. */
const LARGEST = 16;
const MOST_ENTRIES = 10_000;
const MOST_STATEMENTS = 1_000;
/** Different people, spellings or keys in one record. Everybody who votes is held against everybody who submitted. */
const MOST_SIGNERS = 500;
const MOST_PEOPLE = 5_000;

/** Reads a `servicestar.signoff/1` document: a sign-off record as far as its shape goes, or every issue. What it is worth is for `verifySignoff`. */
export function parseSignoff(source: string | Uint8Array): Result<SignoffRecord> {
  return parsed(source, LARGEST, () => {
    const read = readDocument(source, "servicestar.signoff/1", shapes.signoff);
    return withoutFormat(read, ({ statements, entries }) => [
      ...lengthIssues(statements, MOST_STATEMENTS, "statements"),
      ...lengthIssues(entries, MOST_ENTRIES, "entries"),
      ...lengthIssues([...new Set(entries.map(({ entry }) => JSON.stringify(entry.signer)))], MOST_SIGNERS, "entries"),
      ...statements.flatMap(({ clauses }, index) => duplicateIssues(clauses.map(({ id }) => id), `statements/${String(index)}/clauses`)),
    ], ({ statements, entries }) => ({ statements: statements.map((statement) => without(statement as typeof statement & { readonly format?: string })), entries }));
  });
}

/** Reads a `servicestar.roster/1` document: a roster as far as its shape goes, or every issue. Who signed it is for `verifyRoster`. */
export function parseRoster(source: string | Uint8Array): Result<Roster> {
  return parsed(source, LARGEST, () => {
    const read = readDocument(source, "servicestar.roster/1", shapes.roster);
    return withoutFormat(read, ({ people, policies, version }) => [
      ...lengthIssues(people, MOST_PEOPLE, "people"),
      ...rangeIssues(version, 1, "", "version"),
      ...policies.flatMap(({ quorum }, index) => rangeIssues(quorum, 1, "", `policies/${String(index)}/quorum`)),
      ...people.flatMap(({ name, staffNumber }, index) => [
        ...(name.trim() === "" ? [coreIssue("text-missing", `people/${String(index)}/name`)] : []),
        ...(staffNumber.trim() === "" ? [coreIssue("text-missing", `people/${String(index)}/staffNumber`)] : []),
      ]),
    ], (roster) => roster);
  });
}

/** Reads a `servicestar.key/1` document: a signer's key, still encrypted, or every issue. */
export function parseKeyFile(source: string | Uint8Array): Result<KeyFile> {
  return parsed(source, 1, () => {
    const read = readDocument(source, "servicestar.key/1", shapes.keyFile);
    return withoutFormat(read, ({ derivation: { iterations } }) => rangeIssues(iterations, LEAST_ITERATIONS, MOST_ITERATIONS, "derivation/iterations"), (file) => file);
  });
}

function parsed<T>(source: string | Uint8Array, megabytes: number, parse: () => Result<T>): Result<T> {
  return source.length > megabytes * MEGABYTE ? refused([schemaIssue("document-too-large", "", { limit: megabytes })]) : parse();
}

function withoutFormat<D extends { readonly format?: string }, T>(
  { value, issues }: ReadDocument<D>,
  rules: (document: D) => readonly Issue[],
  made: (document: Omit<D, "format">) => T,
): Result<T> {
  if (value === null || issues.length > 0) {
    return refused(issues);
  }
  const broken = rules(value);
  return broken.length > 0 ? refused(broken) : ok(made(without(value)));
}

function without<D extends { readonly format?: string }>({ format: _format, ...rest }: D): Omit<D, "format"> {
  return rest;
}

function lengthIssues(list: readonly unknown[], max: number, path: string): readonly Issue[] {
  return list.length > max ? [schemaIssue("list-too-long", path, { count: list.length, max })] : [];
}

function rangeIssues(value: number, min: number, max: number | "", path: string): readonly Issue[] {
  return value < min || (max !== "" && value > max) ? [coreIssue("count-out-of-range", path, { value, min, max })] : [];
}

function duplicateIssues(ids: readonly string[], path: string): readonly Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [coreIssue("id-duplicate", `${path}/${String(index)}/id`, { id })] : [];
  });
}
