const MEGABYTE = 1024 * 1024;

/** The bytes of a file that a person chose, or why there are none. */
export type TakenFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: "tooLarge" | "unreadable"; readonly name: string };

/** Reads it, unless it is larger than so many megabytes. */
export async function takeFile(file: File, megabytes: number): Promise<TakenFile> {
  const { name } = file;
  if (file.size > megabytes * MEGABYTE) {
    return { ok: false, reason: "tooLarge", name };
  }
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  return bytes === null ? { ok: false, reason: "unreadable", name } : { ok: true, name, bytes };
}
