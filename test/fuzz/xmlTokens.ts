/** A piece of a document: a tag, a text, or markup that is neither. Joined again, the pieces are the document. */
export interface XmlToken {
  readonly kind: "start" | "end" | "empty" | "text" | "other";
  readonly text: string;
}

const PIECES = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][\s\S]*?>|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>|<[^>]*>|[^<]+|</g;

/** Takes any text apart; what is no XML comes out as some pieces all the same. */
export function tokensOf(xml: string): XmlToken[] {
  return (xml.match(PIECES) ?? []).map((text) => ({ kind: kindOf(text), text }));
}

export function joined(tokens: readonly XmlToken[]): string {
  return tokens.map(({ text }) => text).join("");
}

function kindOf(text: string): XmlToken["kind"] {
  if (!text.startsWith("<")) {
    return "text";
  }
  if (text.startsWith("<!") || text.startsWith("<?") || text === "<") {
    return "other";
  }
  return text.startsWith("</") ? "end" : text.endsWith("/>") ? "empty" : "start";
}

/** The place behind the element that begins at `start`. */
export function elementEnd(tokens: readonly XmlToken[], start: number): number {
  let depth = 0;
  for (let place = start; place < tokens.length; place += 1) {
    const kind = tokens[place]?.kind;
    depth += kind === "start" ? 1 : kind === "end" ? -1 : 0;
    if (depth <= 0) {
      return place + 1;
    }
  }
  return tokens.length;
}

/** The name that a tag is written with. */
export function tagName(text: string): string {
  return /^<\/?([^\s/>]+)/.exec(text)?.[1] ?? "";
}

const ATTRIBUTES = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An attribute as it is written: name, and value with its quotes. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

export function attributesOf(tag: string): WrittenAttribute[] {
  return [...tag.matchAll(ATTRIBUTES)].map(([, name = "", value = ""]) => ({ name, value }));
}

/** The tag with these attributes in place of its own. */
export function withAttributes(tag: string, attributes: readonly WrittenAttribute[]): string {
  const end = tag.endsWith("/>") ? "/>" : ">";
  return `<${tagName(tag)}${attributes.map(({ name, value }) => ` ${name}=${value}`).join("")}${end}`;
}
