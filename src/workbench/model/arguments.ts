import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";
import { ModelObject } from "./modelObject";

/** An argument as it came: a plain value or an object; left out is undefined. */
export type Argument = Json | ModelObject | undefined;

/** A method's arguments, checked as they are taken; every wrong one is an `InvalidArgument` that names it. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  /** null counts as left out, as it does in Excel */
  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  raw(index: number): Argument {
    return this.values[index];
  }

  json(index: number, name: string): Json {
    const value = this.values[index];
    if (value === undefined || value instanceof ModelObject) throw invalidArgument(name);
    return value;
  }

  text(index: number, name: string): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument(name);
    return value;
  }

  optionalText(index: number, name: string, fallback: string): string {
    return this.has(index) ? this.text(index, name) : fallback;
  }

  integer(index: number, name: string): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(name);
    return value;
  }

  optionalInteger(index: number, name: string, fallback: number): number {
    return this.has(index) ? this.integer(index, name) : fallback;
  }

  boolean(index: number, name: string): boolean {
    const value = this.values[index];
    if (typeof value !== "boolean") throw invalidArgument(name);
    return value;
  }

  optionalBoolean(index: number, name: string, fallback: boolean): boolean {
    return this.has(index) ? this.boolean(index, name) : fallback;
  }

  /** one of the words, whatever its case */
  word<Word extends string>(index: number, name: string, words: readonly Word[], fallback?: Word): Word {
    if (fallback !== undefined && !this.has(index)) return fallback;
    return wordOf(this.json(index, name), name, words);
  }

  object<T extends ModelObject>(index: number, name: string, kind: abstract new (...args: never[]) => T): T {
    const value = this.values[index];
    if (value === null) throw new HostError("InvalidArgument", `The argument ${name} is a null object.`);
    if (!(value instanceof kind)) throw invalidArgument(name);
    return value;
  }
}

/** The word of the list that the value names, whatever its case; anything else is an `InvalidArgument`. */
export function wordOf<Word extends string>(value: Json, name: string, words: readonly Word[]): Word {
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(name);
  return found;
}

/** The value as text, or an `InvalidArgument` that names the property. */
export function textOf(value: Json, name: string): string {
  if (typeof value !== "string") throw invalidArgument(name);
  return value;
}

/** The value as boolean, or an `InvalidArgument` that names the property. */
export function booleanOf(value: Json, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(name);
  return value;
}

/** The value as a finite number, or an `InvalidArgument` that names the property. */
export function numberOf(value: Json, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(name);
  return value;
}

/** The value as a record, or an `InvalidArgument` that names the property. */
export function recordOf(value: Json, name: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(name);
  return value as Readonly<Record<string, Json>>;
}
