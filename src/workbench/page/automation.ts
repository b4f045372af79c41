import type { EngineRange, Rectangle, UniverEngine } from "../engine";
import { areaAddress, parseArea, quoteSheetName, splitAddress } from "../model";

/** A cell as a script that drives the page sees it. */
export interface AutomationCell {
  readonly value: string | number | boolean | null;
  /** as displayed */
  readonly text: string;
  readonly formula: string;
}

/**
 * `window.servicestarWorkbench`: how a script that drives the page looks into the grid, which is drawn on a canvas and
 * cannot be read from the document. It only looks; what a person does, a script does by keyboard and mouse as well.
 * An address is "评分表!A5:P6", or a defined name; one that means nothing throws a RangeError.
 */
export interface Automation {
  readonly sheets: () => readonly string[];
  readonly activeSheet: () => string;
  /** the cells of the address, row by row, as they are now */
  readonly read: (address: string) => readonly (readonly AutomationCell[])[];
  /** the address of what is selected, with its sheet */
  readonly selection: () => string;
  /** where the cells are in the window, in CSS pixels; null when another sheet is shown */
  readonly place: (address: string) => Rectangle | null;
  /** resolves when no calculation is under way or due */
  readonly settled: () => Promise<void>;
}

export function createAutomation(engine: UniverEngine): Automation {
  const range = (address: string): EngineRange => {
    const named = engine.names().find(({ name }) => name === address)?.formula.slice(1);
    const { sheet, rest } = splitAddress(named ?? address);
    const area = parseArea(rest);
    const found = engine.sheets().find(({ name }) => name === sheet);
    if (!found || !area) throw new RangeError(address);
    return { sheetId: found.id, ...area };
  };
  const nameOf = (sheetId: string): string => engine.sheets().find(({ id }) => id === sheetId)?.name ?? "";

  return {
    sheets: () => engine.sheets().map(({ name }) => name),
    activeSheet: () => nameOf(engine.activeSheet()),
    read: (address) => engine.read(range(address)).map((row) => row.map(({ value, text, formula }) => ({ value, text, formula }))),
    selection: () => {
      const { sheetId, ...area } = engine.selection();
      return `${quoteSheetName(nameOf(sheetId))}!${areaAddress(area)}`;
    },
    place: (address) => {
      const corner = engine.view.canvas()?.getBoundingClientRect();
      const place = engine.view.cells(range(address));
      return corner && place ? { ...place, left: corner.left + place.left, top: corner.top + place.top } : null;
    },
    settled: () => engine.settle(),
  };
}
