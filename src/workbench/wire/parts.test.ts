import { Direction, ICommandService, UndoCommandId } from "@univerjs/core";
import { SetRangeValuesCommand, InsertRowByRangeCommand } from "@univerjs/sheets";
import type { ICommandInfo } from "@univerjs/core";
import { PersonAtGrid } from "../engine/testing/personAtGrid";
import type { Pace } from "./pace";
import { paceOf } from "./pace";
import { ask, openHost, type Answer, type Request } from "./testing/requests";

/** A part is an action; what happens between two parts is the test's. */
class EveryAction implements Pace {
  parts = 1;
  #between: (part: number) => void = () => undefined;

  meanwhile(between: (part: number) => void): void {
    this.#between = between;
  }

  isDue = (): boolean => true;

  next = async (): Promise<void> => {
    await Promise.resolve();
    this.#between(this.parts);
    this.parts += 1;
  };
}

const FIRST = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
let person: PersonAtGrid;
let host: ReturnType<typeof openHost>["host"];
let pace: EveryAction;

beforeEach(() => {
  person = new PersonAtGrid();
  pace = new EveryAction();
  host = openHost({ engine: person.engine, pace: () => pace }).host;
});
afterEach(() => {
  host.dispose();
  person.engine.dispose();
});

const commands = (): ICommandService => person.univer.__getInjector().get(ICommandService);
const column = (): readonly unknown[] => person.engine.read({ sheetId: person.sheetId, row: 0, column: 0, rows: 5, columns: 1 }).map(([cell]) => cell?.value ?? null);
const type = (value: string): void => person.actNow(SetRangeValuesCommand.id, { range: FIRST, value: { v: value } });
const insertFirstRow = (): void => person.actNow(InsertRowByRangeCommand.id, { range: { ...FIRST, endColumn: 19 }, direction: Direction.UP });

/** One to four, each written by an action of its own. */
function fourRows(request: Request): void {
  for (const row of [1, 2, 3, 4]) request.set(request.range(`A${String(row)}`), "Values", [[row]]);
}
const write = (build: (request: Request) => void = fourRows): Promise<Answer> => ask(host, build);

test("a request in many parts does what it does in one, and is one step of undo", async () => {
  const answer = await write();
  expect(answer.error).toBeUndefined();
  expect(pace.parts).toBeGreaterThan(4);
  expect(column()).toEqual([1, 2, 3, 4, null]);
  await commands().executeCommand(UndoCommandId);
  expect(column()).toEqual([null, null, null, null, null]);
});

test("a person's row comes before or after all that a request writes, and never in its midst", async () => {
  pace.meanwhile((part) => {
    if (part === 3) insertFirstRow();
  });
  expect((await write()).error).toBeUndefined();
  expect(column()).toEqual([null, 1, 2, 3, 4]);
});

test("what a person types between two parts is the last word, is told as the person's, and is undone by itself", async () => {
  const sources: string[] = [];
  person.engine.on((event) => {
    if (event.kind === "changed" && event.source === "user") sources.push(`${event.source} ${host.session.actor}`);
  });
  pace.meanwhile((part) => {
    if (part === 2) type("mine");
  });
  await write();
  expect(column()).toEqual(["mine", 2, 3, 4, null]);
  expect(sources).toEqual(["user person"]);
  await commands().executeCommand(UndoCommandId);
  expect(column()).toEqual([1, 2, 3, 4, null]);
  await commands().executeCommand(UndoCommandId);
  expect(column()).toEqual([null, null, null, null, null]);
});

test("looking about does not hurry a request", async () => {
  let written: readonly unknown[] = [];
  pace.meanwhile((part) => {
    if (part !== 3) return;
    const moved: ICommandInfo = { id: "sheet.command.scroll-view", params: {} };
    commands().registerCommand({ id: moved.id, type: 0, handler: () => true });
    commands().syncExecuteCommand(moved.id, moved.params);
    written = column();
  });
  await write();
  expect(written.filter((value) => value !== null).length).toBeLessThan(4);
  expect(column()).toEqual([1, 2, 3, 4, null]);
});

