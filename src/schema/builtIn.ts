import type { Catalogue, Result, SchemeProfile } from "../core";
import catalogueJson from "./builtIn/catalogue.json";
import profileJson from "./builtIn/profile.json";
import { parseCatalogue } from "./parseCatalogue";
import { parseProfile } from "./parseProfile";

/** GB/T 27922-2011: clauses in our own words; all points but the section totals and 5.1.2.2 are placeholders. Read once. */
export const builtInCatalogue: () => Catalogue = once(() => parseCatalogue(JSON.stringify(catalogueJson)));

/** The default settings for what GB/T 27922-2011 leaves open. Read once. */
export const builtInProfile: () => SchemeProfile = once(() => parseProfile(JSON.stringify(profileJson)));

/** Data of our own comes in by the same door as anybody's; if it is wrong, the program is. */
function once<T>(parse: () => Result<T>): () => T {
  let kept: T | null = null;
  return () => {
    if (kept === null) {
      const result = parse();
      if (!result.ok) {
        throw new Error(`built-in data is broken: ${JSON.stringify(result.issues)}`);
      }
      kept = result.value;
    }
    return kept;
  };
}
