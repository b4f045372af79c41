import { formBasis, type FormBasis } from "../application";
import type { Basis } from "./scored";
import type { FileIssues } from "./basis";
import { readInput } from "./inputFile";
import type { CliWorld } from "./world";

/** Reads the form mapping of a call, null where it names none, and holds the standard of the call against what the mapping names. */
export async function readForm(path: string | null, basis: Basis, world: CliWorld): Promise<{ readonly ok: true; readonly form: FormBasis | null } | { readonly ok: false; readonly problem: FileIssues }> {
  if (path === null) {
    return { ok: true, form: null };
  }
  const read = await readInput(world.files, path, world.forms.parse);
  const form = read.ok ? await formBasis(read.value, basis, world.hash) : read;
  return form.ok ? { ok: true, form: form.value } : { ok: false, problem: { file: path, issues: form.issues } };
}
