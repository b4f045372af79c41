import { valueNotLoaded } from "./error";

/** `OfficeExtension.ClientResult`: what a method answers, once its batch was sent. */
export class ClientResult<T> {
  #value: T | undefined;
  #loaded = false;

  public get value(): T {
    if (!this.#loaded) throw valueNotLoaded();
    return this.#value as T;
  }

  /** The batch's answer has come. */
  public settle(value: T): void {
    this.#value = value;
    this.#loaded = true;
  }

  public toJSON(): object {
    return { value: this.#value };
  }
}
