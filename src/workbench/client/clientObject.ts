import type { Json } from "../wire";
import { variableName } from "./batch";
import { invalidArgument, invalidRequestContext, propertyNotLoaded } from "./error";
import { parseLoadOption } from "./loadOption";
import type { ClassDescription, Member } from "./metadata/grammar";
import { ObjectPath, field } from "./objectPath";
import type { PathArgument } from "./objectPath";
import { ACTION, ITEM_BY_METHOD, PATH, WRITE_NAMES } from "./requestLanguage";
import type { RequestContext } from "./requestContext";

/** `OfficeExtension.ClientObject`: what every object of the Excel API is; its members come from the metadata. */
export class ClientObject {
  /** what the client knows of the object; not a member of the API */
  public readonly $: ObjectState;

  public constructor(context: RequestContext, path: ObjectPath) {
    this.$ = new ObjectState(this, context, path);
    // Hidden, so that a log or a comparison shows the API's members alone.
    Object.defineProperty(this, "$", { enumerable: false });
  }

  public get context(): RequestContext {
    return this.$.context;
  }

  public get isNullObject(): boolean {
    if (this.$.isNull === null) throw propertyNotLoaded(this.$.description.name, "isNullObject");
    return this.$.isNull;
  }

  public load(option?: unknown): this {
    this.context.load(this, option);
    return this;
  }

  /** Sets several properties, nested ones too, from a plain object or from another object of the same class. */
  public set(properties: unknown, options?: { readonly throwOnReadOnly?: boolean }): void {
    const location = `${this.$.description.name}.set`;
    if (typeof properties !== "object" || properties === null) throw invalidArgument("properties", location);
    const copied = properties instanceof ClientObject;
    const plain: unknown = copied ? properties.toJSON() : properties;
    this.$.setAll(plain as Readonly<Record<string, unknown>>, !copied && options?.throwOnReadOnly !== false, location);
  }

  public toJSON(): object {
    return this.$.loadedValues();
  }

  public track(): this {
    this.context.trackedObjects.add(this);
    return this;
  }

  public untrack(): this {
    this.context.trackedObjects.remove(this);
    return this;
  }
}

/** The client's side of an object: its path, what was loaded of it, the objects that hang on it. */
export class ObjectState {
  /** null until the host has said whether the object is there */
  public isNull: boolean | null = null;
  public items: readonly ClientObject[] | null = null;
  /** what the host calls it, for events */
  public id: string | null = null;
  readonly #loaded = new Map<string, unknown>();
  readonly #children = new Map<string, ClientObject>();

  public constructor(
    private readonly owner: ClientObject,
    public readonly context: RequestContext,
    public readonly path: ObjectPath,
  ) {}

  public get description(): ClassDescription {
    return this.path.description;
  }

