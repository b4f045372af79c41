import type { ClientObject } from "./clientObject";
import { PATH, ACTION } from "./requestLanguage";
import type { RequestContext } from "./requestContext";

/** `context.trackedObjects`: what the host keeps beyond the batch it was asked for in. Other objects than ranges need no keeping. */
export class TrackedObjects {
  /** what ends with the run; a tracked object is not among them */
  readonly #automatic = new Set<ClientObject>();

  public constructor(private readonly context: RequestContext) {}

  /** Keeps objects until they are removed. */
  public add(objects: ClientObject | readonly ClientObject[]): void {
    for (const object of listOf(objects)) {
      if (this.#automatic.delete(object) || !object.$.path.referenced) continue;
      this.keep(object, false);
    }
  }

  /** Lets objects go; they cannot be used in a later batch. */
  public remove(objects: ClientObject | readonly ClientObject[]): void {
    for (const object of listOf(objects)) {
      this.#automatic.delete(object);
      this.#release(object);
    }
  }

  /** Asks the host to keep an object; `automatic` lets it go at the run's end. */
  public keep(object: ClientObject, automatic: boolean): void {
    const { path } = object.$;
    if (path.kind === PATH.reference) return;
    if (automatic) this.#automatic.add(object);
    this.context.batch.add(ACTION.method, "_KeepReference", path, { args: [], statement: "// Keep" });
    this.context.batch.instantiateAgain(path, "// Instantiate");
  }

  /** Lets go what was kept for the run alone. */
  public releaseAutomatic(): void {
    for (const object of this.#automatic) this.#release(object);
    this.#automatic.clear();
  }

  #release(object: ClientObject): void {
    const { path } = object.$;
    if (path.kind !== PATH.reference || !path.valid) return;
    this.context.release(path.name);
    path.valid = false;
  }
}

function listOf(objects: ClientObject | readonly ClientObject[]): readonly ClientObject[] {
  return "$" in objects ? [objects] : objects;
}
