import type { Styles } from "@univerjs/core";

/**
 * Has a workbook's styles keep every answer that they looked up. Univer forgets a style that it found under another spelling
 * (the same properties in another order), and compares it with each one that there is, property by property, for each cell anew.
 */
export function rememberStyles(styles: Styles): void {
  const known = new Map<string, string>();
  const search = styles.search.bind(styles);
  styles.search = (data, spelling) => {
    const before = known.get(spelling);
    if (before !== undefined && styles.get(before) !== undefined) return before;
    const found = search(data, spelling);
    if (found !== NONE) known.set(spelling, found);
    return found;
  };
}

/** What a search answers that found nothing. */
const NONE = "-1";
