import type { BankPort } from "../application";
import { answerOf, inDatabase } from "./database";

const ENTRIES = "entries";
const MARKS = "marks";
const BATCH = 500;
/** So many are put in one task; the answer to the last one begins the next task, in the same transaction. */
const PUT_AT_ONCE = 250;

function inBank<Value>(mode: IDBTransactionMode, otherwise: Value, work: (stores: (name: string) => IDBObjectStore) => Promise<Value>): Promise<Value> {
  return inDatabase("servicestar.bank", [ENTRIES, MARKS], mode, otherwise, work);
}

/** The findings bank in this browser's database. */
export const bankStore: BankPort = {
  read: (take) =>
    inBank("readonly", false, async (stores) => {
      const store = stores(ENTRIES);
      for (let range: IDBKeyRange | null = null, isLast = false; !isLast; ) {
        const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([answerOf(store.getAllKeys(range, BATCH)), answerOf(store.getAll(range, BATCH))]);
        take(new Map(keys.flatMap((key, place): [string, unknown][] => (typeof key === "string" ? [[key, values[place]]] : []))));
        isLast = keys.length < BATCH;
        range = isLast ? null : IDBKeyRange.lowerBound(keys.at(-1), true);
      }
      return true;
    }),
  change: (ids, work) =>
    inBank("readwrite", false, async (stores) => {
      const store = stores(ENTRIES);
      const kept = await Promise.all(ids.map(async (id) => [id, await answerOf<unknown>(store.get(id))] as const));
      const { put, remove } = work(new Map(kept.filter(([, document]) => document !== undefined)));
      for (const id of remove) {
        store.delete(id);
      }
      let count = 0;
      for (const [id, document] of put) {
        const putting = store.put(document, id);
        count += 1;
        if (count % PUT_AT_ONCE === 0) {
          await answerOf(putting);
        }
      }
      return true;
    }),
  mark: (mark) =>
    inBank("readwrite", false, async (stores) => {
      const store = stores(MARKS);
      const isThere = (await answerOf(store.count(mark))) > 0;
      if (!isThere) {
        store.put(true, mark);
      }
      return !isThere;
    }),
};
