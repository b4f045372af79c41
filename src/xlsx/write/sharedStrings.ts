import { XML_HEAD, stringText } from "./xml";
import { MAIN } from "./namespaces";

/** The workbook's texts, each kept once; a text is known by its place in the list. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** The place of a text, which is added when it is new. */
  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) {
      return known;
    }
    const place = this.places.size;
    this.places.set(text, place);
    return place;
  }

  get isEmpty(): boolean {
    return this.places.size === 0;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    let items = "";
    for (const text of this.places.keys()) {
      items += `<si><t${needsPreserving(text) ? ' xml:space="preserve"' : ""}>${stringText(text)}</t></si>`;
    }
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">${items}</sst>`;
  }
}

/** Blanks at the ends and line breaks are the text's own, and not the layout of the XML. */
function needsPreserving(text: string): boolean {
  return /^\s|\s$|[\t\n]/.test(text);
}
