import type { ICommandService as CommandService, Univer } from "@univerjs/core";
import { DataValidationStatus, ICommandService, UndoCommandId } from "@univerjs/core";
import { type ISetFormulaCalculationResultMutation, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { InsertRowMutation, MoveRangeMutation, SetRangeValuesCommand, SetSelectionsOperation, SetStyleCommand } from "@univerjs/sheets";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { Engine, EngineEvent, EngineRange } from "./engine";
import { PersonAtGrid, cellsAt } from "./testing/personAtGrid";
import { UNIT_ID } from "./univer/context";
import { startHeadlessUniver } from "./univer/headless";
import { createEngineOver } from "./univerEngine";

let univer: Univer;
let engine: Engine;
let id: string;
let refused: EngineRange[];
let events: EngineEvent[];

beforeEach(() => {
  refused = [];
  events = [];
  univer = startHeadlessUniver();
  engine = createEngineOver(univer, { onRefused: (range) => refused.push(range) });
  engine.on((event) => events.push(event));
  id = engine.activeSheet();
});
afterEach(() => engine.dispose());

const area = (row: number, column: number, rows = 1, columns = 1): EngineRange => ({ sheetId: id, row, column, rows, columns });
const commands = (): CommandService => univer.__getInjector().get(ICommandService);
const value = (row: number, column: number) => engine.read(area(row, column))[0]?.[0]?.value;
const changes = () => events.filter((event) => event.kind === "changed");

/** What typing, pasting and picking from a dropdown come down to. */
function type(row: number, column: number, text: string | number): boolean {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  return commands().syncExecuteCommand(SetRangeValuesCommand.id, { unitId: UNIT_ID, subUnitId: id, range, value: { v: text } });
}

/** What dragging a cell and cutting it come down to. */
function move([fromRow, fromColumn]: [number, number], [toRow, toColumn]: [number, number]): boolean {
  const cell = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  return commands().syncExecuteCommand(MoveRangeMutation.id, {
    unitId: UNIT_ID,
    fromRange: cell(fromRow, fromColumn),
    toRange: cell(toRow, toColumn),
    from: { subUnitId: id, value: { [fromRow]: { [fromColumn]: null } } },
    to: { subUnitId: id, value: { [toRow]: { [toColumn]: { v: value(fromRow, fromColumn) } } } },
  });
}

describe("events", () => {
  test("an edit of a person and one of a program are told apart; results are no edits", async () => {
    engine.write(area(0, 1), [[{ formula: "=A1+1" }]]);
    type(0, 0, 4);
    await engine.settle();
    expect(changes()).toEqual([
      { kind: "changed", range: area(0, 1), source: "api" },
      { kind: "changed", range: area(0, 0), source: "user" },
    ]);
    expect(events).toContainEqual({ kind: "calculated" });
    expect(value(0, 1)).toBe(5);
  });

  test("a change of looks is no change of cells", () => {
    engine.style(area(0, 0), { bold: true });
    engine.setColumnWidth(id, 0, 1, 100);
    expect(changes()).toEqual([]);
  });

  test("moving cells tells of both places", () => {
    engine.write(area(0, 0), [[{ value: 1 }]]);
    events.length = 0;
    move([0, 0], [4, 0]);
    expect([value(0, 0), value(4, 0)]).toEqual([null, 1]);
    expect(changes()).toEqual([
      { kind: "changed", range: area(0, 0), source: "user" },
      { kind: "changed", range: area(4, 0), source: "user" },
    ]);
  });

  test("sheets that come, go, move to the front and change their name", async () => {
    const added = engine.addSheet("B");
    engine.activateSheet(added);
    engine.updateSheet(added, { name: "C" });
    engine.deleteSheet(added);
    await engine.settle();
    expect(events.filter(({ kind }) => kind.startsWith("sheet-"))).toEqual([
      { kind: "sheet-added", sheetId: added },
      { kind: "sheet-activated", sheetId: added },
      { kind: "sheet-renamed", sheetId: added },
      { kind: "sheet-activated", sheetId: id },
      { kind: "sheet-deleted", sheetId: added },
    ]);
  });

  test("a selection is told and read, and brings its sheet to the front", () => {
    const added = engine.addSheet("B");
    engine.select({ sheetId: added, row: 2, column: 1, rows: 3, columns: 2 });
    expect(engine.activeSheet()).toBe(added);
    expect(engine.selection()).toEqual({ sheetId: added, row: 2, column: 1, rows: 3, columns: 2 });
    expect(events).toContainEqual({ kind: "selection", range: { sheetId: added, row: 2, column: 1, rows: 3, columns: 2 } });
  });

  test("a selection that a command sets, as the name box does, is told as well", async () => {
    const person = new PersonAtGrid();
    const heard: EngineEvent[] = [];
    person.engine.on((event) => heard.push(event));
    await person.act(SetSelectionsOperation.id, { selections: [{ range: cellsAt(4, 2), primary: null, style: null }] });
    const { sheetId } = person;
    person.dispose();
    expect(heard).toEqual([{ kind: "selection", range: { sheetId, row: 4, column: 2, rows: 1, columns: 1 } }]);
  });

  test("who has stopped listening hears nothing", () => {
    const heard: EngineEvent[] = [];
    const stop = engine.on((event) => heard.push(event));
    stop();
    type(0, 0, 1);
    expect(heard).toEqual([]);
  });
});

describe("the edit guard", () => {
  beforeEach(() => engine.setEditGuard(({ column, columns }) => column + columns <= 1));

  test("takes a person's edit of an open cell and refuses that of a locked one", () => {
    expect([type(0, 0, 1), type(0, 1, 2)]).toEqual([true, false]);
    expect([value(0, 0), value(0, 1)]).toEqual([1, null]);
    expect(refused).toEqual([area(0, 1)]);
    expect(changes()).toEqual([{ kind: "changed", range: area(0, 0), source: "user" }]);
  });

  test("refuses a paste that holds one locked cell, as a whole", () => {
    const done = commands().syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: UNIT_ID,
      subUnitId: id,
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { 0: { 0: { v: 1 } }, 3: { 2: { v: 2 } } },
    });
    expect([done, value(0, 0), value(3, 2)]).toEqual([false, null, null]);
    expect(refused).toEqual([area(3, 2)]);
  });

  test("refuses looks, moves, and inserted rows", () => {
    engine.write(area(0, 1), [[{ value: 1 }]]);
    const one = { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 };
    commands().syncExecuteCommand(SetStyleCommand.id, { unitId: UNIT_ID, subUnitId: id, range: one, style: { type: "bl", value: 1 } });
    expect(move([0, 1], [0, 0])).toBe(false);
    commands().syncExecuteCommand(InsertRowMutation.id, { unitId: UNIT_ID, subUnitId: id, range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } });
    expect([value(0, 0), value(0, 1), engine.readStyle(id, 0, 1).bold]).toEqual([null, 1, false]);
    expect(refused).toHaveLength(3);
  });

  test("refuses undoing a program's write into a locked cell, before any of it is undone", () => {
    engine.group(() => {
      engine.write(area(0, 0), [[{ value: 1 }]]);
      engine.write(area(0, 1), [[{ value: 2 }]]);
    });
    commands().syncExecuteCommand(UndoCommandId, {});
    expect([value(0, 0), value(0, 1)]).toEqual([1, 2]);
    expect(refused).toHaveLength(1);
  });

  test("does not bind the program", async () => {
    engine.write(area(0, 1), [[{ value: 2 }]]);
    expect(value(0, 1)).toBe(2);
    await engine.undo();
    expect([value(0, 1), refused]).toEqual([null, []]);
  });
});

