import { deflateRawSync } from "node:zlib";
import type { ZipEntry } from "../../hostile/make/zip";
import type { Random } from "../random";
import { changeEntry, textOf } from "../specimen";
import { attributesOf, joined, tagName, tokensOf, withAttributes, type XmlToken } from "../xmlTokens";
import type { SpecimenMutator } from "./archive";
import { spliced } from "../lists";

function inEntry(change: (entry: ZipEntry, random: Random) => ZipEntry): SpecimenMutator {
  return (specimen, random) => changeEntry(specimen, random.below(specimen.entries.length), (entry) => change(entry, random));
}

function inXml(change: (xml: string, random: Random) => string): SpecimenMutator {
  return inEntry((entry, random) => (/\.(?:xml|rels)$/i.test(entry.name) && isPlainText(entry) ? { ...entry, data: change(textOf(entry), random) } : entry));
}

/** Not one that another change has put into other bytes than UTF-8. */
function isPlainText({ data }: ZipEntry): boolean {
  return typeof data === "string" || (data !== undefined && data[0] === 0x3c);
}

function inTokens(change: (token: XmlToken, random: Random, index: number, tokens: readonly XmlToken[]) => string): (xml: string, random: Random) => string {
  return (xml, random) => {
    const tokens = tokensOf(xml);
    return tokens.map((token, index) => change(token, random, index, tokens)).join("");
  };
}

function reference(character: string, random: Random): string {
  const point = character.codePointAt(0) ?? 0;
  return random.oneIn(2) ? `&#${point};` : `&#x${point.toString(16)};`;
}

/** A document whose default namespace is declared by its root alone, with a prefix for it instead. */
function prefixed(xml: string): string {
  const tokens = tokensOf(xml);
  const tags = tokens.filter(({ kind }) => kind !== "text" && kind !== "other");
  const isDeclaredOnce = tags.filter(({ text }) => / xmlns\s*=/.test(text)).length === 1 && / xmlns\s*=/.test(tags[0]?.text ?? "");
  // The content of a drawing or of another part may speak of prefixes in its attributes.
  if (!isDeclaredOnce || /x9:|mc:|Ignorable/.test(xml)) {
    return xml;
  }
  return joined(tokens.map((token) => (token.kind === "text" || token.kind === "other" || tagName(token.text).includes(":") ? token : { ...token, text: token.text.replace(/^(<\/?)/, "$1x9:").replace(/ xmlns(\s*=)/, " xmlns:x9$1") })));
}

/** Changes after which every right reader reads the same workbook. */
export const HARMLESS_MUTATORS: Readonly<Record<string, SpecimenMutator>> = {
  "deflated": inEntry((entry, random) => ({ ...entry, method: 8, compressed: deflateRawSync(typeof entry.data === "string" ? Buffer.from(entry.data) : (entry.data ?? new Uint8Array()), { level: random.below(10), memLevel: 1 + random.below(9), strategy: random.below(5) }) })),
  "sizes-behind": inEntry((entry, random) => ({ ...entry, descriptor: random.pick(["signed", "bare", "wide"]) })),
  "wide-directory": inEntry((entry) => ({ ...entry, isWide: true })),
  "other-time": inEntry((entry, random) => ({ ...entry, time: random.next() })),
  "other-order": (specimen, random) => {
    const place = random.below(specimen.entries.length);
    const entry = specimen.entries[place];
    if (entry !== undefined) {
      specimen.entries = spliced(spliced(specimen.entries, place, 1), random.below(specimen.entries.length), 0, entry);
    }
  },
  "wide-end": (specimen, random) => {
    specimen.end = { ...specimen.end, zip64: random.oneIn(2) ? "with" : "only" };
  },
  "white-space": inXml(
    inTokens(({ kind, text }, random, index, tokens) => {
      const next = tokens[index + 1];
      const isBetween = (kind === "end" || kind === "empty") && (next?.kind === "end" || next?.kind === "start" || next?.kind === "empty");
      return isBetween && random.oneIn(4) ? text + random.pick([" ", "\n", "\r\n\t", "\t"]) : text;
    }),
  ),
  "white-space-in-tags": inXml(inTokens(({ kind, text }, random) => (kind === "text" || kind === "other" || !random.oneIn(3) ? text : text.replace(/(\/?>)$/, kind === "empty" ? " $1" : "\n$1")))),
  "attributes-turned": inXml(inTokens(({ kind, text }, random) => (kind === "start" || kind === "empty" ? withAttributes(text, attributesOf(text).sort(() => (random.oneIn(2) ? 1 : -1))) : text))),
  "other-quotes": inXml(inTokens(({ kind, text }) => (kind === "start" || kind === "empty" ? withAttributes(text, attributesOf(text).map(({ name, value }) => ({ name, value: value.includes("'") ? value : `'${value.slice(1, -1)}'` }))) : text))),
  "empty-written-out": inXml(inTokens(({ kind, text }) => (kind === "empty" ? `${text.slice(0, -2)}></${tagName(text)}>` : text))),
  "references": inXml(
    inTokens(({ kind, text }, random) => {
      if (kind === "text") {
        return text.includes("&") || text.trim() === "" ? text : text.replace(/[^\s]/u, (character) => reference(character, random));
      }
      if (kind === "other" || kind === "end" || !random.oneIn(4)) {
        return text;
      }
      return withAttributes(text, attributesOf(text).map(({ name, value }) => (name.startsWith("xmlns") || value.includes("&") ? { name, value } : { name, value: value.replace(/^(["'])([^"'\s])/u, (_whole, quote: string, character: string) => quote + reference(character, random)) })));
    }),
  ),
  "prefixed": inXml(prefixed),
  "byte-order-mark": inEntry((entry) => (/\.(?:xml|rels)$/i.test(entry.name) && isPlainText(entry) ? { ...entry, data: `\ufeff${textOf(entry).replace(/^\ufeff/, "")}` } : entry)),
  "utf-16-part": inEntry((entry, random) => {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || !isPlainText(entry)) {
      return entry;
    }
    const text = textOf(entry).replace(/^\ufeff/, "").replace(/(<\?xml[^>]*encoding=)(["'])[^"']*["']/, "$1$2UTF-16$2");
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    return { ...entry, data: random.oneIn(2) ? little : little.swap16() };
  }),
  "own-attribute": inXml(inTokens(({ kind, text }, random) => ((kind === "start" || kind === "empty") && random.oneIn(5) && !text.includes("xmlns:z9") ? withAttributes(text, [...attributesOf(text), { name: "xmlns:z9", value: `"urn:z9"` }, { name: "z9:note", value: `"60"` }]) : text))),
  "unknown-part": (specimen, random) => {
    const name = `extra/part${specimen.entries.length}.xml`;
    specimen.entries = spliced(specimen.entries, random.below(specimen.entries.length + 1), 0, { name, data: "<anything/>" });
  },
};
