/** The browser that `npm test` has found or got. */
export function executable(): string {
  const named = process.env["SERVICESTAR_BROWSER"];
  if (!named) throw new Error("SERVICESTAR_BROWSER names no browser: run `npm test -- --only browser`.");
  return named;
}
