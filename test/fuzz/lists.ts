/** The list without `count` items from `place` on, and with others in their place. */
export function spliced<Item>(list: readonly Item[], place: number, count: number, ...items: readonly Item[]): Item[] {
  return [...list.slice(0, place), ...items, ...list.slice(place + count)];
}

/** The list with one item replaced; as it was where there is none at that place. */
export function withItem<Item>(list: readonly Item[], place: number, item: Item): readonly Item[] {
  return place < list.length ? list.map((each, index) => (index === place ? item : each)) : list;
}
