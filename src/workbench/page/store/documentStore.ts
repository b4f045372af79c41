import type { SideState } from "../../model";
import type { Json } from "../../wire";

/** Everything of an open workbook. */
export interface KeptDocument {
  /** the engine's document */
  readonly engine: unknown;
  /** what the grid cannot hold */
  readonly side: Json | SideState;
  /** straight from a file: nothing is calculated yet, and rows that fit themselves have no heights */
  readonly isFromFile?: boolean;
}

const DATABASE = "servicestar-workbench";
const STORE = "documents";
const CURRENT = "current";
/** A document that could not be read is put aside under this name before another one is saved. */
const UNREADABLE = "unreadable";

/** The one workbook that this browser keeps, in IndexedDB. Every method rejects when the browser refuses storage. */
export class DocumentStore {
  readonly #factory: IDBFactory;
  #database: Promise<IDBDatabase> | null = null;

  constructor(factory: IDBFactory) {
    this.#factory = factory;
  }

  async read(): Promise<KeptDocument | null> {
    const kept = await this.#run<unknown>("readonly", (store) => store.get(CURRENT));
    return typeof kept === "object" && kept !== null && "engine" in kept && "side" in kept ? (kept as KeptDocument) : null;
  }

  async write(document: KeptDocument): Promise<void> {
    await this.#run("readwrite", (store) => store.put(document, CURRENT));
  }

  async clear(): Promise<void> {
    await this.#run("readwrite", (store) => store.delete(CURRENT));
  }

  /** Keeps what cannot be read from being overwritten. */
  async putAside(): Promise<void> {
    const kept = await this.#run<unknown>("readonly", (store) => store.get(CURRENT));
    if (kept === undefined) return;
    await this.#run("readwrite", (store) => store.put(kept, UNREADABLE));
    await this.clear();
  }

  async #run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await (this.#database ??= this.#open());
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("The transaction was aborted."));
    });
  }

  #open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = this.#factory.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("The database cannot be opened."));
    });
  }
}
