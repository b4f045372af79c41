import { download, offer } from "../file/download";

/** How long a download may take to begin. */
const OFFERED_MS = 60_000;

/** Offers a form mapping as a file of that name. */
export function saveMapping(text: string, name: string): void {
  const offered = offer(new TextEncoder().encode(text), "application/json");
  download(offered, `${name === "" ? "form" : name}.json`);
  setTimeout(offered.release, OFFERED_MS);
}
