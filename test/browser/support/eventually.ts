const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;

/** Looks again and again until the check holds; after a minute the last failure of the check is thrown. */
export async function eventually<T>(look: () => Promise<T>, check: (seen: T) => void): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    try {
      check(seen);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
