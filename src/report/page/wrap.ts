const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** Roughly how wide a text is, in letters: Chinese characters are twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** A label in lines of about that many letters, at blanks where it has any; no more than three, the last one cut. */
export function wrap(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of label.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+|\s+/g) ?? []) {
    if (line !== "" && widthOf(line + piece) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  lines.push(line.trim());
  const [first = "", second, third, ...rest] = lines.filter((each) => each !== "");
  return [first, ...(second === undefined ? [] : [second]), ...(third === undefined ? [] : [rest.length > 0 ? `${third}…` : third])];
}
