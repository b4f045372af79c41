/** How many values are kept at most, and how heavy they may be together. */
export interface RecentLimits {
  readonly entries: number;
  readonly weight: number;
}

interface Kept<Ground, Value> {
  readonly ground: Ground;
  readonly value: Value;
  readonly weight: number;
}

/**
 * Spares making again what was made lately from the same ground. A value must be a function of its ground and of nothing else, and nobody may change it.
 * The one that was asked for longest ago gives way first; one that is too heavy by itself is not kept at all.
 */
export class Recent<Ground, Value> {
  /** the last one asked for comes first */
  private kept: readonly Kept<Ground, Value>[] = [];

  constructor(
    private readonly limits: RecentLimits,
    private readonly isSame: (one: Ground, other: Ground) => boolean,
  ) {}

  /** undefined where nothing is kept of exactly this ground */
  find(ground: Ground): Value | undefined {
    const found = this.kept.find((each) => this.isSame(each.ground, ground));
    if (found !== undefined && found !== this.kept[0]) {
      this.kept = [found, ...this.kept.filter((each) => each !== found)];
    }
    return found?.value;
  }

  keep(ground: Ground, value: Value, weight: number): void {
    if (weight > this.limits.weight) {
      return;
    }
    const others = this.kept.filter((each) => !this.isSame(each.ground, ground));
    let left = this.limits.weight;
    this.kept = [{ ground, value, weight }, ...others].slice(0, this.limits.entries).filter((each) => {
      left -= each.weight;
      return left >= 0;
    });
  }
}
