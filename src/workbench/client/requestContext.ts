import type { Json, ResponseBody } from "../wire";
import { Batch } from "./batch";
import type { ClassFactory } from "./classFactory";
import type { ClientObject } from "./clientObject";
import { ERROR_CODES, OfficeError, invalidArgument } from "./error";
import type { ClassDescription } from "./metadata/grammar";
import { ObjectPath } from "./objectPath";
import { ACTION, PATH } from "./requestLanguage";
import { TrackedObjects } from "./trackedObjects";

/** What a context needs of the client: the classes, and the way to the host. */
export interface ContextServices {
  readonly classes: ClassFactory;
  readonly execute: (body: ReturnType<Batch["body"]>) => Promise<ResponseBody>;
}

/** `Excel.RequestContext`: gathers what a program asks for, and sends it as one batch by `sync`. */
export class RequestContext {
  public readonly trackedObjects: TrackedObjects;
  public readonly requestHeaders: Record<string, string> = {};
  public readonly workbook: ClientObject;
  /** inside `Excel.run`: ranges are kept until the run's end */
  public autoTracking = false;
  #batch: Batch;
  #afterSync: (() => void)[] = [];
  readonly #objects = new WeakMap<ObjectPath, ClientObject>();

  public constructor(private readonly services: ContextServices) {
    this.#batch = this.#newBatch();
    this.trackedObjects = new TrackedObjects(this);
    this.workbook = this.createObject(new ObjectPath(this.describe("Workbook"), PATH.root, "", null, null));
  }

  public get application(): unknown {
    return (this.workbook as unknown as { readonly application: unknown }).application;
  }

  /** what waits for the next `sync` */
  public get batch(): Batch {
    return this.#batch;
  }

  public load(object: ClientObject, option?: unknown): void {
    if (typeof object !== "object" || !("$" in object)) throw invalidArgument("object");
    object.$.query(option);
  }

  /**
   * Sends what was gathered. Resolves to `passThrough` once every answer is in place; on a failure, what came before
   * the failing action stands and has its answers, the rest was not done.
   */
  public async sync<T>(passThrough?: T): Promise<T> {
    const batch = this.#batch;
    const afterSync = this.#afterSync;
    this.#batch = this.#newBatch();
    this.#afterSync = [];
    if (!batch.empty) {
      const response = await this.services.execute(batch.body());
      batch.settle(response.Results);
      if (response.Error) throw failure(response.Error, batch.statementAt(response.Error.ActionIndex));
    }
    for (const run of afterSync) run();
    return passThrough as T;
  }

  /** Drops what waits. */
  public discard(): void {
    this.#batch = this.#newBatch();
    this.#afterSync = [];
  }

  /** Runs once the next batch has succeeded. */
  public afterSync(run: () => void): void {
    this.#afterSync.push(run);
  }

  public describe(name: string | null): ClassDescription {
    return this.services.classes.describe(name);
  }

  public createObject(path: ObjectPath): ClientObject {
    const object = new (this.services.classes.classOf(path.description.name))(this, path);
    this.#objects.set(path, object);
    return object;
  }

  /** Inside a run, keeps an object that would end with its batch. */
  public autoTrack(object: ClientObject): void {
    if (this.autoTracking && object.$.path.referenced) this.trackedObjects.keep(object, true);
  }

  /** Lets a reference go, by way of the workbook. */
  public release(reference: string): void {
    this.#batch.add(ACTION.method, "_RemoveReference", this.workbook.$.path, { args: [reference], statement: "// Release" });
  }

  #newBatch(): Batch {
    return new Batch((path, answer) => this.#settlePath(path, answer));
  }

  #settlePath(path: ObjectPath, answer: Json): void {
    path.settle(answer);
    this.#objects.get(path)?.$.take(answer);
  }
}

function failure(error: NonNullable<ResponseBody["Error"]>, statement: string): OfficeError {
  return new OfficeError(
    error.Code || ERROR_CODES.generalException,
    error.Message,
    { errorLocation: error.Location, ...(statement === "" ? {} : { statement }) },
    error.HttpStatusCode,
  );
}
