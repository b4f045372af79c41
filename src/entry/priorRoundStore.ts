import type { PriorRoundStorePort } from "../application";
import { answerOf, inDatabase } from "./database";

const STORE = "rounds";

/** The last rounds in this browser's database. */
export const priorRoundStore: PriorRoundStorePort = {
  read: (name) => inStore<unknown>("readonly", null, async (store) => (await answerOf<unknown>(store.get(name))) ?? null),
  keep: (name, text) =>
    inStore("readwrite", false, async (store) => {
      await answerOf(store.put(text, name));
      return true;
    }),
  forget: (name) =>
    inStore("readwrite", undefined, async (store) => {
      await answerOf(store.delete(name));
    }),
};

function inStore<Value>(mode: IDBTransactionMode, otherwise: Value, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
  return inDatabase("servicestar.rounds", [STORE], mode, otherwise, (stores) => work(stores(STORE)));
}
