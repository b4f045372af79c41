/** Pauses, resumes and cancels a run. */
export class ReviewControl {
  private readonly abort = new AbortController();
  private wake: (() => void) | null = null;
  private pausing: Promise<void> | null = null;

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get isPaused(): boolean {
    return this.pausing !== null;
  }

  /** No further file is begun; those in hand are read to their end. */
  pause(): void {
    this.pausing ??= new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  resume(): void {
    this.wake?.();
    this.wake = null;
    this.pausing = null;
  }

  /** Pauses a run that runs, resumes one that is paused; whether it is paused now. */
  toggle(): boolean {
    if (this.isPaused) {
      this.resume();
    } else {
      this.pause();
    }
    return this.isPaused;
  }

  /** Ends the run at once, paused or not. */
  cancel(): void {
    this.abort.abort();
    this.resume();
  }

  /** Resolved as soon as the run is not paused. */
  async whenRunning(): Promise<void> {
    while (this.pausing !== null) {
      await this.pausing;
    }
  }
}
