/** A stretch of a text and what stands there instead; an empty stretch is an insertion. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the edits made; no two of them overlap. What is inserted at one place comes in the order of the list, and in front of
 * a stretch that begins there.
 */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let reached = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < reached) {
      throw new Error("edits overlap");
    }
    result += text.slice(reached, edit.start) + edit.text;
    reached = edit.end;
  }
  return result + text.slice(reached);
}
