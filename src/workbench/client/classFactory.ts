import { ClientObject } from "./clientObject";
import { apiNotFound, propertyNotLoaded } from "./error";
import type { EventBook } from "./events";
import type { ClassDescription, Member } from "./metadata/grammar";
import type { ObjectPath } from "./objectPath";
import type { RequestContext } from "./requestContext";
import { ClientResult } from "./result";

export type ClientClass = new (context: RequestContext, path: ObjectPath) => ClientObject;

/** The classes of the Excel API, each made from its description when it is first needed. */
export class ClassFactory {
  readonly #made = new Map<string, ClientClass>();

  public constructor(
    private readonly descriptions: ReadonlyMap<string, ClassDescription>,
    private readonly events: EventBook,
  ) {}

  public get names(): readonly string[] {
    return [...this.descriptions.keys()];
  }

  public describe(name: string | null): ClassDescription {
    const description = name === null ? undefined : this.descriptions.get(name);
    if (description === undefined) throw apiNotFound(`Excel.${name}`, "preview");
    return description;
  }

  public classOf(name: string): ClientClass {
    const known = this.#made.get(name);
    if (known) return known;
    const made = this.#make(this.describe(name));
    this.#made.set(name, made);
    return made;
  }

  #make(description: ClassDescription): ClientClass {
    const made = class extends ClientObject {};
    Object.defineProperty(made, "name", { value: description.name });
    for (const member of description.members.values()) {
      Object.defineProperty(made.prototype, member.name, { ...this.#property(description, member), enumerable: true, configurable: true });
    }
    if (description.item !== null) Object.defineProperty(made.prototype, "items", { get: readItems, enumerable: true, configurable: true });
    return made;
  }

  #property(description: ClassDescription, member: Member): PropertyDescriptor {
    const { beyond } = member;
    if (beyond !== null) {
      const refuse = (): never => {
        throw apiNotFound(`${description.name}.${member.name}`, beyond);
      };
      return member.kind === "method" ? { value: refuse } : { get: refuse, set: refuse };
    }
    const events = this.events;
    switch (member.kind) {
      case "scalar":
        return {
          get(this: ClientObject): unknown {
            return this.$.read(member);
          },
          ...(member.writable
            ? {
                set(this: ClientObject, value: unknown): void {
                  this.$.write(member, value);
                },
              }
            : {}),
        };
      case "navigation":
        return {
          get(this: ClientObject): ClientObject {
            return this.$.navigate(member);
          },
          // Giving a plain object to a navigation property sets its properties, as `set` does.
          set(this: ClientObject, value: unknown): void {
            this.$.navigate(member).set(value);
          },
        };
      case "event":
        return {
          get(this: ClientObject): unknown {
            return events.handlersOf(this, member);
          },
        };
      case "method":
        return { value: this.#method(member), writable: true };
    }
  }

  #method(member: Member): (this: ClientObject, ...args: unknown[]) => unknown {
    if (member.target !== null) {
      const target = this.describe(member.target);
      return function (...args) {
        return this.$.call(member, target, args);
      };
    }
    if (member.result) {
      return function (...args) {
        const result = new ClientResult<unknown>();
        this.$.invoke(member, args, (answer) => result.settle(answer));
        return result;
      };
    }
    return function (...args) {
      this.$.invoke(member, args);
    };
  }
}

function readItems(this: ClientObject): readonly ClientObject[] {
  if (this.$.items === null) throw propertyNotLoaded(this.$.description.name, "items");
  return this.$.items;
}
