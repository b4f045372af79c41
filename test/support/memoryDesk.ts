import { subjectMaker, type DeskWorkPort } from "../../src/application";
import { compareSheets, type ReviewedContent } from "../../src/core";

/** What the page does for the reviewer's desk, without a worker, over what a browser would keep. */
export function memoryDesk(kept: ReadonlyMap<string, ReviewedContent> = new Map(), onAsked: (hashes: readonly string[]) => void = () => undefined): DeskWorkPort {
  return {
    subjects: subjectMaker((hashes) => {
      onAsked(hashes);
      return Promise.resolve(
        new Map(
          hashes.flatMap((hash) => {
            const content = kept.get(hash);
            return content === undefined ? [] : [[hash, content] as const];
          }),
        ),
      );
    }),
    compare: (first, second) => Promise.resolve(compareSheets(first, second)),
    pause: () => Promise.resolve(),
    engine: "ServiceStar/1.0.0",
    now: () => "2026-11-26 21:30 +08:00",
  };
}