describe("a rule's verdict on an entry", () => {
  test("is of the entry, also when it is made while an earlier calculation runs", async () => {
    const about = { prompt: { show: false, title: "", message: "" }, error: { show: true, style: "stop", title: "", message: "" } } as const;
    engine.setValidation({ range: area(0, 1), rule: { kind: "custom", formula: "=AND(ISNUMBER(B1),B1<=A1)" }, ignoreBlank: true, ...about });
    const validator = univer.__getInjector().get(SheetsDataValidationValidatorService);
    const verdicts: Promise<string>[] = [];
    const published: boolean[] = [];
    commands().onCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      const { unitOtherData } = command.params as ISetFormulaCalculationResultMutation;
      published.push(Object.keys(unitOtherData).length > 0);
    });
    let entered = false;
    engine.registerFunction({
      name: "STAR.SLOW",
      description: "",
      parameters: [],
      call: (args) => {
        if (args[0]?.[0]?.[0] === 9 && !entered) {
          entered = true;
          type(0, 1, 2);
          verdicts.push(validator.validatorCell(UNIT_ID, id, 0, 1));
        }
        return { values: [[1]] };
      },
    });
    engine.write(area(0, 2), [[{ formula: "=STAR.SLOW(A1)" }]]);
    await engine.settle();
    published.length = 0;
    type(0, 0, 9);
    await engine.settle();
    expect(published).toEqual([false, true]);
    expect(await Promise.all(verdicts)).toEqual([DataValidationStatus.VALID]);
    type(0, 1, 12);
    expect(await validator.validatorCell(UNIT_ID, id, 0, 1)).toBe(DataValidationStatus.INVALID);
  });
});

describe("undo", () => {
  test("a group is one step, undone from its end", async () => {
    engine.write(area(0, 0, 2, 1), [[{ value: 1 }], [{ value: 2 }]]);
    engine.group(() => {
      engine.insertRows(id, 0, 1);
      engine.group(() => engine.write(area(1, 0), [[{ value: 9 }]]));
      engine.setColumnWidth(id, 0, 1, 200);
    });
    await engine.undo();
    expect([value(0, 0), value(1, 0), value(2, 0)]).toEqual([1, 2, null]);
    await engine.redo();
    expect([value(0, 0), value(1, 0), value(2, 0), engine.columnWidth(id, 0)]).toEqual([null, 9, 2, 200]);
  });

  test("what a failing group did before it failed can be undone", async () => {
    expect(() =>
      engine.group(() => {
        engine.write(area(0, 0), [[{ value: 1 }]]);
        throw new Error("stop");
      }),
    ).toThrow("stop");
    await engine.undo();
    expect(value(0, 0)).toBeNull();
  });

  test("a table and a conditional format come back", async () => {
    engine.write(area(0, 0, 1, 2), [[{ value: "a" }, { value: "b" }]]);
    const table = engine.addTable({ name: "T", range: area(0, 0, 3, 2), style: "TableStyleLight1", showBandedRows: true, showFilter: true });
    engine.deleteTable(table);
    await engine.undo();
    expect(engine.tables().map(({ name, range }) => [name, range])).toEqual([["T", area(0, 0, 3, 2)]]);
    const format = engine.addConditionalFormat({ range: area(0, 0), formula: "=A1=0", style: { bold: true }, stopIfTrue: false });
    engine.deleteConditionalFormat(id, format);
    await engine.undo();
    expect(engine.conditionalFormats(id).map((one) => one.id)).toEqual([format]);
  });
});
