import type { Json } from "../model";
import { ask, openHost, type Proxied, type Request } from "./testing/requests";

let opened: ReturnType<typeof openHost>;
let heard: { type: number; target: string; payload: Record<string, Json> }[];
beforeEach(() => {
  opened = openHost();
  heard = [];
  opened.host.onMessages((entries) => {
    for (const entry of entries) {
      heard.push({ type: entry.messageType, target: entry.targetId, payload: JSON.parse(entry.message) as Record<string, Json> });
    }
  });
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

const sheets = (request: Request): Proxied => request.get(request.workbook, "Worksheets");

test("a change is told to those who asked, with old and new value of a single cell", async () => {
  const { host, engine } = opened;
  await ask(host, (request) => request.set(request.range("A1"), "Values", [["before"]]));
  expect(heard).toEqual([]);
  await ask(host, (request) => {
    request.invoke(request.sheet(), "_RegisterDataChangedEvent");
    request.invoke(sheets(request), "_RegisterDataChangedEvent");
  });
  await ask(host, (request) => request.set(request.range("A1"), "Values", [[5]]));
  const sheetId = engine.activeSheet();
  const payload = {
    worksheetId: sheetId,
    address: "A1",
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "ThisLocalAddin",
    shiftDirection: "None",
    referenceId: `${sheetId}!A1`,
    valueBefore: "before",
    valueAfter: 5,
    valueTypeBefore: "String",
    valueTypeAfter: "Double",
  };
  expect(heard).toEqual([
    { type: 10, target: sheetId, payload },
    { type: 10, target: "Workbook", payload },
  ]);
});

test("an unregistered event is told no more", async () => {
  const { host } = opened;
  await ask(host, (request) => request.invoke(request.sheet(), "_RegisterDataChangedEvent"));
  await ask(host, (request) => request.invoke(request.sheet(), "_UnregisterDataChangedEvent"));
  await ask(host, (request) => request.set(request.range("A1"), "Values", [[5]]));
  expect(heard).toEqual([]);
});

test("a change from outside of an add-in's request is told as well", async () => {
  const { host, engine } = opened;
  await ask(host, (request) => request.invoke(request.sheet(), "_RegisterDataChangedEvent"));
  engine.write({ sheetId: engine.activeSheet(), row: 4, column: 0, rows: 1, columns: 1 }, [[{ value: 5 }]]);
  expect(heard.map(({ type, payload }) => [type, payload["address"], payload["triggerSource"]])).toEqual([[10, "A5", "Unknown"]]);
});

test("a table's change names the table", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    request.set(request.range("A1:A3"), "Values", [["Head"], [1], [2]]);
    request.call(request.get(request.sheet(), "Tables"), "Add", "A1:A3", true);
    request.invoke(request.get(request.workbook, "Tables"), "_RegisterDataChangedEvent");
  });
  await ask(host, (request) => request.set(request.range("A2"), "Values", [[9]]));
  expect(heard.map(({ type, target, payload }) => [type, target, payload["address"], payload["tableId"]])).toEqual([
    [101, "Workbook", "A2", opened.engine.tables()[0]?.id],
  ]);
});

test("sheets that come, go and get another name are told", async () => {
  const { host, engine } = opened;
  await ask(host, (request) => {
    request.invoke(sheets(request), "_RegisterAddedEvent");
    request.invoke(sheets(request), "_RegisterDeletedEvent");
    request.invoke(sheets(request), "_RegisterEventNameChanged");
  });
  await ask(host, (request) => request.call(sheets(request), "Add", "New"));
  const id = engine.sheets()[1]?.id;
  await ask(host, (request) => request.set(request.sheet("New"), "Name", "Newer"));
  await ask(host, (request) => request.invoke(request.sheet("Newer"), "Delete"));
  expect(heard.map(({ type, payload }) => [type, payload["worksheetId"], payload["nameAfter"]])).toEqual([
    [13, id, undefined],
    [25, id, "Newer"],
    [15, id, undefined],
  ]);
});

test("events that an add-in switches off are not raised", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    request.invoke(request.sheet(), "_RegisterDataChangedEvent");
    request.set(request.get(request.workbook, "_Runtime"), "EnableEvents", false);
    request.set(request.range("A1"), "Values", [[1]]);
  });
  expect(heard).toEqual([]);
});

test("rows that come at the grid are told as inserted, and what is tied to cells goes along", async () => {
  const { host, engine } = opened;
  const sheetId = engine.activeSheet();
  await ask(host, (request) => {
    request.invoke(request.sheet(), "_RegisterDataChangedEvent");
    request.set(request.get(request.get(request.range("B5"), "Format"), "Protection"), "Locked", false);
  });
  engine.insertRows(sheetId, 1, 2);
  expect(heard.map(({ payload }) => [payload["changeType"], payload["address"]])).toEqual([["RowInserted", "2:3"]]);
  expect(host.session.side.isLocked(sheetId, { row: 6, column: 1, rows: 1, columns: 1 })).toBe(false);
  await engine.undo();
  expect(host.session.side.isLocked(sheetId, { row: 4, column: 1, rows: 1, columns: 1 })).toBe(false);
  expect(host.session.side.isLocked(sheetId, { row: 6, column: 1, rows: 1, columns: 1 })).toBe(true);
});
