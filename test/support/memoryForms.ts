import type { FormStorePort } from "../../src/application";

/** A browser's storage of form mappings, in memory. */
export interface MemoryForms {
  readonly port: FormStorePort;
  readonly records: Map<string, unknown>;
  inUse: unknown;
  /** false: it answers as a storage that is blocked */
  isOpen: boolean;
}

/** Empty, and open. */
export function memoryForms(): MemoryForms {
  const records = new Map<string, unknown>();
  const changed = (change: () => void): Promise<boolean> => {
    if (memory.isOpen) {
      change();
    }
    return Promise.resolve(memory.isOpen);
  };
  const memory: MemoryForms = {
    records,
    inUse: null,
    isOpen: true,
    port: {
      read: () => Promise.resolve(memory.isOpen ? { records: [...records].map(([key, value]) => ({ key, value })), inUse: memory.inUse } : null),
      put: (key, record) => changed(() => records.set(key, record)),
      remove: (key) =>
        changed(() => {
          records.delete(key);
          memory.inUse = memory.inUse === key ? null : memory.inUse;
        }),
      use: (key) => changed(() => { memory.inUse = key; }),
    },
  };
  return memory;
}
