import type { Random } from "../random";
import { anyXmlPart, changeEntry, type Specimen, textOf } from "../specimen";
import { attributesOf, elementEnd, joined, tagName, tokensOf, withAttributes, type WrittenAttribute, type XmlToken } from "../xmlTokens";
import type { SpecimenMutator } from "./archive";
import { edgeText } from "./values";
import { spliced, withItem } from "../lists";

type TokensMutator = (tokens: readonly XmlToken[], random: Random, specimen: Specimen) => readonly XmlToken[];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The change, made to the pieces of one part; the archive around it comes out right. */
function inPart(mutate: TokensMutator): SpecimenMutator {
  return (specimen, random) =>
    changeEntry(specimen, anyXmlPart(specimen, random), (entry) => ({ ...entry, data: joined(mutate(tokensOf(textOf(entry)), random, specimen)) }));
}

const raw = (text: string): XmlToken => ({ kind: "other", text });

/** A place of a token of these kinds, or any place where there is none. */
function placeOf(tokens: readonly XmlToken[], random: Random, ...kinds: readonly XmlToken["kind"][]): number {
  for (let tries = 0; tries < 24; tries += 1) {
    const place = random.below(tokens.length);
    if (kinds.includes(tokens[place]?.kind ?? "other")) {
      return place;
    }
  }
  return random.below(tokens.length);
}

function inTag(mutate: (attributes: WrittenAttribute[], random: Random) => readonly WrittenAttribute[]): TokensMutator {
  return (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    const token = tokens[place];
    return token === undefined || token.kind === "text" || token.kind === "other" ? tokens : withItem(tokens, place, { ...token, text: withAttributes(token.text, mutate(attributesOf(token.text), random)) });
  };
}

function replaced(list: readonly WrittenAttribute[], place: number, change: Partial<WrittenAttribute>): readonly WrittenAttribute[] {
  const found = list[place];
  return found === undefined ? list : withItem(list, place, { ...found, ...change });
}

const NAMES = ["r", "t", "s", "si", "ref", "name", "Id", "Type", "Target", "TargetMode", "hidden", "state", "min", "max", "ht", "xml:space", "r:id", "x:r", "date1904", "numFmtId", "formatCode", "displayName", "PartName", "ContentType", "xmlns:x", "xmlns:r", "xmlns", "headerRowCount", "totalsRowCount"] as const;
const ELEMENTS = ["v", "f", "is", "t", "r", "c", "row", "si", "rPh", "sheetData", "cols", "col", "mergeCell", "mergeCells", "sheet", "sheets", "definedName", "xf", "numFmt", "cellXfs", "tableColumn", "Relationship", "Override", "Default", "extLst", "ext", "x:v", "workbookPr", "calcPr", "sheetProtection", "tablePart"] as const;

function renamed(text: string, name: string): string {
  return text.replace(/^(<\/?)[^\s/>]+/, `$1${name}`);
}

