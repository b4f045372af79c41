import type { Engine, EngineRange, EngineSheet } from "../engine";
import type { Area, Shift } from "./area";
import { shiftArea } from "./area";
import { HostError, itemNotFound } from "./hostError";
import type { Json } from "./json";
import type { ModelObject } from "./modelObject";
import { SideStore } from "./sideStore";
import { StableIds } from "./stableIds";

/** Something that an add-in can listen to; `target` is a sheet's or table's id, or "Workbook". */
export interface ModelEvent {
  readonly kind:
    | "changed"
    | "selection"
    | "activated"
    | "deactivated"
    | "added"
    | "deleted"
    | "calculated"
    | "format-changed"
    | "row-hidden-changed"
    | "protection-changed"
    | "name-changed"
    | "visibility-changed"
    | "moved"
    | "table-changed"
    | "table-added"
    | "table-deleted"
    | "table-selection";
  readonly target: string;
  readonly payload: Readonly<Record<string, Json>>;
}

/** Whose hand is at work: an add-in's batch or the person at the grid. */
export type Actor = "add-in" | "person";

/** Ranges that follow their cells when rows or columns come or go. */
export interface Followed {
  readonly sheetId: string;
  area: Area;
}

/** What all objects of one open workbook share. */
export class Session {
  readonly side = new SideStore();
  /** ids of conditional formats */
  readonly formatIds = new StableIds();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** events are switched off by `runtime.enableEvents = false` */
  eventsEnabled = true;
  actor: Actor = "person";
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly wanted = new Map<string, number>();
  private readonly references = new Map<string, ModelObject>();
  private nextReference = 1;

  constructor(
    readonly engine: Engine,
    /** the language of the document: it decides how dates in written strings are read */
    readonly locale: string,
    readonly now: () => Date,
  ) {}

  sheet(sheetId: string): EngineSheet {
    const sheet = this.engine.sheets().find((one) => one.id === sheetId);
    if (!sheet) throw itemNotFound("worksheet");
    return sheet;
  }

  findSheet(key: string): EngineSheet | null {
    const sheets = this.engine.sheets();
    return sheets.find((one) => one.id === key) ?? sheets.find((one) => one.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  emit(event: ModelEvent): void {
    if (!this.eventsEnabled) return;
    for (const listener of this.listeners) listener(event);
  }

  /** an add-in asks for an event; each ask is ended by one `unlisten` */
  listen(kind: ModelEvent["kind"], target: string): void {
    const key = `${kind} ${target}`;
    this.wanted.set(key, (this.wanted.get(key) ?? 0) + 1);
  }

  unlisten(kind: ModelEvent["kind"], target: string): void {
    const key = `${kind} ${target}`;
    const count = (this.wanted.get(key) ?? 0) - 1;
    if (count > 0) this.wanted.set(key, count);
    else this.wanted.delete(key);
  }

  isWanted(kind: ModelEvent["kind"], target: string): boolean {
    return this.wanted.has(`${kind} ${target}`);
  }

  onEvent(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** keeps an object beyond its round trip, under a reference id that stays its own */
  keep(object: ModelObject): string {
    for (const [id, kept] of this.references) if (kept === object) return id;
    const id = `ref-${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    return id;
  }

  kept(id: string): ModelObject {
    const object = this.references.get(id);
    if (!object) throw new HostError("InvalidReference", "The reference is no longer valid.");
    return object;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  get referenceCount(): number {
    return this.references.size;
  }

  releaseAll(): void {
    this.references.clear();
  }

  /** an API write into locked cells of a protected sheet is `AccessDenied`, as in Excel */
  guardCells(range: EngineRange): void {
    if (this.side.sheet(range.sheetId).protection && this.side.isLocked(range.sheetId, range) !== false) throw accessDenied();
  }

  /** whether a person may edit the cells: every one of them is unlocked, or the sheet is not protected */
  mayEdit(range: EngineRange): boolean {
    return !this.side.sheet(range.sheetId).protection || this.side.isLocked(range.sheetId, range) === false;
  }

  /** runs a step as the person's own, also while an add-in's request is under way */
  asPerson(step: () => void): void {
    this.as("person", step);
  }

  asAddIn(step: () => void): void {
    this.as("add-in", step);
  }

  private as(actor: Actor, step: () => void): void {
    const before = this.actor;
    this.actor = actor;
    try {
      step();
    } finally {
      this.actor = before;
    }
  }

  /** refuses what no add-in may do to a protected sheet unless one of its options allows it */
  guardSheet(sheetId: string, option?: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertRows" | "allowInsertColumns" | "allowDeleteRows" | "allowDeleteColumns" | "allowAutoFilter" | "allowEditObjects"): void {
    const protection = this.side.sheet(sheetId).protection;
    if (protection && !(option && protection.options[option])) throw accessDenied();
  }

  /** the grid has told that rows or columns came or went: what is tied to cells, and every kept range, goes along */
  shifted(sheetId: string, shift: Shift): void {
    this.side.shift(sheetId, shift);
    for (const [id, object] of this.references) {
      if (!isFollowed(object) || object.sheetId !== sheetId) continue;
      const moved = shiftArea(object.area, shift);
      if (moved) object.area = moved;
      else this.references.delete(id);
    }
  }
}

function isFollowed(object: unknown): object is Followed {
  return typeof object === "object" && object !== null && "area" in object && "sheetId" in object;
}

/** The refusal of a write to a protected sheet. */
export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You do not have permission: the sheet is protected.");
}