test("what is refused in a part ends the request there; what was done before stays done and is one step", async () => {
  const answer = await write((request) => {
    request.set(request.range("A1"), "Values", [[1]]);
    request.set(request.range("A2"), "Values", [[2]]);
    request.set(request.range("A3"), "Values", [[3], [4]]);
    request.set(request.range("A4"), "Values", [[4]]);
  });
  expect(answer.error).toMatchObject({ Code: "InvalidArgument", Location: "Range.values" });
  expect(column()).toEqual([1, 2, null, null, null]);
  await commands().executeCommand(UndoCommandId);
  expect(column()).toEqual([null, null, null, null, null]);
});

test("a refusal that a person's change has hurried up is the request's, and the change is made", async () => {
  pace.meanwhile((part) => {
    if (part === 2) type("mine");
  });
  const answer = await write((request) => {
    request.set(request.range("A2"), "Values", [[2]]);
    request.set(request.range("A3"), "Values", [[3], [4]]);
  });
  expect(answer.error).toMatchObject({ Code: "InvalidArgument" });
  expect(column()).toEqual(["mine", 2, null, null, null]);
});

test("nothing is calculated between two parts, however long they are apart; a read in the same request waits for the result", async () => {
  const cell = { sheetId: person.sheetId, row: 5, column: 5, rows: 1, columns: 1 };
  const [twice, other] = [{ formula: "=2*3" }, new PersonAtGrid()];
  const stretch = person.engine.stretch(() => undefined);
  stretch.run(() => person.engine.write(cell, [[twice]]));
  const settled = person.engine.settle();
  // The same elsewhere, begun later and not held: by its end this one would be there.
  other.engine.write({ ...cell, sheetId: other.sheetId }, [[twice]]);
  await other.engine.settle();
  other.engine.dispose();
  const value = (): unknown => person.engine.read(cell)[0]?.[0]?.value;
  const before = value();
  stretch.end();
  await settled;
  expect([before, value()]).toEqual([null, 6]);
  let id = 0;
  const answer = await write((request) => {
    request.set(request.range("A1"), "Formulas", [["=A2+A3"]]);
    request.set(request.range("A2"), "Values", [[20]]);
    request.set(request.range("A3"), "Values", [[3]]);
    id = request.load(request.range("A1"), "values");
  });
  expect(answer.value(id)).toEqual({ Values: [[23]] });
});

test("a style of many cells is set in bands, read as if it were set, and undone at once", async () => {
  let id = 0;
  const answer = await write((request) => {
    const range = request.range("A1:T500");
    request.set(request.get(request.get(range, "Format"), "Fill"), "Color", "#FF0000");
    request.set(request.get(request.get(range, "Format"), "Font"), "Bold", true);
    request.set(request.get(request.get(request.range("A1"), "Format"), "Font"), "Italic", true);
    id = request.load(request.get(request.get(request.range("T500"), "Format"), "Fill"), "color");
  });
  expect(pace.parts).toBeGreaterThan(8);
  const last = (): unknown => person.engine.readStyle(person.sheetId, 499, 19);
  expect(last()).toMatchObject({ bold: true, fill: "#FF0000" });
  expect(answer.value(id)).toEqual({ Color: "#FF0000" });
  await commands().executeCommand(UndoCommandId);
  expect(last()).toMatchObject({ bold: false, fill: "" });
});

test("a pace is due when its time is up, and again only after the next part has had as much", async () => {
  let now = 5;
  const timed = paceOf(10, () => now);
  const seen = [timed.isDue()];
  now = 15;
  seen.push(timed.isDue());
  await timed.next();
  seen.push(timed.isDue());
  now = 25;
  seen.push(timed.isDue());
  expect(seen).toEqual([false, true, false, true]);
});
