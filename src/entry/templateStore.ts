import type { ReportTemplate, TemplateStorePort } from "../application";
import { storagePartition } from "./storagePartition";

const STORE = "templates";
const KEY = "report";

/** The body's own template in this browser's database. */
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

/** Storage may be blocked, full, or hold what somebody else put there: then it is as if nothing were kept. */
async function inStore<Value>(mode: IDBTransactionMode, otherwise: Value, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
  try {
    const opening = indexedDB.open(`${storagePartition()}servicestar.report`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await answerOf(opening);
    try {
      const transaction = database.transaction(STORE, mode);
      const finished = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      });
      const value = await work(transaction.objectStore(STORE));
      await finished;
      return value;
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database gave no reason"));
  });
}

function isTemplate(value: unknown): value is ReportTemplate {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "bytes" in value && value.bytes instanceof Uint8Array;
}
