import { HostError, type Json, ModelObject, type Session, Workbook } from "../model";
import type { Members } from "./members";
import { publicName } from "./names";
import type { Pace } from "./pace";
import { Paths } from "./paths";
import { ACTION, type Action, type ActionResult, type RequestBody, type ResponseBody, type ResponseError } from "./protocol";
import { answerQuery, at, locationOf } from "./query";

/** What one request is answered with, beside the model itself. */
export interface Surroundings {
  readonly session: Session;
  readonly members: Members;
  /** objects that hang on no workbook, by the name of their service */
  readonly services: Readonly<Record<string, ModelObject>>;
  /** resolves when reads see calculated values */
  readonly settle: () => Promise<void>;
  /** runs a part of the request in the name of whoever sent it */
  readonly inRequest: (part: () => void) => void;
  /** does a piece of what an action has left to do; false where none has */
  readonly carryOn: () => boolean;
  /** called at the beginning of a request */
  readonly pace: () => Pace;
}

/**
 * Answers one request. Actions run in order; the first that is refused ends the request, and what was done before it stays done.
 * Whatever is not a refusal is a fault of the host and rejects. A long request is done in parts, between which no change of a person's comes.
 */
export async function executeRequest(surroundings: Surroundings, body: RequestBody): Promise<ResponseBody> {
  const { session, members, services, settle, carryOn } = surroundings;
  const paths = new Paths(body.ObjectPaths, members, session, new Workbook(session), services);
  const kept = keptPaths(body);
  const results: ActionResult[] = [];
  const run = new Run(session, members, paths, kept);
  const pace = surroundings.pace();
  let next = 0;
  let error: ResponseError | null = null;
  const perform = (): boolean => {
    if (carryOn()) return true;
    const index = next;
    error = attempt(() => results.push({ ActionId: (body.Actions[index] as Action).Id, Value: run.perform(body.Actions[index] as Action) }), index);
    next += 1;
    return error === null && next < body.Actions.length && !reads(body.Actions[next]);
  };
  while (next < body.Actions.length && !error) {
    if (pace.isDue()) await pace.next();
    if (reads(body.Actions[next])) await settle();
    await inParts(surroundings, pace, perform);
  }
  return error ? { Results: results, Error: error } : { Results: results };
}

/** Performs action after action, as one step of undo, as long as there are more; what a person's change interrupts is done to its end before it. */
async function inParts({ session, inRequest }: Surroundings, pace: Pace, perform: () => boolean): Promise<void> {
  let isOver = false;
  const faults: Error[] = [];
  const part = (isDue: () => boolean): void => {
    if (isOver) return;
    try {
      inRequest(() => stretch.run(() => {
        do isOver = !perform();
        while (!isOver && !isDue());
      }));
    } catch (thrown) {
      isOver = true;
      faults.push(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
    if (isOver) stretch.end();
  };
  const stretch = session.engine.stretch(() => part(() => false));
  part(pace.isDue);
  while (!isOver) {
    await pace.next();
    part(pace.isDue);
  }
  for (const fault of faults) throw fault;
}

function reads(action: Action | undefined): boolean {
  return action?.ActionType === ACTION.query || action?.ActionType === ACTION.queryAsJson || action?.ActionType === ACTION.ensureUnchanged;
}

/** the paths whose objects the client wants to keep; with `AutoKeepReference` all of them */
function keptPaths(body: RequestBody): "all" | ReadonlySet<number> {
  if (body.AutoKeepReference) return "all";
  const asked = body.Actions.filter((action) => action.ActionType === ACTION.method && action.Name === "_KeepReference");
  return new Set(asked.map((action) => action.ObjectPathId));
}

function attempt(step: () => void, index: number): ResponseError | null {
  try {
    step();
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.httpStatusCode,
      Location: locationOf(error),
      ActionIndex: index,
    };
  }
}

class Run {
  constructor(
    private readonly session: Session,
    private readonly members: Members,
    private readonly paths: Paths,
    private readonly kept: "all" | ReadonlySet<number>,
  ) {}

  perform(action: Action): Json {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(action);
      case ACTION.query:
      case ACTION.queryAsJson: {
        const object = this.paths.object(action.ObjectPathId);
        return object ? this.withReference(object, action, answerQuery(this.members, object, action.QueryInfo ?? {})) : null;
      }
      case ACTION.method:
        return this.invoke(action);
      case ACTION.setProperty:
        this.set(this.target(action), publicName(action.Name), this.paths.arguments(action.ArgumentInfo).json(0, "value"));
        return null;
      case ACTION.update:
        this.update(this.target(action), action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        this.ensureUnchanged(this.target(action), action.ObjectState ?? {});
        return null;
      case ACTION.trace:
        return null;
      default:
        throw this.members.refuse("ClientObject", action.ActionType === ACTION.recursiveQuery ? "loadRecursive" : `action ${action.ActionType}`);
    }
  }

  private target(action: Action): ModelObject {
    return this.paths.existing(action.ObjectPathId, publicName(action.Name));
  }

  private instantiate(action: Action): Json {
    const object = this.paths.object(action.ObjectPathId);
    if (!object) return null;
    const { id } = this.members.typeOf(object);
    return this.withReference(object, action, id ? { Id: id(object) } : {});
  }

  private withReference(object: ModelObject, action: Action, value: Json): Json {
    const wanted = this.kept === "all" || this.kept.has(action.ObjectPathId);
    if (!wanted || !this.members.typeOf(object).tracked) return value;
    return { ...(value as Record<string, Json>), _ReferenceId: this.session.keep(object) };
  }

  private invoke(action: Action): Json {
    if (action.Name === "_KeepReference") {
      // The client asks this for every range by itself, before it knows that there is none.
      const object = this.paths.object(action.ObjectPathId);
      if (object && this.members.typeOf(object).tracked) this.session.keep(object);
      return null;
    }
    const result = this.paths.call(this.target(action), action.Name, action.ArgumentInfo);
    return result === undefined || result instanceof ModelObject ? null : result;
  }

  private set(object: ModelObject, name: string, value: Json): void {
    const { name: typeName } = this.members.typeOf(object);
    at(`${typeName}.${name}`, () => {
      const { set } = this.members.scalar(object, name);
      if (!set) throw new HostError("InvalidOperation", `${typeName}.${name} is read-only.`);
      set(object, value);
    });
  }

  private update(object: ModelObject, state: Readonly<Record<string, Json>>): void {
    const type = this.members.typeOf(object);
    for (const [key, value] of Object.entries(state)) {
      const name = publicName(key);
      const child = type.objects[name] ? this.members.navigation(object, name)(object) : null;
      if (child) this.update(child, value as Readonly<Record<string, Json>>);
      else this.set(object, name, value);
    }
  }

  private ensureUnchanged(object: ModelObject, state: Readonly<Record<string, Json>>): void {
    const now = answerQuery(this.members, object, { Select: Object.keys(state).map(publicName) }) as Record<string, Json>;
    for (const [key, value] of Object.entries(state)) {
      const name = publicName(key);
      const current = now[name.charAt(0).toUpperCase() + name.slice(1)];
      if (JSON.stringify(current) !== JSON.stringify(value)) {
        throw new HostError("InvalidOperation", `${this.members.typeOf(object).name}.${name} has changed since it was read.`);
      }
    }
  }
}
