import type { SaveState } from "../statusBar";
import type { DocumentStore, KeptDocument } from "./documentStore";

/** Long enough that typing on does not save each time, short enough that little is lost when a browser dies. */
const QUIET_MS = 700;

/** Saves the open workbook a moment after its last change, one save at a time. */
export class Keeper {
  readonly #store: DocumentStore;
  readonly #take: () => KeptDocument;
  readonly #tell: (state: SaveState) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #dirty = false;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(store: DocumentStore, take: () => KeptDocument, tell: (state: SaveState) => void) {
    this.#store = store;
    this.#take = take;
    this.#tell = tell;
  }

  touch(): void {
    if (this.#stopped) return;
    this.#dirty = true;
    this.#tell({ kind: "unsaved" });
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Resolves when everything up to now is kept, or when keeping it has failed and that is told. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#dirty && !this.#stopped) {
      this.#dirty = false;
      this.#writing = this.#writing.then(() => this.#write());
    }
    await this.#writing;
  }

  /** Saves for the last time: from then on another tab may write. */
  async stop(): Promise<void> {
    await this.flush();
    this.#stopped = true;
  }

  /** Keeps another workbook instead, so that a reload opens that; where this fails it rejects, and the open one is kept as before. */
  async replace(document: KeptDocument): Promise<void> {
    await this.flush();
    this.#stopped = true;
    try {
      await this.#store.write(document);
    } catch (error) {
      this.#stopped = false;
      throw error;
    }
  }

  /** Forgets what is open, so that a reload starts empty. */
  async discard(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#writing;
    await this.#store.clear();
  }

  async #write(): Promise<void> {
    this.#tell({ kind: "saving" });
    try {
      await this.#store.write(this.#take());
      this.#tell(this.#dirty ? { kind: "unsaved" } : { kind: "saved", at: new Date() });
    } catch (error) {
      this.#dirty = true;
      this.#tell({ kind: "unsavable", detail: error instanceof Error ? error.message : String(error) });
    }
  }
}
