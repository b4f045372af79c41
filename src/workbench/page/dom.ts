type Child = Node | string | null;

interface Properties {
  readonly [attribute: string]: string | number | boolean | ((event: never) => void) | undefined;
}

/** Makes an element; `on…` properties listen, true sets an empty attribute, false and undefined set none. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  applyProperties(made, properties);
  append(made, children);
  return made;
}

/** The same for a drawing. */
export function drawing<K extends keyof SVGElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  applyProperties(made, properties);
  append(made, children);
  return made;
}

function applyProperties(made: Element, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
}

function append(made: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null) made.append(child);
}
