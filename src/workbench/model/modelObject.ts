import type { Arguments } from "./arguments";
import type { Json } from "./json";

/** What a method answers: a plain value, an object, or null for "no such object"; nothing where it only acts. */
export type MethodResult = Json | ModelObject | undefined;

/** A property that holds a plain value; without `set` it is read-only, without `get` write-only. */
export interface Scalar<T> {
  readonly get?: (self: T) => Json;
  readonly set?: (self: T, value: Json) => void;
}

/**
 * What one class of the Excel object model offers, by the public names of its members ("getCell", "values").
 * A member that is not listed does not exist for an add-in.
 */
export interface ObjectType<T> {
  /** as in the public typings: "Range" */
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  readonly objects: Readonly<Record<string, (self: T) => ModelObject | null>>;
  readonly methods: Readonly<Record<string, (self: T, args: Arguments) => MethodResult | void>>;
  /** answered with the object, so that the add-in finds it again in its collection */
  readonly id?: (self: T) => string | number;
  /** objects without an id that an add-in may keep beyond one round trip (ranges) */
  readonly tracked?: true;
  readonly items?: (self: T) => readonly ModelObject[];
  /** `collection[key]` by id or name */
  readonly item?: (self: T, key: Json) => ModelObject;
}

/** Any class; its functions are called with the object that they belong to. */
export type AnyType = ObjectType<never>;

/** An object of the Excel object model as the host holds it. */
export abstract class ModelObject {
  /** the class in the public typings, by which its members are found */
  abstract readonly typeName: string;
}

type Members<T> = Partial<ObjectType<T>> & { readonly name: string };

/** Makes a class description; groups of members that are left out are empty. */
export function defineType<T extends ModelObject>(members: Members<T>): ObjectType<T> {
  return { scalars: {}, objects: {}, methods: {}, ...members };
}

/** A read-only property. */
export function readOnly<T>(get: (self: T) => Json): Scalar<T> {
  return { get };
}
