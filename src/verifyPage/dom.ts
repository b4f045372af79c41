type Child = Node | string | null;

/** An element with these attributes and children. Texts stay texts: nothing becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Text from a file, kept apart so that marks in it which turn the direction of writing end with it. */
export function foreign(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** A list of terms and what they stand for; a row that is null is left out. */
export function facts(rows: readonly (readonly [term: string, ...values: Child[]] | null)[]): HTMLDListElement {
  return element("dl", {}, ...rows.filter((row) => row !== null).map(([term, ...values]) => element("div", {}, element("dt", {}, term), element("dd", {}, ...values))));
}

/** A list with one item each. */
export function list(items: readonly Child[]): HTMLUListElement {
  return element("ul", {}, ...items.map((item) => element("li", {}, item)));
}
