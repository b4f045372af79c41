import type { DeflatePieces } from "../document";
import { crc32 } from "./crc32";
import type { PackedEntry } from "./zip";

/** UTF-16 units that are held before they are packed: enough for DEFLATE to find what repeats, and few beside everything else. */
const PIECE = 128 * 1024;

/** A text that grows piece by piece into an entry of an archive; of what was given only the packed bytes are held. */
export class TextEntry {
  private readonly encoder = new TextEncoder();
  private readonly packed: Uint8Array[] = [];
  private waiting = "";
  private size = 0;
  private crc = 0;

  constructor(
    private readonly name: string,
    private readonly deflate: DeflatePieces,
  ) {}

  add(text: string): void {
    this.waiting += text;
    if (this.waiting.length >= PIECE) {
      this.packed.push(this.deflate.next(this.taken()));
    }
  }

  /** The entry with everything that was added. */
  end(): PackedEntry {
    this.packed.push(this.deflate.last(this.taken()));
    const bytes = new Uint8Array(this.packed.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.packed) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { name: this.name, isDeflated: true, bytes, size: this.size, crc: this.crc };
  }

  private taken(): Uint8Array {
    const bytes = this.encoder.encode(this.waiting);
    this.waiting = "";
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    return bytes;
  }
}
