/** Keeps the id that an add-in knows while the grid gives the same thing another one. */
export class StableIds {
  private readonly toInner = new Map<string, string>();
  private readonly toOuter = new Map<string, string>();

  /** the id for the add-in; the grid's own until it changes */
  outer(inner: string): string {
    return this.toOuter.get(inner) ?? inner;
  }

  inner(outer: string): string {
    return this.toInner.get(outer) ?? outer;
  }

  /** from now on `outer` stands for the grid's `inner` */
  move(outer: string, inner: string): void {
    const old = this.toInner.get(outer);
    if (old !== undefined) this.toOuter.delete(old);
    this.toInner.set(outer, inner);
    this.toOuter.set(inner, outer);
  }
}
