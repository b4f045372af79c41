/** The names that one cell may list; 和 and 及 stand in names as well, so that the whole text may be a name too. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[、,，;；/／+＋&＆和及\n]|\band\b/i).map((name) => name.trim());
}
