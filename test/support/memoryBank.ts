import type { BankPort } from "../../src/application";

/** A browser's storage of a findings bank, in memory. */
export interface MemoryBank {
  readonly port: BankPort;
  readonly documents: Map<string, unknown>;
  readonly marks: Set<string>;
  /** false: it answers as a storage that is blocked */
  isOpen: boolean;
}

/** Empty, and open. */
export function memoryBank(): MemoryBank {
  const documents = new Map<string, unknown>();
  const marks = new Set<string>();
  const memory: MemoryBank = {
    documents,
    marks,
    isOpen: true,
    port: {
      read: (take) => {
        if (memory.isOpen) {
          const all = [...documents];
          // Two batches, as a database gives many.
          take(new Map(all.slice(0, 2)));
          take(new Map(all.slice(2)));
        }
        return Promise.resolve(memory.isOpen);
      },
      change: (ids, work) => {
        if (memory.isOpen) {
          const { put, remove } = work(new Map(ids.flatMap((id) => (documents.has(id) ? [[id, documents.get(id)] as const] : []))));
          for (const id of remove) {
            documents.delete(id);
          }
          for (const [id, document] of put) {
            documents.set(id, JSON.parse(JSON.stringify(document)));
          }
        }
        return Promise.resolve(memory.isOpen);
      },
      mark: (mark) => {
        const isNew = memory.isOpen && !marks.has(mark);
        if (isNew) {
          marks.add(mark);
        }
        return Promise.resolve(isNew);
      },
    },
  };
  return memory;
}
