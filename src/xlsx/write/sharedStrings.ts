import { textXml, XML_HEAD } from "./xml";
import { MAIN } from "./namespaces";

/** The workbook's texts, each kept once with its looks; a text is known by its place in the list. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private readonly styled = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  /** The place of a text, which is added when it is new. */
  placeOf(text: string): number {
    return this.place(this.places, text, () => textXml(text));
  }

  /** The place of a text with looks of its own, each part with what stands before its letters. */
  placeOfParts(parts: readonly { readonly text: string; readonly look: string }[]): number {
    const xml = parts.map(({ text, look }) => `<r>${look}${textXml(text)}</r>`).join("");
    return this.place(this.styled, xml, () => xml);
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  private place(known: Map<string, number>, key: string, xml: () => string): number {
    this.uses += 1;
    const place = known.get(key) ?? this.items.push(xml()) - 1;
    known.set(key, place);
    return place;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const items = this.items.map((item) => `<si>${item}</si>`);
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}
