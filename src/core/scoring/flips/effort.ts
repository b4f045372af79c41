/** How much a search may still do; where it runs out, what was found so far stands. */
export class Effort {
  #left: number;

  constructor(allowed: number) {
    this.#left = allowed;
  }

  /** Takes one piece; false where none is left. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  get exhausted(): boolean {
    return this.#left < 0;
  }
}
