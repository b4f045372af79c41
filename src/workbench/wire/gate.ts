import { HostError } from "../model";
import { API_SETS } from "./apiSets";

/** Answers which members the offered requirement sets hold. */
export interface Gate {
  /** throws `ApiNotFound` for a member of a requirement set that is not offered */
  readonly check: (typeName: string, member: string) => void;
  readonly allows: (typeName: string, member: string) => boolean;
}

interface Requirement {
  readonly set: string;
  readonly version: string;
}

/**
 * A gate for a matrix of requirement sets: `{ ExcelApi: "1.14" }`.
 * Members that the public typings lack pass: the model refuses by itself what it does not have.
 */
export function createGate(requirements: Readonly<Record<string, string>>): Gate {
  const needed = new Map<string, Requirement[]>();
  for (const [typeName, sets] of Object.entries(API_SETS)) {
    for (const [entry, members] of Object.entries(sets)) {
      const [first = "", second] = entry.split(" ");
      const requirement = second === undefined ? { set: "ExcelApi", version: first } : { set: first, version: second };
      for (const member of members.split(" ")) {
        const key = `${typeName}.${member}`;
        // Forms of one method may belong to different sets; one of them is enough.
        needed.set(key, [...(needed.get(key) ?? []), requirement]);
      }
    }
  }
  const lacking = (typeName: string, member: string): Requirement | null => {
    const wanted = needed.get(`${typeName}.${member}`);
    if (!wanted || wanted.some(({ set, version }) => isAtLeast(requirements[set], version))) return null;
    return wanted[0] ?? null;
  };
  return {
    allows: (typeName, member) => lacking(typeName, member) === null,
    check: (typeName, member) => {
      const requirement = lacking(typeName, member);
      if (!requirement) return;
      const { set, version } = requirement;
      throw new HostError("ApiNotFound", `${typeName}.${member} belongs to the requirement set ${set} ${version}, which this host does not offer.`);
    },
  };
}

/** Whether the offered version reaches the wanted one; part by part, so that 1.14 is above 1.9. */
export function isAtLeast(offered: string | undefined, wanted: string): boolean {
  if (offered === undefined) return false;
  const [major = 0, minor = 0] = offered.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
