import type { ReportTemplate, TemplateStorePort } from "../application";
import { answerOf, inDatabase } from "./database";

const STORE = "templates";
const KEY = "report";

/** The body's own template in this browser's database. What somebody else put there is as if nothing were kept. */
export const templateStore: TemplateStorePort = {
  read: () =>
    inStore<ReportTemplate | null>("readonly", null, async (store) => {
      const kept = await answerOf<unknown>(store.get(KEY));
      return isTemplate(kept) ? kept : null;
    }),
  keep: (template) =>
    inStore("readwrite", false, async (store) => {
      await answerOf(store.put({ name: template.name, bytes: template.bytes }, KEY));
      return true;
    }),
  forget: () =>
    inStore("readwrite", undefined, async (store) => {
      await answerOf(store.delete(KEY));
    }),
};

function inStore<Value>(mode: IDBTransactionMode, otherwise: Value, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
  return inDatabase("servicestar.report", [STORE], mode, otherwise, (stores) => work(stores(STORE)));
}

function isTemplate(value: unknown): value is ReportTemplate {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "bytes" in value && value.bytes instanceof Uint8Array;
}
