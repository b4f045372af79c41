import type { Action, ArgumentInfo, Json, ObjectPath as WirePath, Query, RequestBody } from "../wire";
import { invalidObjectPath } from "./error";
import { ObjectPath, pathsIn } from "./objectPath";
import type { PathArgument } from "./objectPath";
import { ACTION } from "./requestLanguage";
import type { ActionKind } from "./requestLanguage";

/** What happens with an action's answer, and how its program line reads. */
interface Sent {
  readonly action: Action;
  readonly settle: (answer: Json) => void;
  readonly statement: string;
}

export interface ActionOptions {
  readonly args?: readonly PathArgument[];
  readonly query?: Query;
  readonly settle?: (answer: Json) => void;
  readonly statement: string;
}

/** What waits for the next `sync`: actions in the program's order, each object instantiated before it is first used. */
export class Batch {
  readonly #ids = new Map<ObjectPath, number>();
  readonly #paths: Record<string, WirePath> = {};
  readonly #sent: Sent[] = [];
  readonly #settlePath: (path: ObjectPath, answer: Json) => void;
  #nextId = 1;

  /** `settlePath` hears of each object that the host has answered for */
  public constructor(settlePath: (path: ObjectPath, answer: Json) => void) {
    this.#settlePath = settlePath;
  }

  public get empty(): boolean {
    return this.#sent.length === 0;
  }

  /** Adds an action on an object; throws where the object cannot be reached any more. */
  public add(kind: ActionKind, name: string, path: ObjectPath, options: ActionOptions): void {
    const broken = path.broken() ?? pathsIn(options.args ?? []).map((arg) => arg.broken()).find((arg) => arg !== null);
    if (broken) throw invalidObjectPath(broken.text());
    this.#reach(path);
    for (const arg of pathsIn(options.args ?? [])) this.#reach(arg);
    this.#push(kind, name, path, options);
  }

  /** Asks for an object anew although it was reached in this batch already. */
  public instantiateAgain(path: ObjectPath, statement: string): void {
    this.#instantiate(path, statement);
  }

  /** Makes sure that an object exists at this point of the batch. */
  public instantiate(path: ObjectPath): void {
    const broken = path.broken();
    if (broken) throw invalidObjectPath(broken.text());
    this.#reach(path);
  }

  /** The request's body. */
  public body(): RequestBody {
    return { AutoKeepReference: true, Actions: this.#sent.map((sent) => sent.action), ObjectPaths: this.#paths };
  }

  /** Hands each answer to what asked for it. */
  public settle(results: readonly { readonly ActionId: number; readonly Value?: Json }[]): void {
    const byId = new Map(this.#sent.map((sent) => [sent.action.Id, sent]));
    for (const result of results) byId.get(result.ActionId)?.settle(result.Value === undefined ? {} : result.Value);
  }

  /** The program line of the action that failed; "" where the host does not say which. */
  public statementAt(index: number | undefined): string {
    return index === undefined ? "" : (this.#sent[index]?.statement ?? "");
  }

  #reach(path: ObjectPath): void {
    if (this.#ids.has(path)) return;
    if (path.parent !== null) this.#reach(path.parent);
    for (const arg of pathsIn(path.args ?? [])) this.#reach(arg);
    const id = this.#nextId++;
    this.#ids.set(path, id);
    this.#paths[id] = {
      Id: id,
      ObjectPathType: path.kind,
      Name: path.name,
      ...(path.parent === null ? {} : { ParentObjectPathId: this.#idOf(path.parent) }),
      ...(path.args === null ? {} : { ArgumentInfo: this.#argumentInfo(path.args) }),
    };
    this.#instantiate(path, `var ${variableName(path)} = ${path.text()};`);
  }

  #instantiate(path: ObjectPath, statement: string): void {
    this.#push(ACTION.instantiate, "", path, { statement, settle: (answer) => this.#settlePath(path, answer) });
  }

  #push(kind: ActionKind, name: string, path: ObjectPath, options: ActionOptions): void {
    const action: Action = {
      Id: this.#nextId++,
      ActionType: kind,
      Name: name,
      ObjectPathId: this.#idOf(path),
      ...(options.args === undefined ? {} : { ArgumentInfo: this.#argumentInfo(options.args) }),
      ...(options.query === undefined ? {} : { QueryInfo: options.query }),
    };
    this.#sent.push({ action, settle: options.settle ?? (() => undefined), statement: options.statement });
  }

  #idOf(path: ObjectPath): number {
    return this.#ids.get(path) ?? 0;
  }

  #argumentInfo(args: readonly PathArgument[]): ArgumentInfo {
    const plain = args.map((arg) => this.#plain(arg));
    if (pathsIn(args).length === 0) return { Arguments: plain };
    return { Arguments: plain, ReferencedObjectPathIds: args.map((arg) => this.#reference(arg)) };
  }

  #plain(arg: PathArgument): Json {
    if (arg instanceof ObjectPath) return this.#idOf(arg);
    if (Array.isArray(arg)) return (arg as readonly PathArgument[]).map((part) => this.#plain(part));
    return arg as Json;
  }

  #reference(arg: PathArgument): number | number[] {
    if (arg instanceof ObjectPath) return this.#idOf(arg);
    return Array.isArray(arg) && pathsIn([arg]).length > 0 ? (arg as readonly PathArgument[]).map((part) => (part instanceof ObjectPath ? this.#idOf(part) : 0)) : 0;
  }
}

/** The variable that an object would have in the program: its class in camelCase. */
export function variableName(path: ObjectPath): string {
  const name = path.description.name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
