import type { FormStorePort } from "../application";
import { answerOf, inDatabase } from "./database";

const FORMS = "forms";
const CHOICE = "choice";
const IN_USE = "inUse";

/** Form mappings in this browser's database, under their hashes. What they are worth is asked anew whenever they are read. */
export const formStore: FormStorePort = {
  read: () =>
    inStores<Awaited<ReturnType<FormStorePort["read"]>>>("readonly", null, async ([forms, choice]) => {
      const [keys, values, inUse] = await Promise.all([answerOf(forms.getAllKeys()), answerOf<unknown[]>(forms.getAll()), answerOf<unknown>(choice.get(IN_USE))]);
      return { records: keys.flatMap((key, index) => (typeof key === "string" ? [{ key, value: values[index] }] : [])), inUse };
    }),
  put: (key, { name, form, catalogue, profile }) =>
    inStores("readwrite", false, async ([forms]) => {
      await answerOf(forms.put({ name, form, catalogue, profile }, key));
      return true;
    }),
  remove: (key) =>
    inStores("readwrite", false, async ([forms, choice]) => {
      await answerOf(forms.delete(key));
      if ((await answerOf<unknown>(choice.get(IN_USE))) === key) {
        await answerOf(choice.delete(IN_USE));
      }
      return true;
    }),
  use: (key) =>
    inStores("readwrite", false, async ([, choice]) => {
      await (key === null ? answerOf(choice.delete(IN_USE)) : answerOf(choice.put(key, IN_USE)));
      return true;
    }),
};

function inStores<Value>(mode: IDBTransactionMode, otherwise: Value, work: (stores: readonly [forms: IDBObjectStore, choice: IDBObjectStore]) => Promise<Value>): Promise<Value> {
  return inDatabase("servicestar.forms", [FORMS, CHOICE], mode, otherwise, (stores) => work([stores(FORMS), stores(CHOICE)]));
}
