import { HostError, type AnyType, type ModelObject, type ObjectType } from "../model";
import type { Gate } from "./gate";

/** A class description with its functions open to any object; the caller passes the object that it looked the type up for. */
export type OpenType = ObjectType<ModelObject>;

/** Finds what an object offers, and refuses by name what the workbench or the offered requirement sets lack. */
export class Members {
  /** "Range.foo" of every member that was asked for and is not there */
  readonly unanswered = new Set<string>();

  constructor(
    private readonly types: Readonly<Record<string, AnyType>>,
    readonly gate: Gate,
  ) {}

  typeOf(object: ModelObject): OpenType {
    const type = this.types[object.typeName];
    if (!type) throw new Error(`The class ${object.typeName} is not in the list of types.`);
    return type as unknown as OpenType;
  }

  scalar(object: ModelObject, name: string): OpenType["scalars"][string] {
    return this.taken(object, name, this.typeOf(object).scalars[name]);
  }

  navigation(object: ModelObject, name: string): OpenType["objects"][string] {
    return this.taken(object, name, this.typeOf(object).objects[name]);
  }

  method(object: ModelObject, name: string): OpenType["methods"][string] {
    return this.taken(object, name, this.typeOf(object).methods[name]);
  }

  refuse(typeName: string, name: string): HostError {
    this.unanswered.add(`${typeName}.${name}`);
    return new HostError("ApiNotFound", `This member is not supported by the workbench: ${typeName}.${name}.`);
  }

  private taken<Member>(object: ModelObject, name: string, member: Member | undefined): Member {
    const { name: typeName } = this.typeOf(object);
    this.gate.check(typeName, name);
    if (member === undefined) throw this.refuse(typeName, name);
    return member;
  }
}
