import type { KeptRoster, RosterStorePort } from "../application";
import { answerOf, inDatabase } from "./database";

const STORE = "rosters";
const KEY = "inUse";

/** The roster in this browser's database. What somebody else put there is as if nothing were kept; what the roster is worth is asked anew. */
export const rosterStore: RosterStorePort = {
  read: () =>
    inStore<KeptRoster | null>("readonly", null, async (store) => {
      const kept = await answerOf<unknown>(store.get(KEY));
      return isKept(kept) ? kept : null;
    }),
  keep: ({ name, document, mark }) =>
    inStore("readwrite", false, async (store) => {
      await answerOf(store.put({ name, document, mark }, KEY));
      return true;
    }),
  forget: () =>
    inStore("readwrite", undefined, async (store) => {
      await answerOf(store.delete(KEY));
    }),
};

function inStore<Value>(mode: IDBTransactionMode, otherwise: Value, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
  return inDatabase("servicestar.signers", [STORE], mode, otherwise, (stores) => work(stores(STORE)));
}

function isKept(value: unknown): value is KeptRoster {
  return typeof value === "object" && value !== null && ["name", "document", "mark"].every((member) => typeof (value as Readonly<Record<string, unknown>>)[member] === "string");
}
