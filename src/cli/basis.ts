import type { Issue, Result } from "../core";
import { readInput } from "./inputFile";
import type { Basis } from "./scored";
import type { CliWorld } from "./world";

/** The files that a call names for the catalogue and the profile; null stands for what is built in. */
export interface BasisFiles {
  readonly catalogue: string | null;
  readonly profile: string | null;
}

/** The problems of one file that a call names. */
export interface FileIssues {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** Reads the catalogue and the profile of a call, or gives every problem of both. */
export async function readBasis(files: BasisFiles, world: CliWorld): Promise<{ readonly ok: true; readonly basis: Basis } | { readonly ok: false; readonly problems: readonly FileIssues[] }> {
  const catalogue = await fileOrBuiltIn(files.catalogue, world, world.parseCatalogue, world.builtIn.catalogue);
  const profile = await fileOrBuiltIn(files.profile, world, world.parseProfile, world.builtIn.profile);
  if (catalogue.ok && profile.ok) {
    return { ok: true, basis: { catalogue: catalogue.value, profile: profile.value } };
  }
  return {
    ok: false,
    problems: [
      { file: files.catalogue ?? "", issues: catalogue.ok ? [] : catalogue.issues },
      { file: files.profile ?? "", issues: profile.ok ? [] : profile.issues },
    ],
  };
}

async function fileOrBuiltIn<T>(path: string | null, world: CliWorld, parse: (bytes: Uint8Array) => Result<T>, builtIn: () => T): Promise<Result<T>> {
  return path === null ? { ok: true, value: builtIn() } : readInput(world.files, path, parse);
}
