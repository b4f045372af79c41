import {
  Arguments,
  CellRange,
  HostError,
  itemNotFound,
  ModelObject,
  referenceFormula,
  type Argument,
  type Json,
  type MethodResult,
  type Session,
  type Workbook,
} from "../model";
import type { Members } from "./members";
import { publicName } from "./names";
import { PATH, type ArgumentInfo, type ObjectPath } from "./protocol";
import { at } from "./query";

/** Finds the objects of one request by their paths; each path is walked once, null stands for a null object. */
export class Paths {
  private readonly found = new Map<number, ModelObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly members: Members,
    private readonly session: Session,
    private readonly root: Workbook,
    private readonly services: Readonly<Record<string, ModelObject>>,
  ) {}

  object(id: number): ModelObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidArgument", `The request lacks the object path ${id}.`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** the object, where a null object will not do */
  existing(id: number, member: string): ModelObject {
    const object = this.object(id);
    if (!object) return at(member, () => { throw itemNotFound("the object is a null object"); });
    return object;
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index])));
  }

  call(object: ModelObject, name: string, info: ArgumentInfo | undefined): MethodResult {
    const member = publicName(name);
    const type = this.members.typeOf(object);
    return at(`${type.name}.${member}`, () => this.members.method(object, member)(object, this.arguments(info)) ?? undefined);
  }

  private walk(path: ObjectPath): ModelObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.root;
      case PATH.nothing:
        return null;
      case PATH.reference:
        return at("_Reference", () => this.session.kept(path.Name));
      case PATH.service: {
        const service = this.services[path.Name];
        if (!service) throw this.members.refuse("Service", path.Name);
        return service;
      }
      default:
        return this.below(path);
    }
  }

  private below(path: ObjectPath): ModelObject | null {
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.method) return this.answered(parent, path);
    if (path.ObjectPathType === PATH.indexer) return this.indexed(parent, path);
    if (path.ObjectPathType === PATH.property) {
      const name = publicName(path.Name);
      return at(`${parent.typeName}.${name}`, () => this.members.navigation(parent, name)(parent));
    }
    throw new HostError("InvalidArgument", `The object path type ${path.ObjectPathType} is unknown.`);
  }

  private answered(parent: ModelObject, path: ObjectPath): ModelObject | null {
    const result = this.call(parent, path.Name, path.ArgumentInfo);
    if (result === null || result === undefined) return null;
    if (result instanceof ModelObject) return result;
    throw new Error(`${parent.typeName}.${path.Name} answers a value where an object is asked for.`);
  }

  private indexed(parent: ModelObject, path: ObjectPath): ModelObject {
    const { item, name } = this.members.typeOf(parent);
    if (!item) throw this.members.refuse(name, "getItem");
    return at(`${name}.getItem`, () => item(parent, path.ArgumentInfo?.Arguments?.[0] ?? null));
  }

  private argument(value: Json, id: number | readonly number[] | undefined): Argument {
    if (typeof id === "number" && id !== 0) return this.object(id);
    return this.plain(value);
  }

  /** objects inside of plain values stand as `{ _ObjectPathId }`; a range becomes its reference */
  private plain(value: Json): Json {
    if (Array.isArray(value)) return value.map((one: Json) => this.plain(one));
    if (typeof value !== "object" || value === null) return value;
    const record = value as Readonly<Record<string, Json>>;
    const id = record["_ObjectPathId"];
    if (typeof id !== "number") return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, this.plain(one)]));
    const object = this.object(id);
    if (object instanceof CellRange) return referenceFormula(this.session, object.sheetId, object.area);
    throw new HostError("InvalidArgument", "Only a range may stand inside of a value.");
  }
}
