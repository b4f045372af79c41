import { storagePartition } from "./storagePartition";

/**
 * Works in one transaction on a database of this browser profile and gives what the work gave once all of it is kept. Storage may be
 * blocked or full: then the answer is `otherwise`, and nothing was changed. A worker has no document to ask and is told its partition.
 */
export async function inDatabase<Value>(
  name: string,
  stores: readonly [string, ...string[]],
  mode: IDBTransactionMode,
  otherwise: Value,
  work: (stores: (name: string) => IDBObjectStore) => Promise<Value>,
  partition = storagePartition(),
): Promise<Value> {
  try {
    const opening = indexedDB.open(`${partition}${name}`, 1);
    opening.onupgradeneeded = () => {
      for (const store of stores) {
        opening.result.createObjectStore(store);
      }
    };
    const database = await answerOf(opening);
    try {
      const transaction = database.transaction([...stores], mode);
      const finished = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      });
      // Work that fails leaves by its own error; the transaction's is then nobody's.
      finished.catch(() => undefined);
      const value = await work((store) => transaction.objectStore(store));
      await finished;
      return value;
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}

/** What a request of the database answers. */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database gave no reason"));
  });
}
