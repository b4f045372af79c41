import { ClientObject } from "./clientObject";
import { ERROR_CODES, OfficeError, invalidArgument } from "./error";
import { RequestContext } from "./requestContext";

export type BatchFunction<T> = (context: RequestContext) => Promise<T>;

/** `Excel.run` in each of its forms: a batch alone, or after options, objects whose context goes on, or a context. */
export async function run<T>(createContext: () => RequestContext, args: readonly unknown[]): Promise<T> {
  const batch = args[args.length - 1];
  if (args.length < 1 || args.length > 2 || typeof batch !== "function") throw invalidArgument("batch", "Excel.run");
  const context = args.length === 2 ? contextOf(args[0], createContext) : createContext();
  const wasTracking = context.autoTracking;
  context.autoTracking = true;
  try {
    const promise = (batch as BatchFunction<T>)(context);
    if (typeof promise !== "object" || promise === null || typeof promise.then !== "function") {
      throw new OfficeError(ERROR_CODES.runMustReturnPromise, "The function given to Excel.run must return a promise.");
    }
    const value = await promise;
    await context.sync();
    return value;
  } finally {
    context.discard();
    context.autoTracking = wasTracking;
    context.trackedObjects.releaseAutomatic();
    // The program's outcome stands, whether or not the host could let go.
    await context.sync().catch(() => undefined);
  }
}

function contextOf(first: unknown, createContext: () => RequestContext): RequestContext {
  if (first instanceof RequestContext) return first;
  if (first instanceof ClientObject) return first.context;
  if (Array.isArray(first)) {
    const contexts = new Set(first.map((object: unknown) => (object instanceof ClientObject ? object.context : null)));
    const [context] = contexts;
    if (contexts.size !== 1 || !context) throw invalidArgument("objects", "Excel.run");
    return context;
  }
  if (typeof first === "object" && first !== null) {
    const { previousObjects } = first as { readonly previousObjects?: unknown };
    return previousObjects === undefined ? createContext() : contextOf(previousObjects, createContext);
  }
  throw invalidArgument("options", "Excel.run");
}
