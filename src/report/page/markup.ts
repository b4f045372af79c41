/** Text that is markup already; only `markup` makes it, so that no text of a person ever becomes markup. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup from a template: what is put in is escaped, for elements and for quoted attributes alike. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, piece, index) => text + partText(parts[index - 1] ?? "") + piece));
}

function partText(part: Part): string {
  if (part instanceof Markup) {
    return part.text;
  }
  return typeof part === "object" ? part.map(({ text }) => text).join("") : escaped(String(part));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}

/** A text as a string of CSS, with nothing in it that ends a string, a rule or an element. */
export function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9]/gu, (found) => `\\${(found.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The text of markup that `markup` made, each tag as a line break. */
export function markupText(page: string): string {
  // What is put in is escaped, so that every "<" begins a tag.
  const pieces = page.slice(page.indexOf("<body")).split("<");
  return pieces
    .map((piece) => piece.slice(piece.indexOf(">") + 1))
    .join("\n")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => Object.keys(ENTITIES).find((character) => ENTITIES[character] === entity) ?? entity);
}