/** Changes of the pieces of a document; most leave it well-formed, some do not. */
const TOKENS_MUTATORS: Readonly<Record<string, TokensMutator>> = {
  "drop-token": (tokens, random) => spliced(tokens, random.below(tokens.length), 1 + (random.oneIn(4) ? random.below(6) : 0)),
  "double-token": (tokens, random) => {
    const place = random.below(tokens.length);
    return spliced(tokens, place, 0, ...tokens.slice(place, place + 1 + random.below(3)));
  },
  "drop-element": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    return spliced(tokens, place, elementEnd(tokens, place) - place);
  },
  "double-element": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    return spliced(tokens, place, 0, ...tokens.slice(place, elementEnd(tokens, place)));
  },
  "move-element": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    const end = elementEnd(tokens, place);
    const rest = spliced(tokens, place, end - place);
    return spliced(rest, placeOf(rest, random, "start", "end", "empty"), 0, ...tokens.slice(place, end));
  },
  "element-from-part": (tokens, random, specimen) => {
    const entry = specimen.entries[anyXmlPart(specimen, random)];
    const others = entry === undefined ? tokens : tokensOf(textOf(entry));
    const from = placeOf(others, random, "start", "empty");
    return spliced(tokens, placeOf(tokens, random, "start", "end", "empty"), 0, ...others.slice(from, Math.min(from + 400, elementEnd(others, from))));
  },
  "wrap-element": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    const end = elementEnd(tokens, place);
    const inside = joined(tokens.slice(place, end));
    const name = random.pick(ELEMENTS);
    const wrapped = random.pick([
      `<${name}>${inside}</${name}>`,
      `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice Requires="x14">${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
      `<z:z xmlns:z="urn:z">${inside}</z:z>`,
      `<extLst><ext uri="{0}">${inside}</ext></extLst>`,
      `<a>`.repeat(70) + inside + `</a>`.repeat(70),
    ]);
    return spliced(tokens, place, end - place, raw(wrapped));
  },
  "rename-element": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    const token = tokens[place];
    const end = elementEnd(tokens, place) - 1;
    const last = tokens[end];
    if (token === undefined || last === undefined) {
      return tokens;
    }
    const old = tagName(token.text);
    const name = random.pick([old.toUpperCase(), `x:${old}`, old.slice(1), random.pick(ELEMENTS), random.pick(ELEMENTS), random.pick(ELEMENTS)]);
    const begun = withItem(tokens, place, { ...token, text: renamed(token.text, name) });
    return end === place || random.oneIn(8) ? begun : withItem(begun, end, { ...last, text: renamed(last.text, name) });
  },
  "new-element": (tokens, random) => {
    const name = random.pick(ELEMENTS);
    const attributes = Array.from({ length: random.below(3) }, () => ` ${random.pick(NAMES)}="${edgeText(random)}"`).join("");
    return spliced(tokens, placeOf(tokens, random, "start", "end", "empty"), 0, raw(random.oneIn(2) ? `<${name}${attributes}/>` : `<${name}${attributes}>${edgeText(random)}</${name}>`));
  },
  "attribute-value": inTag((list, random) => replaced(list, random.below(list.length), { value: `"${edgeText(random)}"` })),
  "attribute-renamed": inTag((list, random) => {
    const place = random.below(list.length);
    const name = list[place]?.name ?? "r";
    return replaced(list, place, { name: random.pick([name.toUpperCase(), `x:${name}`, name.replace(/^.*:/, ""), random.pick(NAMES)]) });
  }),
  "attribute-dropped": inTag((list, random) => spliced(list, random.below(list.length), 1)),
  "attribute-added": inTag((list, random) => spliced(list, random.below(list.length + 1), 0, { name: random.pick(NAMES), value: `"${edgeText(random)}"` })),
  "attribute-from-other": (tokens, random) => {
    const other = attributesOf(tokens[placeOf(tokens, random, "start", "empty")]?.text ?? "");
    return inTag((list, more) => {
      const place = more.below(list.length);
      const same = other.find(({ name }) => name === list[place]?.name) ?? more.pickAny(other);
      return same === undefined ? list : replaced(list, place, { value: same.value });
    })(tokens, random, { entries: [], end: {} });
  },
  "text-value": (tokens, random) => withItem(tokens, placeOf(tokens, random, "text"), { kind: "text", text: edgeText(random) }),
  "text-put-in": (tokens, random) => spliced(tokens, random.below(tokens.length + 1), 0, { kind: "text", text: edgeText(random) }),
  "text-from-other": (tokens, random) => {
    const other = tokens[placeOf(tokens, random, "text")];
    return other === undefined ? tokens : withItem(tokens, placeOf(tokens, random, "text"), other);
  },
  "markup-put-in": (tokens, random) => {
    const markup = random.pick(["<!-- -->", "<!--<v>95</v>-->", "<![CDATA[95]]>", "<?x y?>", "<?xml version='1.0'?>", "<!DOCTYPE x>", `<!DOCTYPE x [<!ENTITY a "95">]>`, "&amp;", "&a;", "&#54;", "&#x36;", "&#0;", "&#xD800;", "&#1114112;", "&lt;v&gt;", "]]>", "\u0000", "\ufffe", "<", ">", " ", "\n", "\ufeff", "<x:y/>", `<v xmlns="urn:z">95</v>`, `<v xmlns="">95</v>`]);
    const place = random.below(tokens.length + 1);
    const token = tokens[place];
    if (token === undefined || token.kind === "other" || random.oneIn(2)) {
      return spliced(tokens, place, 0, raw(markup));
    }
    const middle = random.below(token.text.length);
    return withItem(tokens, place, { ...token, text: token.text.slice(0, middle) + markup + token.text.slice(middle) });
  },
  "character": (tokens, random) => {
    const place = random.below(tokens.length);
    const token = tokens[place];
    if (token === undefined) {
      return tokens;
    }
    const middle = random.below(token.text.length);
    const written = random.pick(["", "<", ">", "&", '"', "'", "/", "=", ":", " ", "0", "1", "9", "A", "Z", "a", ".", "-", "\u0001", "\u00a0", "中", "😀"]);
    return withItem(tokens, place, { ...token, text: token.text.slice(0, middle) + written + token.text.slice(middle + random.below(2)) });
  },
  "namespace": (tokens, random) => {
    const place = placeOf(tokens, random, "start", "empty");
    const token = tokens[place];
    const uri = random.pick([MAIN, STRICT, "urn:z", "", COMPATIBILITY]);
    const prefix = random.pick(["", ":x", ":r", ":xml", ":mc"]);
    return token === undefined || (token.kind !== "start" && token.kind !== "empty") ? tokens : withItem(tokens, place, { ...token, text: token.text.replace(/^(<[^\s/>]+)/, `$1 xmlns${prefix}="${uri}"`) });
  },
};

export const XML_MUTATORS: Readonly<Record<string, SpecimenMutator>> = Object.fromEntries(Object.entries(TOKENS_MUTATORS).map(([name, mutate]) => [name, inPart(mutate)]));
