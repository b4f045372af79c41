const LARGEST_JSON = 16 * 1024 * 1024;
const ROSTER = /"format"\s*:\s*"servicestar\.roster\//;

/** Rosters and everything else, so that both can be dropped at once. What is neither is told when it is read. */
export async function sortFiles(files: readonly File[]): Promise<{ readonly rosters: readonly File[]; readonly others: readonly File[] }> {
  const rosters: File[] = [];
  const others: File[] = [];
  for (const file of files) {
    (await isRoster(file) ? rosters : others).push(file);
  }
  return { rosters, others };
}

async function isRoster(file: File): Promise<boolean> {
  return /\.json$/i.test(file.name) && file.size <= LARGEST_JSON && ROSTER.test(await file.text());
}
