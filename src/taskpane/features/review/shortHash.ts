const SHOWN = 12;

/** As much of a hash as a person compares; the whole of it decides. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHOWN);
}
