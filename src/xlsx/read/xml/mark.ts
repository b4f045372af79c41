/** Beyond every text, and small enough to be kept as a plain integer. */
const NOWHERE = 0x3fff_ffff;

/** One of the things that a text is looked through for. Each is found once, however many contents and values lie before it. */
export class Mark {
  private readonly mark: string;
  private place = -1;

  constructor(mark: string) {
    this.mark = mark;
  }

  /** Where it stands from `start` on; beyond the text where it does not. Starts come in order. */
  from(text: string, start: number): number {
    if (this.place < start) {
      const found = text.indexOf(this.mark, start);
      this.place = found < 0 ? NOWHERE : found;
    }
    return this.place;
  }

  /** To be called for every new text. */
  forget(): void {
    this.place = -1;
  }
}
