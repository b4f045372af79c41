import type { Json } from "./json";
import { ask, loaded, openHost, type Proxied, type Request } from "../wire/testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(() => {
  opened = openHost();
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

const sheets = (request: Request): Proxied => request.get(request.workbook, "Worksheets");
const names = (request: Request): Proxied => request.get(request.workbook, "Names");

test.each([
  ["", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["'quoted", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["SHEET1", "ItemAlreadyExists"],
])("a sheet named %j is refused with %s", async (name, code) => {
  const answer = await ask(opened.host, (request) => request.call(sheets(request), "Add", name));
  expect(answer.error).toMatchObject({ Code: code, Location: "WorksheetCollection.add" });
  expect(opened.engine.sheets()).toHaveLength(1);
});

test("sheets are added, moved, hidden and shown as they were set", async () => {
  const { host } = opened;
  const answer = await ask(host, (request) => {
    const sheet = request.call(sheets(request), "Add", "汇总");
    request.set(sheet, "TabColor", "#1F4E79");
    request.set(sheet, "ShowGridlines", false);
    request.set(sheet, "Position", 0);
    request.set(request.sheet("Sheet1"), "Visibility", "VeryHidden");
  });
  expect(answer.error).toBeUndefined();
  const all = await loaded(host, ["name", "position", "tabColor", "showGridlines", "visibility"], sheets);
  expect((all["_Items"] as Record<string, Json>[]).map(({ Id: _id, ...rest }) => rest)).toEqual([
    { Name: "汇总", Position: 0, TabColor: "#1F4E79", ShowGridlines: false, Visibility: "Visible" },
    { Name: "Sheet1", Position: 1, TabColor: "", ShowGridlines: true, Visibility: "VeryHidden" },
  ]);
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  const hidden = await ask(opened.host, (request) => request.set(request.sheet(), "Visibility", "Hidden"));
  const deleted = await ask(opened.host, (request) => request.invoke(request.sheet(), "Delete"));
  expect([hidden.error?.Code, deleted.error?.Code]).toEqual(["InvalidOperation", "InvalidOperation"]);
});

test("an empty sheet's used range is A1, its OrNullObject form is null", async () => {
  expect(await loaded(opened.host, ["address"], (request) => request.call(request.sheet(), "GetUsedRange"))).toEqual({ Address: "Sheet1!A1" });
  let id = 0;
  const answer = await ask(opened.host, (request) => {
    id = request.load(request.call(request.sheet(), "GetUsedRangeOrNullObject"), "address");
  });
  expect(answer.raw(id)).toBeNull();
});

test("a name stands for its range, follows a renamed sheet, and is gone when deleted", async () => {
  const { host } = opened;
  await ask(host, (request) => request.call(names(request), "Add", "SS_Total", request.range("B2"), "the total"));
  await ask(host, (request) => request.set(request.sheet(), "Name", "Summary 1"));
  expect(await loaded(host, ["name", "formula", "value", "type", "comment", "scope"], (request) => request.item(names(request), "ss_total"))).toEqual({
    Id: "SS_Total",
    Name: "SS_Total",
    Formula: "='Summary 1'!$B$2",
    Value: "'Summary 1'!$B$2",
    Type: "Range",
    Comment: "the total",
    Scope: "Workbook",
  });
  expect(await loaded(host, ["address"], (request) => request.call(request.item(names(request), "SS_Total"), "GetRange"))).toEqual({ Address: "'Summary 1'!B2" });
  await ask(host, (request) => request.invoke(request.item(names(request), "SS_Total"), "Delete"));
  const gone = await ask(host, (request) => request.item(names(request), "SS_Total"));
  expect(gone.error).toMatchObject({ Code: "ItemNotFound" });
});

test.each([
  ["A1", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["1st", "InvalidArgument"],
  ["with blank", "InvalidArgument"],
  ["taken", "ItemAlreadyExists"],
])("the name %j is refused with %s", async (name, code) => {
  await ask(opened.host, (request) => request.call(names(request), "Add", "Taken", "=1"));
  const answer = await ask(opened.host, (request) => request.call(names(request), "Add", name, "=1"));
  expect(answer.error).toMatchObject({ Code: code, Location: "NamedItemCollection.add" });
});

test("frozen panes read back as the range that stays", async () => {
  const panes = (request: Request): Proxied => request.get(request.sheet(), "FreezePanes");
  await ask(opened.host, (request) => request.invoke(panes(request), "FreezeAt", "A1:B3"));
  expect(opened.engine.freeze(opened.engine.activeSheet())).toEqual({ rows: 3, columns: 2 });
  expect(await loaded(opened.host, ["address"], (request) => request.call(panes(request), "GetLocationOrNullObject"))).toEqual({ Address: "Sheet1!A1:B3" });
  await ask(opened.host, (request) => request.invoke(panes(request), "Unfreeze"));
  expect(opened.engine.freeze(opened.engine.activeSheet())).toEqual({ rows: 0, columns: 0 });
});

test("settings, properties and custom XML are kept in the side state", async () => {
  const { host } = opened;
  let id = 0;
  const answer = await ask(host, (request) => {
    request.call(request.get(request.workbook, "Settings"), "Add", "seal", { a: [1, null] });
    request.set(request.get(request.workbook, "Properties"), "Title", "评分");
    request.call(request.get(request.get(request.workbook, "Properties"), "Custom"), "Add", "Version", 3);
    const part = request.call(request.get(request.workbook, "CustomXmlParts"), "Add", '<s:seal xmlns:s="urn:seal"><v/></s:seal>');
    id = request.invoke(part, "GetXml");
  });
  expect(answer.error).toBeUndefined();
  expect(answer.raw(id)).toBe('<s:seal xmlns:s="urn:seal"><v/></s:seal>');
  const side = host.saveSide();
  expect([side.settings, side.properties.title, side.properties.custom, side.customXml.map((part) => part.namespaceUri)]).toEqual([
    { seal: { a: [1, null] } },
    "评分",
    { Version: 3 },
    ["urn:seal"],
  ]);
  expect(host.context().settings).toEqual({ seal: { a: [1, null] } });
  const broken = await ask(host, (request) => request.call(request.get(request.workbook, "CustomXmlParts"), "Add", "no xml"));
  expect(broken.error).toMatchObject({ Code: "InvalidArgument" });
});

test("a chart keeps its series, titles, axes and place", async () => {
  const { host } = opened;
  const answer = await ask(host, (request) => {
    request.set(request.range("A1:B3"), "Values", [["", "得分"], ["5.1", 38], ["5.2", 30]]);
    const chart = request.call(request.get(request.sheet(), "Charts"), "Add", "BarClustered", request.range("A1:B3"), "Columns");
    request.set(chart, "Name", "Indicators");
    request.set(request.get(chart, "Title"), "Text", "各指标得分");
    request.set(request.get(request.get(chart, "Axes"), "ValueAxis"), "Maximum", 40);
    request.set(request.get(request.get(chart, "Axes"), "CategoryAxis"), "ReversePlotOrder", true);
    request.invoke(chart, "SetPosition", "D2", "H12");
  });
  expect(answer.error).toBeUndefined();
  const [chart] = host.session.side.sheet(opened.engine.activeSheet()).charts;
  expect(chart).toMatchObject({
    name: "Indicators",
    kind: "BarClustered",
    title: "各指标得分",
    series: [{ name: "得分", values: "=Sheet1!$B$2:$B$3", categories: "=Sheet1!$A$2:$A$3" }],
    valueAxis: { maximum: 40, minimum: null },
    categoryAxis: { reversed: true },
    at: { row: 1, column: 3, rows: 11, columns: 5 },
  });
});

test("the print set-up is kept as it was set", async () => {
  const { host } = opened;
  const layout = (request: Request): Proxied => request.get(request.sheet(), "PageLayout");
  const answer = await ask(host, (request) => {
    request.set(layout(request), "Orientation", "Landscape");
    request.set(layout(request), "Zoom", { horizontalFitToPages: 1, verticalFitToPages: 0 });
    request.invoke(layout(request), "SetPrintArea", "A1:P60");
    request.invoke(layout(request), "SetPrintTitleRows", "$5:$5");
    request.set(request.get(request.get(layout(request), "HeadersFooters"), "DefaultForAllPages"), "RightFooter", "&P / &N");
  });
  expect(answer.error).toBeUndefined();
  expect(host.session.side.sheet(opened.engine.activeSheet()).pageLayout).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printArea: "A1:P60",
    titleRows: "$5:$5",
    headerFooter: { rightFooter: "&P / &N" },
  });
});