  /** A scalar's loaded value; a null object has none, and says so by undefined. */
  public read(member: Member): unknown {
    if (this.#loaded.has(member.name)) return this.#loaded.get(member.name);
    if (this.isNull === true) return undefined;
    throw propertyNotLoaded(this.description.name, member.name);
  }

  public write(member: Member, value: unknown): void {
    const args = [this.argument(value)];
    const statement = `${variableName(this.path)}.${member.name} = ...;`;
    const wireName = WRITE_NAMES[`${this.description.name}.${member.name}`] ?? member.wireName;
    this.context.batch.add(ACTION.setProperty, wireName, this.path, { args, statement });
    this.#loaded.set(member.name, value);
  }

  /** The object behind a navigation property; asked for at this point of the batch. */
  public navigate(member: Member): ClientObject {
    const known = this.#children.get(member.name);
    if (known) return known;
    const child = this.#child(member);
    this.context.batch.instantiate(child.$.path);
    return child;
  }

  public query(option: unknown): void {
    const query = parseLoadOption(option);
    const names = (query.Select ?? []).map((name) => `"${name}"`).join(", ");
    const statement = `${variableName(this.path)}.load([${names}]);`;
    this.context.batch.add(ACTION.query, "", this.path, { query, statement, settle: (answer) => this.take(answer) });
  }

  public invoke(member: Member, args: readonly unknown[], settle?: (answer: Json) => void): void {
    const statement = `${variableName(this.path)}.${member.name}(${args.length > 0 ? "..." : ""});`;
    this.context.batch.add(ACTION.method, member.wireName, this.path, {
      args: this.arguments(member, args),
      statement,
      ...(settle === undefined ? {} : { settle }),
    });
  }

  /** Calls a method of the request language that is no member of the API. */
  public tell(wireName: string): void {
    this.context.batch.add(ACTION.method, wireName, this.path, { args: [], statement: `// ${wireName}` });
  }

  /** The object that a method gives, asked for at this point of the batch. */
  public call(member: Member, target: ClassDescription, args: readonly unknown[]): ClientObject {
    const indexer = member.name === "getItem" && this.description.item === target.name && !ITEM_BY_METHOD.has(this.description.name);
    const path = indexer
      ? new ObjectPath(target, PATH.indexer, "", this.path, this.arguments(member, args))
      : new ObjectPath(target, PATH.method, member.wireName, this.path, this.arguments(member, args));
    const object = this.context.createObject(path);
    this.context.batch.instantiate(path);
    this.context.autoTrack(object);
    return object;
  }

  /** Arguments as the request language has them: filled up with null, objects as their paths. */
  public arguments(member: Member, args: readonly unknown[]): PathArgument[] {
    const filled = Array.from({ length: Math.max(member.parameters, args.length) }, (_, at) => args[at]);
    return filled.map((arg) => this.argument(arg));
  }

  private argument(value: unknown): PathArgument {
    if (value instanceof ClientObject) {
      if (value.context !== this.context) throw invalidRequestContext();
      return value.$.path;
    }
    if (Array.isArray(value)) return value.map((part: unknown) => this.argument(part));
    if (value === undefined) return null;
    return JSON.parse(JSON.stringify(value)) as Json;
  }

  /** Takes an answer's properties over: scalars, nested objects, a collection's items. */
  public take(answer: Json): void {
    if (answer === null) {
      this.isNull = true;
      return;
    }
    this.isNull ??= false;
    const id = field(answer, "Id");
    if (typeof id === "string") this.id = id;
    if (typeof answer !== "object" || Array.isArray(answer)) return;
    for (const [wireName, value] of Object.entries(answer)) {
      if (wireName === "_Items" && Array.isArray(value)) this.items = (value as readonly Json[]).map((item, at) => this.#item(item, at));
      const member = this.description.members.get(wireName.charAt(0).toLowerCase() + wireName.slice(1));
      if (member?.kind === "scalar") this.#loaded.set(member.name, member.date && typeof value === "string" ? new Date(value) : value);
      if (member?.kind === "navigation" && member.target !== null) (this.#children.get(member.name) ?? this.#child(member)).$.take(value);
    }
  }

  #child(member: Member): ClientObject {
    const target = this.context.describe(member.target);
    const child = this.context.createObject(new ObjectPath(target, PATH.property, member.wireName, this.path, null));
    this.#children.set(member.name, child);
    return child;
  }

  #item(answer: Json, at: number): ClientObject {
    const target = this.context.describe(this.description.item);
    const path = new ObjectPath(target, PATH.method, "GetItemAt", this.path, [at]);
    path.settle(answer);
    const item = this.context.createObject(path);
    item.$.take(answer);
    return item;
  }

  public setAll(values: Readonly<Record<string, unknown>>, strict: boolean, location: string): void {
    for (const [name, value] of Object.entries(values)) {
      const member = this.description.members.get(name);
      if (member === undefined && strict) throw invalidArgument("properties", location, { message: "PropertyDoesNotExist", property: name });
      if (member?.kind === "scalar" && member.writable) (this.owner as unknown as Record<string, unknown>)[name] = value;
      else if (member?.kind === "navigation" && typeof value === "object" && value !== null) {
        (this.owner as unknown as Record<string, ClientObject>)[name]?.$.setAll(value as Readonly<Record<string, unknown>>, strict, location);
      } else if (member !== undefined && strict) {
        throw invalidArgument("properties", location, { message: "AttemptingToSetReadOnlyProperty", property: name });
      }
    }
  }

  /** Everything loaded, as plain data. */
  public loadedValues(): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const member of this.description.members.values()) {
      if (member.kind === "scalar" && this.#loaded.get(member.name) !== undefined) values[member.name] = this.#loaded.get(member.name);
      const child = this.#children.get(member.name)?.$;
      if (child === undefined) continue;
      if (child.items !== null) values[member.name] = child.items.map((item) => item.toJSON());
      else if (child.description.item !== null) values[member.name] = {};
      else if (Object.keys(child.loadedValues()).length > 0) values[member.name] = child.loadedValues();
    }
    if (this.items !== null) values["items"] = this.items.map((item) => item.toJSON());
    return values;
  }
}
