/** An element of a part; texts between elements are kept, comments and the like do not occur in what we write. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ""] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** A part as a tree; throws where it is not well-formed. */
export function xmlTree(xml: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const match of xml.replace(/^<\?xml[^>]*\?>\n/, "").matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)(\/?)>|([^<]+)/g)) {
    const [whole, closing, name = "", attributes = "", selfClosing, text] = match;
    const top = open.at(-1) ?? root;
    if (match.index !== end) {
      throw new Error(`not well-formed at ${end}`);
    }
    end += whole.length;
    if (text !== undefined) {
      top.text += plain(text);
    } else if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, plain(value)] as const);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute stands twice: ${whole}`);
      const node: XmlNode = { name, attributes: Object.fromEntries(pairs), children: [], text: "" };
      top.children.push(node);
      if (selfClosing !== "/") open.push(node);
    }
  }
  const [document, ...more] = root.children;
  if (document === undefined || more.length > 0 || open.length > 1) {
    throw new Error("not well-formed");
  }
  return document;
}

/** Every element below (and with) a node. */
export function all(node: XmlNode, name?: string): readonly XmlNode[] {
  const found = node.children.flatMap((child) => all(child, name));
  return name === undefined || node.name === name ? [node, ...found] : found;
}

/** The one element of that name; another count fails the test. */
export function one(node: XmlNode, name: string): XmlNode {
  const [found, ...more] = all(node, name);
  if (found === undefined || more.length > 0) {
    throw new Error(`${name} stands ${found === undefined ? 0 : more.length + 1} times in ${node.name}`);
  }
  return found;
}
