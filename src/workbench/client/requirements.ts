/** `isSetSupported(name, minimum)` over the sets that the host offers; "1.1" where no minimum is given. */
export function isSetSupported(offered: Readonly<Record<string, string>>, name: string, minimum: string | number = "1.1"): boolean {
  const key = Object.keys(offered).find((set) => set.toLowerCase() === String(name).toLowerCase());
  const version = key === undefined ? undefined : offered[key];
  return version !== undefined && compareVersions(version, String(minimum)) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
