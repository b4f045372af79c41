/** A file's parts as text that a person can read and compare: each part under its name, one element a line. */
export function listing(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, xml]) => `=== ${name}\n${lines(xml).join("\n")}\n`).join("\n");
}

function lines(xml: string): readonly string[] {
  const out: string[] = [];
  let depth = 0;
  for (const [whole, closing, selfClosing] of xml.matchAll(/<(\/?)[^>]*?(\/?)>|[^<]+/g)) {
    const isTag = whole.startsWith("<") && !whole.startsWith("<?");
    if (isTag && closing === "/") {
      depth -= 1;
    }
    // A text, and what closes right after it, stays on its element's line.
    const last = out.length - 1;
    if (!whole.startsWith("<") && whole.trim() !== "") {
      out[last] = `${out[last] ?? ""}${whole}`;
    } else if (isTag && closing === "/" && !(out[last] ?? "").endsWith(">")) {
      out[last] = `${out[last] ?? ""}${whole}`;
    } else if (whole.trim() !== "") {
      out.push(`${"  ".repeat(depth)}${whole}`);
    }
    if (isTag && closing !== "/" && selfClosing !== "/") {
      depth += 1;
    }
  }
  return out;
}
