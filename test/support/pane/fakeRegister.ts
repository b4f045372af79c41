import { HostError, type FileWriting, type ReviewDeskPorts, type TableRow } from "../../../src/application";
import { controlTotals, triage, type Locale, type ReviewedContent, type SheetFile } from "../../../src/core";
import { buildRegisterPlan, type CellWrite, type Grid, type GridCell, type WorkbookPlan } from "../../../src/template";
import { memoryDesk } from "../memoryDesk";
import { gridsOfPlan } from "../../../src/template/testing/gridsOfPlan";

/** A register in a workbook of its own, in memory, with the browser's memory of what was reviewed. */
export interface FakeRegister {
  /** null: the workbook holds no register */
  grid: Grid | null;
  readonly contents: Map<string, ReviewedContent>;
  readonly log: (readonly string[])[];
  /** notes that were written */
  readonly notes: WorkbookPlan[];
  /** the next writes that hold one of these texts, or the log, fail */
  readonly failing: Set<string>;
  readonly workbook: ReviewDeskPorts["workbook"];
  readonly desk: ReviewDeskPorts["desk"];
  readonly write: (plan: WorkbookPlan) => Promise<FileWriting>;
  /** the reading of the table waits for it */
  held: Promise<void> | null;
  /** how often the browser's memory was asked for what it keeps */
  asked: number;
}

/** Makes one without a register. */
export function fakeRegister(): FakeRegister {
  const contents = new Map<string, ReviewedContent>();
  const register: FakeRegister = {
    grid: null,
    contents,
    log: [],
    notes: [],
    failing: new Set(),
    asked: 0,
    held: null,
    workbook: {
      readTable: async (name) => {
        await register.held;
        return name === "Register" ? register.grid : null;
      },
      readTableRow: (name, { sheet, address }) => Promise.resolve(name === "Register" ? rowAt(register.grid, sheet, address) : null),
      writeEntries: async (writes, holds = []) => {
        await Promise.resolve();
        const { grid } = register;
        if (grid === null || holds.some(({ address, text }) => textAt(grid, address) !== text || register.failing.has(text))) {
          throw new HostError("conflict", { hostCode: "RowMoved" });
        }
        register.grid = writtenInto(grid, writes);
      },
      appendLines: async (sheet, header, lines) => {
        await Promise.resolve();
        if (register.failing.has("log")) {
          throw new HostError("busy");
        }
        register.log.push(...(register.log.length === 0 ? [header] : []), ...lines);
        return sheet;
      },
    },
    desk: memoryDesk(contents, () => {
      register.asked += 1;
    }),
    write: (plan) => {
      register.notes.push(plan);
      return Promise.resolve({ ok: true, bytes: Uint8Array.of(80, 75, 3, 4) });
    },
  };
  return register;
}

/** The table of a register of these sheets, as a run would write it. */
export function registerGrid(files: readonly SheetFile[], locale: Locale): Grid {
  const texts = { finding: () => ({ title: "", problem: "" }), signal: () => ({ title: "", problem: "", mend: "" }), issue: () => ({ meaning: "", mend: "" }) };
  const grid = gridsOfPlan(buildRegisterPlan({ locale, files, totals: controlTotals(files.length, files), sheets: triage(files, []), texts })).tables.get("Register");
  if (grid === undefined) {
    throw new Error("the plan has no register");
  }
  return grid;
}

function rowAt(grid: Grid | null, sheet: string, address: string): TableRow | null {
  if (grid === null || grid.sheet !== sheet) {
    return null;
  }
  const { row, column } = indexOf(grid, address);
  const cells = row > 0 && column >= 0 && column < (grid.cells[0]?.length ?? 0) ? grid.cells[row] : undefined;
  return cells === undefined ? null : { headers: (grid.cells[0] ?? []).map(({ value }) => (value.kind === "text" ? value.text : "")), cells };
}

/** The same table after a person sorted it by that column, downwards. */
export function sortedDownBy(grid: Grid, header: string): Grid {
  const [head = [], ...rows] = grid.cells;
  const column = head.findIndex(({ value }) => value.kind === "text" && value.text === header);
  const textOf = (row: readonly GridCell[]): string => {
    const value = row[column]?.value;
    return value?.kind === "text" ? value.text : "";
  };
  return { ...grid, cells: [head, ...[...rows].sort((one, other) => (textOf(one) < textOf(other) ? 1 : -1))] };
}

/** What a cell of a grid holds as a text, by its address on the sheet. */
export function textAt(grid: Grid, address: string): string {
  const { row, column } = indexOf(grid, address);
  const value = grid.cells[row]?.[column]?.value;
  return value?.kind === "text" ? value.text : value?.kind === "number" ? String(value.value) : "";
}

/** The grid with these cells in it, as a host would hold them. */
export function writtenInto(grid: Grid, writes: readonly CellWrite[]): Grid {
  const cells = grid.cells.map((row) => [...row]);
  for (const { address, value } of writes) {
    const { row, column } = indexOf(grid, address);
    const written: GridCell["value"] = value === null ? { kind: "blank" } : typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
    const line = cells[row];
    if (line !== undefined) {
      line[column] = { value: written, formula: "", isDate: false };
    }
  }
  return { ...grid, cells };
}

function indexOf(grid: Grid, address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number.parseInt(digits, 10) - 1 - grid.row, column: column - grid.column };
}
