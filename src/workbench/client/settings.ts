import type { Json } from "../wire";

interface AsyncResult<T> {
  readonly status: "succeeded" | "failed";
  readonly value: T;
  readonly error: Error | null;
}
type Callback<T> = (result: AsyncResult<T>) => void;

/** `Office.context.document.settings`: kept in the pane until `saveAsync` hands them to the workbook. */
export class DocumentSettings {
  readonly #values: Map<string, Json>;
  readonly #save: (settings: Readonly<Record<string, Json>>) => Promise<void>;
  readonly #reload: () => Promise<Readonly<Record<string, Json>>>;

  public constructor(
    saved: Readonly<Record<string, Json>>,
    save: (settings: Readonly<Record<string, Json>>) => Promise<void>,
    reload: () => Promise<Readonly<Record<string, Json>>>,
  ) {
    this.#values = new Map(Object.entries(saved));
    this.#save = save;
    this.#reload = reload;
  }

  /** null for a name that is not set */
  public get(name: string): Json {
    return this.#values.get(name) ?? null;
  }

  public set(name: string, value: unknown): void {
    // A copy, so that a change of the program's object does not change the setting.
    this.#values.set(name, (value === undefined ? null : JSON.parse(JSON.stringify(value))) as Json);
  }

  public remove(name: string): void {
    this.#values.delete(name);
  }

  public saveAsync(...args: readonly unknown[]): void {
    report(
      this.#save(Object.fromEntries(this.#values)).then(() => this),
      args,
    );
  }

  public refreshAsync(...args: readonly unknown[]): void {
    const reloaded = this.#reload().then((saved) => {
      this.#values.clear();
      for (const [name, value] of Object.entries(saved)) this.#values.set(name, value);
      return this;
    });
    report(reloaded, args);
  }
}

/** Office's old style of answering: the last argument, if it is a function, hears how it went. */
function report<T>(outcome: Promise<T>, args: readonly unknown[]): void {
  const last = args[args.length - 1];
  const callback = typeof last === "function" ? (last as Callback<T | undefined>) : () => undefined;
  outcome.then(
    (value) => callback({ status: "succeeded", value, error: null }),
    (error: unknown) => callback({ status: "failed", value: undefined, error: error instanceof Error ? error : new Error(String(error)) }),
  );
}
