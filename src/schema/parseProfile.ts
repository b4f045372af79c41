import { gradesHighestFirst, ok, profileIssues, refused } from "../core";
import type { Result, SchemeProfile } from "../core";
import { independentIssues } from "./independentIssues";
import { readDocument } from "./readDocument";
import { profileShape } from "./shape/profileShape";

/** Reads a `servicestar.profile/1` document (bytes are UTF-8): a profile in which every rule holds, or every issue with its path. */
export function parseProfile(source: string | Uint8Array): Result<SchemeProfile> {
  const { value, issues } = readDocument(source, "servicestar.profile/1", profileShape);
  if (value === null) {
    return refused(issues);
  }
  const { format: _format, ...profile } = value;
  // Asked before the grades are sorted: paths are places in the file.
  const all = [...issues, ...independentIssues(profileIssues(profile), issues)];
  return all.length > 0 ? refused(all) : ok({ ...profile, grades: gradesHighestFirst(profile.grades) });
}
