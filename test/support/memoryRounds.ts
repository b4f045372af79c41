import type { PriorRoundStorePort } from "../../src/application";

/** A browser's storage of last rounds, in memory. */
export interface MemoryRounds {
  readonly port: PriorRoundStorePort;
  readonly texts: Map<string, unknown>;
  /** false: it answers as a storage that is blocked */
  isOpen: boolean;
}

/** Empty, and open. */
export function memoryRounds(): MemoryRounds {
  const texts = new Map<string, unknown>();
  const memory: MemoryRounds = {
    texts,
    isOpen: true,
    port: {
      read: (name) => answer(memory.isOpen ? (texts.get(name) ?? null) : null),
      keep: (name, text) => {
        if (memory.isOpen) {
          texts.set(name, text);
        }
        return answer(memory.isOpen);
      },
      forget: (name) => {
        texts.delete(name);
        return answer(undefined);
      },
    },
  };
  return memory;
}

/** A database answers in a task of its own. */
function answer<T>(value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), 0);
  });
}
