import type { XlsxLimits } from "../read/limits";
import type { TextPlatform } from "../read/xml/encoding";
import { XmlScanner } from "../read/xml/scanner";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const utf16 = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true });

/** A part that the strict reader can read, as text in which places can be named, and back as bytes in the encoding that it had. */
export class PartText {
  readonly text: string;
  private readonly bytes: Uint8Array;
  private readonly encoding: "utf-8" | "utf-16le" | "utf-16be";

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    this.text = this.encoding === "utf-8" ? utf8.decode(bytes) : utf16.decode(this.encoding === "utf-16le" ? bytes : pairsSwapped(bytes));
  }

  /** Its elements from front to back. */
  places(limits: XlsxLimits, platform: TextPlatform): PartPlaces {
    return new PartPlaces(this.text, new XmlScanner(this.bytes, limits, platform));
  }

  /** The bytes of another text in the same encoding. */
  encode(text: string): Uint8Array {
    if (this.encoding === "utf-8") {
      return new TextEncoder().encode(text);
    }
    const bytes = new Uint8Array(text.length * 2);
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      bytes[index * 2] = unit & 0xff;
      bytes[index * 2 + 1] = unit >>> 8;
    }
    return this.encoding === "utf-16le" ? bytes : pairsSwapped(bytes);
  }
}

/** A scanner whose places are those of the part's text. */
export class PartPlaces {
  readonly scanner: XmlScanner;
  readonly text: string;
  private readonly head: number;

  constructor(text: string, scanner: XmlScanner) {
    this.text = text;
    this.scanner = scanner;
    // What stands in front of the document: a byte order mark and the declaration.
    this.head = text.length - scanner.length;
  }

  /** Behind what was read last: a start tag, an end tag, a text. */
  get place(): number {
    return this.head + this.scanner.offset;
  }

  /** Where the start tag begins that was read last. */
  get tagPlace(): number {
    return this.head + this.scanner.tagOffset;
  }

  /** The start tag that was read last, as it is written. To be asked for before anything else is read. */
  get rawTag(): string {
    return this.text.slice(this.tagPlace, this.place);
  }
}

function pairsSwapped(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    swapped[index] = bytes[index + 1] as number;
    swapped[index + 1] = bytes[index] as number;
  }
  return swapped;
}
