import { intersect, shiftArea, subtract, type Area, type Shift } from "./area";
import type { Json } from "./json";
import { shiftPages } from "./pageShift";
import { EMPTY_SHEET, EMPTY_SIDE, type SheetState, type SideState } from "./sideState";

/** Holds the side state of one workbook and tells who listens that it changed. */
export class SideStore {
  private state: SideState = EMPTY_SIDE;
  private readonly listeners = new Set<() => void>();

  get value(): SideState {
    return this.state;
  }

  update(patch: Partial<Omit<SideState, "format">>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  /** called after every change; the answer ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sheet(sheetId: string): SheetState {
    return this.state.sheets[sheetId] ?? EMPTY_SHEET;
  }

  updateSheet(sheetId: string, patch: Partial<SheetState>): void {
    this.update({ sheets: { ...this.state.sheets, [sheetId]: { ...this.sheet(sheetId), ...patch } } });
  }

  removeSheet(sheetId: string): void {
    const sheets = { ...this.state.sheets };
    delete sheets[sheetId];
    this.update({ sheets });
  }

  /** an id that this document has not given before */
  newId(): string {
    const id = this.state.nextId;
    this.update({ nextId: id + 1 });
    return String(id);
  }

  setLocked(sheetId: string, area: Area, locked: boolean): void {
    const rest = this.sheet(sheetId).unlocked.flatMap((part) => subtract(part, area));
    this.updateSheet(sheetId, { unlocked: locked ? rest : joined([...rest, area]) });
  }

  /** true, false, or null where the cells differ */
  isLocked(sheetId: string, area: Area): boolean | null {
    let locked: readonly Area[] = [area];
    let touched = false;
    for (const part of this.sheet(sheetId).unlocked) {
      if (!intersect(part, area)) continue;
      touched = true;
      locked = locked.flatMap((rest) => subtract(rest, part));
    }
    if (!touched) return true;
    return locked.length === 0 ? false : null;
  }

  /** moves what is tied to cells when rows or columns come or go */
  shift(sheetId: string, shift: Shift): void {
    const sheet = this.state.sheets[sheetId];
    if (!sheet) return;
    this.updateSheet(sheetId, {
      unlocked: sheet.unlocked.flatMap((area) => shiftArea(inheriting(area, shift), shift) ?? []),
      charts: sheet.charts.map((chart) => (chart.at ? { ...chart, at: shiftArea(chart.at, shift) ?? chart.at } : chart)),
      pageLayout: shiftPages(sheet.pageLayout, shift),
    });
  }

  save(): SideState {
    return this.state;
  }

  /** takes a state that `save` gave; anything else is refused by a thrown error */
  load(saved: Json | SideState): void {
    if (!isSideState(saved)) throw new Error("not a workbench side state");
    this.state = { ...EMPTY_SIDE, ...saved };
    for (const listener of this.listeners) listener();
  }
}

/** New rows and columns take the format of those before them: an area that ends where they come in grows over them. */
function inheriting(area: Area, shift: Shift): Area {
  if (shift.count < 0) return area;
  if (shift.axis === "row" && area.row + area.rows === shift.at) return { ...area, rows: area.rows + shift.count };
  if (shift.axis === "column" && area.column + area.columns === shift.at) return { ...area, columns: area.columns + shift.count };
  return area;
}

function isSideState(saved: Json | SideState): saved is SideState {
  return typeof saved === "object" && saved !== null && !Array.isArray(saved) && "format" in saved && saved.format === EMPTY_SIDE.format;
}

/** Puts rectangles that lie side by side together, so that cell by cell unlocking does not pile up. */
function joined(areas: readonly Area[]): readonly Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    let current = area;
    for (let index = result.length - 1; index >= 0; index -= 1) {
      const union = unionOf(current, result[index] as Area);
      if (!union) continue;
      current = union;
      result.splice(index, 1);
      index = result.length;
    }
    result.push(current);
  }
  return result;
}

function unionOf(a: Area, b: Area): Area | null {
  if (a.column === b.column && a.columns === b.columns && (a.row + a.rows === b.row || b.row + b.rows === a.row)) {
    return { ...a, row: Math.min(a.row, b.row), rows: a.rows + b.rows };
  }
  if (a.row === b.row && a.rows === b.rows && (a.column + a.columns === b.column || b.column + b.columns === a.column)) {
    return { ...a, column: Math.min(a.column, b.column), columns: a.columns + b.columns };
  }
  return null;
}
