import { parseClasses } from "../../src/workbench/client/metadata/grammar";
import type { Member } from "../../src/workbench/client/metadata/grammar";
import { createCannedHost } from "./harness/cannedHost";
import type { OfficeUnderTest } from "./harness/host";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";
import { wireText } from "./harness/wireText";

type Proxy = Readonly<Record<string, unknown>>;

/** Microsoft's client looks at what these are given, and sends no argument of the wrong kind. */
const CHECKED_BY_MICROSOFT = new Set(["Chart.setData", "ChartCollection.add", "PivotField.sortByLabels"]);
/** Office's older event service carries these, not the request language. */
const OTHER_EVENTS = new Set(["Workbook.onSelectionChanged"]);
const EVENT_CLASSES = new Set(["Worksheet", "WorksheetCollection", "Table", "TableCollection"]);

/** Walks over every member of every class that the workbook leads to, and notes what each says over the wire. */
async function speak(load: (host: ReturnType<typeof createCannedHost>) => OfficeUnderTest): Promise<Map<string, string[]>> {
  const host = createCannedHost((action, path) => {
    if (action.ActionType !== 1) return {};
    if (path?.ObjectPathType === 1) return {};
    if (path?.ObjectPathType === 4) return /^(Worksheet|Table)$/.test(path.Name) ? { Id: "{1}" } : {};
    return path?.ObjectPathType === 5 || /Item|Worksheet|Table|Add|First|Last$|Next|Previous|Copy/.test(path?.Name ?? "") ? { Id: "{1}" } : { _ReferenceId: `ref${action.Id}` };
  });
  const office = load(host);
  const spoken = new Map<string, string[]>();
  const classes = parseClasses();
  const context = new office.Excel.RequestContext();
  const reached = new Map<string, Proxy>([["Workbook", context.workbook as unknown as Proxy]]);
  for (const [className, object] of reached) {
    for (const member of classes.get(className)?.members.values() ?? []) {
      const name = `${className}.${member.name}`;
      if (member.beyond !== null || CHECKED_BY_MICROSOFT.has(name) || OTHER_EVENTS.has(name)) continue;
      if (member.kind === "event" && !EVENT_CLASSES.has(className)) continue;
      const before = office.sent.length;
      const given = use(object, member);
      await context.sync();
      spoken.set(name, office.sent.slice(before).flatMap((body) => wireText(body, new Map())).filter((line) => !line.includes("_KeepReference")));
      if (member.target !== null && !reached.has(member.target)) reached.set(member.target, given as Proxy);
    }
  }
  return spoken;
}

function use(object: Proxy, member: Member): unknown {
  if (member.kind === "method") return (object[member.name] as (...args: string[]) => unknown)(...Array.from({ length: member.parameters }, (_, at) => `argument ${at}`));
  if (member.kind === "event") return (object[member.name] as { add: (handler: () => Promise<void>) => unknown }).add(() => Promise.resolve());
  if (member.kind === "navigation") return object[member.name];
  if (member.writable) (object as Record<string, unknown>)[member.name] = "value";
  return (object["load"] as (names: string) => unknown).call(object, member.name);
}

test("every member up to the floor says the same over the wire in both clients", async () => {
  const microsoft = await speak(loadMicrosoftOffice);
  const workbench = await speak(loadWorkbenchOffice);
  expect(microsoft.size).toBeGreaterThan(1300);
  expect(Object.fromEntries(workbench)).toEqual(Object.fromEntries(microsoft));
});
