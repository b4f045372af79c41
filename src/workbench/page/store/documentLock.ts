const NAME = "servicestar-workbench-document";
const CHANNEL = "servicestar-workbench";
const HAND_OVER = "hand over";

/** The right to edit the workbook that this browser keeps: one tab has it at a time. */
export class DocumentLock {
  readonly #locks: LockManager;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #release: (() => void) | null = null;

  constructor(locks: LockManager) {
    this.#locks = locks;
  }

  /** True when this tab may edit now; false when another one does. */
  tryTake(): Promise<boolean> {
    return this.#request({ ifAvailable: true });
  }

  /** Asks the other tab to save and let go, and waits for it. A tab that is gone or hangs has let go already, or is closed by the person. */
  async takeOver(): Promise<void> {
    this.#channel.postMessage(HAND_OVER);
    await this.#request({});
  }

  /** `prepare` runs when another tab asks for the workbook; this tab lets go after it. */
  onAsked(prepare: () => Promise<void>): void {
    this.#channel.onmessage = (message: MessageEvent<unknown>) => {
      if (message.data !== HAND_OVER || this.#release === null) return;
      void prepare().finally(() => {
        this.#release?.();
        this.#release = null;
      });
    };
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#locks
        .request(NAME, options, (lock) => {
          resolve(lock !== null);
          if (lock === null) return undefined;
          return new Promise<void>((release) => (this.#release = release));
        })
        .catch(reject);
    });
  }
}
