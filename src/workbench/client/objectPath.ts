import type { Json } from "../wire";
import type { ClassDescription } from "./metadata/grammar";
import { PATH } from "./requestLanguage";
import type { PathKind } from "./requestLanguage";

/** Calls whose repetition would do something again; what they made is reached by its id afterwards, or not at all. */
const MAKING = /^(Add|Insert|Copy|Create|Duplicate|Import)/;

/** The classes that the host holds by reference for as long as they are tracked. */
const REFERENCED: ReadonlySet<string> = new Set(["Range", "RangeAreas"]);

/** An argument as it was given: plain data, or the path of an object. */
export type PathArgument = Json | ObjectPath | readonly PathArgument[];

/** How an object is reached. After a batch it may be reached otherwise: by its id, by a reference, as nothing, or no more. */
export class ObjectPath {
  /** false once nothing can be said through it */
  public valid = true;

  public constructor(
    public readonly description: ClassDescription,
    public kind: PathKind,
    public name: string,
    public parent: ObjectPath | null,
    public args: readonly PathArgument[] | null,
  ) {}

  /** The host must be asked to keep it, else it ends with its batch. */
  public get referenced(): boolean {
    return REFERENCED.has(this.description.name);
  }

  /** The way as a program would write it, for messages. */
  public text(): string {
    if (this.kind === PATH.root) return "workbook";
    if (this.kind === PATH.reference) return "reference()";
    const before = this.parent === null || this.parent.kind === PATH.root ? "" : `${this.parent.text()}.`;
    if (this.kind === PATH.indexer) return `${before}getItem()`;
    return before + this.name.charAt(0).toLowerCase() + this.name.slice(1) + (this.kind === PATH.method ? "()" : "");
  }

  /** What on the way, arguments included, cannot be reached any more; null when all can. */
  public broken(): ObjectPath | null {
    if (!this.valid) return this;
    if (this.kind === PATH.reference) return null;
    for (const path of [...(this.parent === null ? [] : [this.parent]), ...pathsIn(this.args ?? [])]) {
      const broken = path.broken();
      if (broken !== null) return broken;
    }
    return null;
  }

  /** The host has answered: from here on the object is reached by what it said. */
  public settle(answer: Json): void {
    const reference = field(answer, "_ReferenceId");
    const id = field(answer, "Id");
    const collection = this.collection();
    this.valid = true;
    if (answer === null) this.become(PATH.nothing, null, null);
    else if (typeof reference === "string" && reference !== "" && this.kind !== PATH.root) this.become(PATH.reference, null, null, reference);
    else if (id !== undefined && id !== null && collection !== null) this.become(PATH.indexer, collection, [id]);
    else if (this.kind === PATH.method && (this.referenced || MAKING.test(this.name))) this.valid = false;
  }

  /** The collection whose ids reach this object: what it was asked from, or what that stands in (`worksheet.copy()`). */
  private collection(): ObjectPath | null {
    if (this.kind !== PATH.method && this.kind !== PATH.indexer) return null;
    for (const path of [this.parent, this.parent?.parent ?? null]) {
      if (path !== null && path.description.item === this.description.name) return path;
    }
    return null;
  }

  private become(kind: PathKind, parent: ObjectPath | null, args: readonly PathArgument[] | null, name = ""): void {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.args = args;
  }
}

/** The object paths among arguments, in lists too. */
export function pathsIn(args: readonly PathArgument[]): ObjectPath[] {
  return args.flatMap((arg) => (arg instanceof ObjectPath ? [arg] : Array.isArray(arg) ? pathsIn(arg as readonly PathArgument[]) : []));
}

/** A field of an answer; undefined where the answer is no object or lacks it. */
export function field(answer: Json | undefined, name: string): Json | undefined {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined;
  return (answer as Readonly<Record<string, Json>>)[name];
}
