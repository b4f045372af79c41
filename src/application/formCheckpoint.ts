import type { ReviewedContent } from "../core";
import type { KeptReviews, ReviewCheckpointPort } from "./reviewPorts";

/**
 * A checkpoint for runs by one mapping, null for runs without any: the same bytes give something else by another mapping. What a mapping gave as a
 * sheet is kept under the bytes' own hash as well, where who looks a sheet up by its bytes finds it.
 */
export function formCheckpoint(checkpoint: ReviewCheckpointPort, mapping: string | null): ReviewCheckpointPort {
  return mapping === null
    ? { keep: checkpoint.keep, load: async () => ownAlone(await checkpoint.load()) }
    : {
        load: async () => {
          const kept = await checkpoint.load();
          return { get: (hash) => kept.get(keyOf(hash, mapping)) };
        },
        keep: async (hash, content) => {
          if (content.kind === "sheet") {
            await checkpoint.keep(hash, content);
          }
          await checkpoint.keep(keyOf(hash, mapping), content);
        },
      };
}

function keyOf(hash: string, mapping: string): string {
  return `${hash} ${mapping}`;
}

function ownAlone(kept: KeptReviews): KeptReviews {
  const own = (content: ReviewedContent | undefined): ReviewedContent | undefined => (content?.kind === "sheet" && content.sheet.form !== undefined ? undefined : content);
  return { get: async (hash) => own(await kept.get(hash)) };
}
