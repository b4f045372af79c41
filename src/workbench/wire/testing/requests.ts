import { createHeadlessEngine, type Engine } from "../../engine";
import type { Json } from "../../model";
import { createHost, type Host, type HostOptions } from "../host";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, RequestBody, ResponseError } from "../protocol";
import { ACTION, PATH } from "../protocol";

/** An object of a request under construction. */
export class Proxied {
  constructor(readonly id: number) {}
}

export type Given = Json | Proxied;

/** Builds a request body step by step, as a client does, so that tests read like the calls that they stand for. */
export class Request {
  private readonly paths: Record<string, ObjectPath> = {};
  private readonly actions: Action[] = [];
  private nextId = 1;
  readonly workbook = this.path(PATH.root, "");

  get(parent: Proxied, property: string): Proxied {
    return this.path(PATH.property, property, parent);
  }

  /** an object that a method answers; it is instantiated at this place of the request */
  call(parent: Proxied, method: string, ...args: Given[]): Proxied {
    const object = this.path(PATH.method, method, parent, args);
    this.instantiate(object);
    return object;
  }

  item(parent: Proxied, key: Json): Proxied {
    const object = this.path(PATH.indexer, "", parent, [key]);
    this.instantiate(object);
    return object;
  }

  reference(id: string): Proxied {
    return this.path(PATH.reference, id);
  }

  service(name: string): Proxied {
    return this.path(PATH.service, name);
  }

  instantiate(object: Proxied): number {
    return this.act(ACTION.instantiate, "", object);
  }

  invoke(object: Proxied, method: string, ...args: Given[]): number {
    return this.act(ACTION.method, method, object, { ArgumentInfo: argumentInfo(args) });
  }

  set(object: Proxied, property: string, value: Given): number {
    return this.act(ACTION.setProperty, property, object, { ArgumentInfo: argumentInfo([value]) });
  }

  load(object: Proxied, ...select: string[]): number {
    return this.act(ACTION.query, "", object, { QueryInfo: select.length > 0 ? { Select: select } : {} });
  }

  act(type: number, name: string, object: Proxied, more: Partial<Action> = {}): number {
    const id = this.nextId++;
    this.actions.push({ Id: id, ActionType: type, Name: name, ObjectPathId: object.id, ...more });
    return id;
  }

  sheet(name?: string): Proxied {
    const sheets = this.get(this.workbook, "Worksheets");
    return name === undefined ? this.call(sheets, "GetActiveWorksheet") : this.item(sheets, name);
  }

  range(address: string, sheet: Proxied = this.sheet()): Proxied {
    return this.call(sheet, "GetRange", address);
  }

  body(more: Partial<RequestBody> = {}): RequestBody {
    return { Actions: this.actions, ObjectPaths: this.paths, ...more };
  }

  private path(type: number, name: string, parent?: Proxied, args?: readonly Given[]): Proxied {
    const id = this.nextId++;
    this.paths[String(id)] = {
      Id: id,
      ObjectPathType: type,
      Name: name,
      ...(parent ? { ParentObjectPathId: parent.id } : {}),
      ...(args ? { ArgumentInfo: argumentInfo(args) } : {}),
    };
    return new Proxied(id);
  }
}

function argumentInfo(args: readonly Given[]): ArgumentInfo {
  const ids = args.map((arg) => (arg instanceof Proxied ? arg.id : 0));
  const values = args.map((arg) => (arg instanceof Proxied ? arg.id : arg));
  return ids.some((id) => id !== 0) ? { Arguments: values, ReferencedObjectPathIds: ids } : { Arguments: values };
}

/** A host over a headless grid with the clock stopped at 1 July 2026, for one test. */
export function openHost(options: Partial<HostOptions> = {}): { readonly host: Host; readonly engine: Engine } {
  const engine = options.engine ?? createHeadlessEngine();
  return { engine, host: createHost({ locale: "en-US", now: () => new Date(2026, 6, 1), ...options, engine }) };
}

/** What a request was answered: its values by the action ids that the builder gave, and the refusal where there is one. */
export interface Answer {
  readonly value: (actionId: number) => Record<string, Json>;
  readonly raw: (actionId: number) => Json | undefined;
  readonly error: ResponseError | undefined;
  readonly results: readonly ActionResult[];
}

/** Sends what the step builds. */
export async function ask(host: Host, build: (request: Request) => void, more: Partial<RequestBody> = {}): Promise<Answer> {
  const request = new Request();
  build(request);
  const { Results, Error: error } = await host.execute(request.body(more));
  const raw = (id: number): Json | undefined => Results.find((result) => result.ActionId === id)?.Value;
  return { raw, value: (id) => raw(id) as Record<string, Json>, error, results: Results };
}

/** Sends what the step builds and gives the loaded properties of the object that it returns; a refusal throws. */
export async function loaded(host: Host, select: readonly string[], build: (request: Request) => Proxied): Promise<Record<string, Json>> {
  let id = 0;
  const answer = await ask(host, (request) => {
    id = request.load(build(request), ...select);
  });
  if (answer.error) throw new Error(`${answer.error.Code} at ${answer.error.Location}: ${answer.error.Message}`);
  return answer.value(id);
}
