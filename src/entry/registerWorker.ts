import { HostError } from "../application";
import type { PaneRegisterRequest } from "./paneRegisterWorker";

/** A worker that compares sheets and tells registers; it is started when it is first asked, and asked one thing at a time. */
export class RegisterWorker {
  private worker: Worker | null = null;
  private giveUp: ((reason: Error) => void) | null = null;

  ask<Answer>(request: PaneRegisterRequest): Promise<Answer> {
    const worker = (this.worker ??= new Worker(new URL("./paneRegisterWorker.ts", import.meta.url), { name: "register" }));
    return new Promise<Answer>((resolve, reject) => {
      this.giveUp = reject;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => {
        this.end();
        reject(new Error(event.message));
      };
      worker.onmessageerror = () => reject(new HostError("too-large", { hostCode: "NoAnswer" }));
      worker.postMessage(request);
    });
  }

  /** Ends it wherever it stands; what was asked rejects with `cancelled`. */
  end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.giveUp?.(new HostError("cancelled"));
    this.giveUp = null;
  }
}
